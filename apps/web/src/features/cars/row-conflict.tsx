import { useTexts } from '../../lib/staff-texts.tsx'
import { ConflictBox } from '../../ui/conflict-box.tsx'

type Fact = { name: string; label: string; value: string }

type Props<R extends object> = {
  conflict: { before: R; now: R }
  /** What this person wrote otherwise than it stood. */
  mine: { readonly [K in keyof R]?: R[K] | undefined }
  factsOf: (row: R) => Fact[]
  busy: boolean
  onAnyway: () => void
}

/** Somebody wrote the same row meanwhile: what stands otherwise, and what this person wants (AL-2). */
export function RowConflict<R extends object>({ conflict, mine, factsOf, busy, onAnyway }: Props<R>) {
  const { t } = useTexts()
  const { before, now } = conflict
  const [was, wanted] = [factsOf(before), factsOf({ ...now, ...mine })]
  return (
    <ConflictBox
      by={t('conflict.meanwhile')}
      fields={factsOf(now).map(({ name, label, value }, at) => ({
        name,
        label,
        before: was[at]?.value ?? '',
        now: value,
        mine: name in mine ? (wanted[at]?.value ?? '') : null,
      }))}
      busy={busy}
      onPut={onAnyway}
      putLabel={t('conflict.anyway')}
    />
  )
}

import { useState } from 'react'
import { faultText } from '../../lib/problem-texts.ts'
import type { FaultLine } from '../../public/error-summary.tsx'
import { useTexts } from '../../public/texts-context.tsx'
import type { UploadItem } from '../../public/uploads/upload-item.ts'
import { useUploads } from '../../public/uploads/use-uploads.ts'
import { type Fault, faultsIn } from './check-values.ts'
import { useForm } from './form-context.tsx'
import { type FormField, type Part, partOf } from './parts.ts'
import type { Values } from './values.ts'

/** What was found, and the answers it was found in: an answer changed since is no longer blamed. */
type Judgement = { attempt: number; faults: readonly Fault[]; values: Values }

/** The faults of the form: found when a person goes on, or told by the server. */
export function useFaults(screen: readonly Part[] | null) {
  const { draft, uploads } = useForm()
  const items = useUploads(uploads)
  const [judgement, setJudgement] = useState<Judgement>({ attempt: 0, faults: [], values: draft.values })

  const isHere = ({ field }: Fault) => !screen || screen.some((part) => part === partOf(field))
  const stillSo = judgement.faults.filter(
    (fault) => !isAnsweredAnew(fault.field, judgement.values, draft.values),
  )
  const shown = judgement.attempt > 0 ? [...stillSo, ...faultsInFiles(items)].filter(isHere) : []

  return {
    shown,
    lines: useLines(shown),
    attempt: judgement.attempt,
    /** Everything at fault at this moment, the files as they are now included. */
    find: () => [...faultsIn(draft.values, new Date()), ...faultsInFiles(uploads.items())],
    isHere,
    /** Told by the server about answers of other screens, and not yet changed. */
    elsewhere: stillSo.filter((fault) => !isHere(fault)),
    show: (faults: readonly Fault[]) =>
      setJudgement(({ attempt }) => ({
        attempt: attempt + 1,
        faults: faults.filter(({ field }) => field !== 'files'),
        values: draft.values,
      })),
    forget: () => setJudgement({ attempt: 0, faults: [], values: draft.values }),
  }
}

/** A file that did not arrive must not be left out silently; one that waits for the line is no fault. */
function faultsInFiles(items: readonly UploadItem[]): Fault[] {
  return items
    .filter(({ state, fault }) => state === 'failed' && fault !== 'unreachable')
    .map(({ name, fault }) => ({
      field: 'files',
      code: fault === 'stale' ? 'lost' : 'not-uploaded',
      params: { name },
    }))
}

function isAnsweredAnew(field: FormField, then: Values, now: Values): boolean {
  if (field === 'files') return false
  if (field === 'occurredOn') {
    return (['occurredDay', 'occurredMonth', 'occurredYear'] as const).some((box) => then[box] !== now[box])
  }
  return then[field] !== now[field]
}

/** A sentence that does not name its field is put behind the field's name. */
function useLines(faults: readonly Fault[]): FaultLine[] {
  const { t, say, has } = useTexts()
  return faults.map(({ field, code, params }) => {
    const text = faultText({ say }, field, code, params)
    if (field === 'files' || has(`fault.${field}.${code}`)) return { field, text }
    return { field, text: t('fault.of-field', { field: t(`label.${field}`), fault: text }) }
  })
}

import type { Translate } from '@redress/texts/translate'
import { ProblemError } from '../../lib/call.ts'
import type { StaffTexts } from '../../lib/staff-texts.tsx'
import { isStaleUpload } from '../../lib/upload-age.ts'
import type { FileDraft } from './intake-draft.ts'

type Words = { t: Translate<'intake.file-stale'> }

/** The wording of each refusal by the place it concerns: "wording", "lines/0/quantityAffected", "files/0". */
export type PlaceErrors = Record<string, string>

/** Which files the server no longer has, or will not have by the time this is sent (AL-4). */
export function staleFileErrors(files: FileDraft[], { t }: Words, now: Date): PlaceErrors {
  return Object.fromEntries(
    files.flatMap(({ name, uploadedAt }, index) =>
      isStaleUpload(uploadedAt, now.getTime()) ? [[`files/${index}`, t('intake.file-stale', { name })]] : [],
    ),
  )
}

/** @param sentLines which lines of the form were sent, in their order. */
export function placeErrors(
  error: unknown,
  texts: Words & Pick<StaffTexts, 'word'>,
  sentLines: number[],
  files: FileDraft[],
): PlaceErrors {
  if (!(error instanceof ProblemError)) return {}
  return Object.fromEntries(
    (error.problem.errors ?? []).map(({ pointer, code, detail, params }) => {
      const place = pointer
        .replace(/^#\//, '')
        .replace(/^lines\/(\d+)/, (_, sent: string) => `lines/${sentLines[Number(sent)] ?? sent}`)
      const gone = code === 'not-found' && files[Number(/^files\/(\d+)$/.exec(place)?.[1])]
      if (gone) return [place, texts.t('intake.file-stale', { name: gone.name })]
      return [place, texts.word('field', code, params) ?? detail]
    }),
  )
}

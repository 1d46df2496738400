import type { Discipline } from './car.ts'
import { type CarContent, written } from './content.ts'
import type { CarFieldName } from './fields.ts'
import type { LinterRule } from './linter-rules.ts'
import { openFindings } from './linter.ts'

/** The parts of the score (CAR-9). */
export const scoreParts = ['d1', 'd2', 'd3', 'd4_occurrence', 'd4_escape', 'd5', 'd6', 'd7', 'd8'] as const
export type ScorePart = (typeof scoreParts)[number]

/** A part of a discipline's card that is no written field, by the id it carries on the sheet. */
type CardSection =
  | 'd2.isNot'
  | 'd2.photos'
  | 'd3.lots'
  | 'd3.stock'
  | 'd3.measures'
  | 'd7.documents'
  | 'd7.readAcross'

/** Where something is mended: a written field, a part of the card, or the card of the discipline. */
export type ReportPlace = CarFieldName | CardSection | Discipline

/**
 * One thing a reviewer looks for, as data (EIGHT-D §2). `always` stops the release of its group unless the profile of
 * the customer waives it; `asked` stops it only where a profile asks for it (CAR-13).
 */
export type ReportRule = {
  discipline: Discipline
  place: ReportPlace
  /** Where a 4D, which does not show the discipline, is asked for it all the same. */
  inFourD?: Discipline
  gate: 'always' | 'asked'
  /** What it brings to the score; nothing when it only guards the gate. */
  score?: readonly [ScorePart, number]
  holds: (content: CarContent) => boolean
}

/** A field that has to be written. */
export function isWritten(name: CarFieldName): (content: CarContent) => boolean {
  return (content) => written(content, name).trim() !== ''
}

/** No finding of this rule is left without a reason in these disciplines. */
export function hasNone(
  rule: LinterRule,
  ...disciplines: readonly Discipline[]
): (content: CarContent) => boolean {
  return (content) =>
    !openFindings(content).some(
      (finding) => finding.rule === rule && disciplines.includes(finding.discipline),
    )
}

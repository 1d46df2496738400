import type { JournalFault, JournalMapping } from '@redress/contracts/journal'
import { type JournalField, readingOf } from '@redress/domain/journal/journal-field'
import { formatDate, formatDay, formatTime } from '@redress/texts/format'
import { ProblemError } from '../../lib/call.ts'
import type { StaffTexts } from '../../lib/staff-texts.tsx'

const groups: Partial<Record<JournalField, string>> = { faultSide: 'fault' }

/** What one of our codes is called on the screens. */
export function codeWord(field: JournalField, code: string, { language, word }: StaffTexts): string {
  if (field === 'language') return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code
  return word(groups[field] ?? field, code) ?? code
}

/** The codes a field may have; null where it holds words. */
export function codesOf(field: JournalField): readonly string[] | null {
  const reading = readingOf(field)
  return reading.as === 'code' ? reading.codes : null
}

export function isDateField(field: JournalField): boolean {
  const { as } = readingOf(field)
  return as === 'instant' || as === 'day'
}

/** The words of a fault of one cell, with the limit of its field. */
export function faultWords({ field, fault }: JournalFault, { t, word }: StaffTexts): string {
  if (fault === 'not-a-choice') return t('journal.unknown-word')
  const reading = readingOf(field)
  const max = reading.as === 'text' ? reading.max : 2_000_000_000
  return word('field', fault, { max, min: 0, name: field }) ?? fault
}

/** What a refusal says about one place: "#/mapping/constants/channel". */
export function refusedAt(error: unknown, pointer: string, { word }: StaffTexts): string | undefined {
  if (!(error instanceof ProblemError)) return undefined
  const found = error.problem.errors?.find((one) => one.pointer === pointer)
  return found && (word('field', found.code, found.params) ?? found.detail)
}

/** A value as it was understood, in the words and the calendar of the reader. */
export function understoodWords(
  field: JournalField,
  value: string,
  texts: StaffTexts,
  timeZone: string,
  hasTime: boolean,
): string {
  const { as } = readingOf(field)
  if (as === 'code') return codeWord(field, value, texts)
  if (as === 'day') return formatDate(texts.language, value)
  if (as !== 'instant') return value
  // A day without a time was written as one and is shown as one.
  return (hasTime ? formatTime : formatDay)(texts.language, timeZone, new Date(value))
}

/** The field a column becomes; null when it is left out. */
export function fieldOf(mapping: JournalMapping, column: number): JournalField | null {
  return mapping.columns.find((one) => one.column === column)?.field ?? null
}

import { dayOf } from '@redress/domain/journal/read-date'
import { readQuantity } from '@redress/domain/journal/read-number'
import { localeOf, type StaffLanguage } from '@redress/domain/languages/language'
import type { GridColumn } from './grid-types.ts'

/** Zeros behind the sign of decimals are a thousand to somebody else: better not understood than a thousandth. */
const doubtful: Record<StaffLanguage, RegExp> = { en: /\.\d{3}$/, zh: /\.\d{3}$/, pl: /,\d{3}$/ }

/** "1 234", "1.234" or "1,234" as the reader's language writes it; null when it is no whole number of pieces. */
export function readPieces(text: string, language: StaffLanguage): string | null {
  const bare = text.trim()
  if (doubtful[language].test(bare)) return null
  const reading = readQuantity(bare, language === 'pl' ? ',' : '.')
  return 'quantity' in reading ? String(reading.quantity) : null
}

/** What is kept for what was typed; what can't be read stays as typed, and `isReadable` says that it is wrong. */
export function keptOf(column: GridColumn<string>, typed: string, language: StaffLanguage): string {
  if (column.kind !== 'quantity' || typed.trim() === '') return column.kind === 'text' ? typed : typed.trim()
  return readPieces(typed, language) ?? typed
}

/** What is kept for a cell of another table; null when it means nothing in this column. */
export function pastedOf(column: GridColumn<string>, cell: string, language: StaffLanguage): string | null {
  const text = cell.trim()
  if (column.kind === 'readonly') return null
  if (text === '' || column.kind === 'text') return text
  if (column.kind === 'quantity') return readPieces(text, language)
  if (column.kind === 'day') return dayOf(text, language === 'zh' ? 'ymd' : 'dmy')
  if (column.kind !== 'choice') return null
  const wanted = text.toLocaleLowerCase(localeOf[language])
  const found = column.choices.find(
    ({ value, label }) => value === text || label.toLocaleLowerCase(localeOf[language]) === wanted,
  )
  return found?.value ?? null
}

/** False for a quantity of which no number could be made. */
export function isReadable(column: GridColumn<string>, value: string): boolean {
  return column.kind !== 'quantity' || value === '' || /^\d{1,10}$/.test(value)
}

/** As the reader writes it. */
export function shownOf(column: GridColumn<string>, value: string, language: StaffLanguage): string {
  if (column.kind === 'choice') return column.choices.find((one) => one.value === value)?.label ?? value
  if (column.kind !== 'quantity' || value === '' || !isReadable(column, value)) return value
  return Number(value).toLocaleString(localeOf[language])
}

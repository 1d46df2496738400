import { csvRows, type TextRow } from './csv-rows.ts'
import { dayOf, looksLikeDate } from './read-date.ts'
import { looksLikeNumber } from './read-number.ts'
import {
  type ColumnKind,
  type DateOrder,
  type DecimalSign,
  dateOrders,
  type Separator,
  separators,
} from './journal-shape.ts'

/** The separator by which the first rows fall into most columns, and the same number of them. */
export function detectSeparator(head: string): Separator {
  let best: { separator: Separator; score: number } = { separator: ',', score: 0 }
  for (const separator of separators) {
    const rows = csvRows(separator).push(head).slice(0, 50)
    const widths = rows.map(({ cells }) => cells.length)
    const usual = mostUsual(widths)
    const alike = widths.filter((width) => width === usual).length / Math.max(widths.length, 1)
    const score = (usual - 1) * alike ** 2
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}

function mostUsual(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 1
}

/**
 * The line of the column names: the first of the usual width that holds no number and no date, all cells filled
 * differently. 0 when the first such row is data already.
 */
export function detectHeader(rows: readonly TextRow[]): number {
  const usual = mostUsual(rows.map(({ cells }) => cells.length))
  const first = rows.find(({ cells }) => cells.length === usual || filled(cells) >= usual * 0.8)
  if (!first) return 0
  const named = first.cells.filter((cell) => cell.trim() !== '')
  if (named.some((cell) => looksLikeNumber(cell) || looksLikeDate(cell) || cell.length > 200)) return 0
  const behind = rows.slice(rows.indexOf(first) + 1)
  // Texts over texts: a row of names is short and does not come again.
  const comesAgain = behind.some(({ cells }) => cells.join('\0') === first.cells.join('\0'))
  return comesAgain ? 0 : first.line
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell !== '').length
}

/** A comma in front of other than three digits can only be a decimal sign; the more usual one wins. */
export function detectDecimal(rows: readonly (readonly string[])[]): DecimalSign {
  let commas = 0
  let points = 0
  for (const cell of rows.flat()) {
    if (/^-?\d+(\.\d{3})*,(\d{1,2}|\d{4,})$/.test(cell)) commas += 1
    if (/^-?\d+(,\d{3})*\.(\d{1,2}|\d{4,})$/.test(cell)) points += 1
  }
  return commas > points ? ',' : '.'
}

export type DetectedColumn = { kind: ColumnKind; dateOrder: DateOrder | null; ambiguous: boolean }

/** What the values of one column are; nine of ten decide, because journals hold a "?" here and there. */
export function detectColumn(values: readonly string[]): DetectedColumn {
  const given = values.map((value) => value.trim()).filter((value) => value !== '')
  const none = { dateOrder: null, ambiguous: false } as const
  if (given.length === 0) return { kind: 'empty', ...none }
  const most = given.length * 0.9
  const dates = given.filter(looksLikeDate)
  if (dates.length >= most) return { kind: 'date', ...orderOf(dates) }
  return { kind: given.filter(looksLikeNumber).length >= most ? 'number' : 'text', ...none }
}

/** The one order in which (nearly) every date exists; when several fit and read differently, nobody can tell. */
function orderOf(dates: readonly string[]): Pick<DetectedColumn, 'dateOrder' | 'ambiguous'> {
  const read = dateOrders.map((order) => ({ order, days: dates.map((date) => dayOf(date, order)) }))
  const good = read
    .map(({ order, days }) => ({ order, days, hits: days.filter((day) => day !== null).length }))
    .toSorted((a, b) => b.hits - a.hits)
  const [best, second] = good
  if (!best) return { dateOrder: null, ambiguous: false }
  const isTie = second !== undefined && second.hits === best.hits
  if (isTie && best.days.some((day, index) => day !== second.days[index])) {
    // Only the day stands first where people write dots.
    const isDotted = dates.every((date) => /^\d{1,2}\.\s?\d{1,2}\.\s?\d{4}/.test(date.trim()))
    return isDotted ? { dateOrder: 'dmy', ambiguous: false } : { dateOrder: null, ambiguous: true }
  }
  return { dateOrder: best.order, ambiguous: false }
}

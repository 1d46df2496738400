import { fold } from '../text/fold.ts'
import { columnNames } from './column-names.ts'
import type { DetectedColumn } from './detect-table.ts'
import { type JournalField, journalFields, readingOf } from './journal-field.ts'

/** A column's name as it is compared: words without case, accents, dashes and what stands in brackets. */
export function plainName(name: string): string {
  return fold(name.replace(/\(.*?\)|\[.*?\]|（.*?）/gu, ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const known = new Map<string, { field: JournalField; rank: number }>()
for (const field of journalFields) {
  for (const [rank, name] of (columnNames[field] ?? []).entries()) {
    const key = plainName(name)
    if (!known.has(key)) known.set(key, { field, rank })
  }
}

type Column = DetectedColumn & { name: string }

/** What the columns may mean, from their names; a date where no date stands is not believed. */
export function proposeColumns(columns: readonly Column[]): { column: number; field: JournalField }[] {
  const best = new Map<JournalField, { column: number; rank: number }>()
  for (const [column, { name, kind }] of columns.entries()) {
    const meant = known.get(plainName(name))
    if (!meant || !fits(meant.field, kind)) continue
    const before = best.get(meant.field)
    if (!before || meant.rank < before.rank) best.set(meant.field, { column, rank: meant.rank })
  }
  return [...best].map(([field, { column }]) => ({ column, field })).toSorted((a, b) => a.column - b.column)
}

function fits(field: JournalField, kind: Column['kind']): boolean {
  switch (readingOf(field).as) {
    case 'instant':
    case 'day':
      return kind === 'date'
    case 'quantity':
      return kind === 'number'
    case 'text':
      return kind !== 'empty' && (field !== 'wording' || kind === 'text')
    default:
      return kind === 'text'
  }
}

import type { JournalMapping } from '@redress/contracts/journal'
import type { JournalField } from '@redress/domain/journal/journal-field'
import type { DateOrder } from '@redress/domain/journal/journal-shape'

function without<T>(record: Partial<Record<JournalField, T>>, field: JournalField | undefined) {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== field))
}

/** The column becomes another field, or none; one column a field, and old word tables go with their field. */
export function mapColumn(
  mapping: JournalMapping,
  column: number,
  field: JournalField | null,
): JournalMapping {
  const before = mapping.columns.find((one) => one.column === column)?.field
  const others = mapping.columns.filter((one) => one.column !== column && one.field !== field)
  return {
    ...mapping,
    columns: field === null ? others : [...others, { column, field }].toSorted((a, b) => a.column - b.column),
    values: before === field ? mapping.values : without(mapping.values, before),
  }
}

/** How the dates of a column are written; null leaves it to what was detected. */
export function orderColumn(
  mapping: JournalMapping,
  column: number,
  order: DateOrder | null,
): JournalMapping {
  return {
    ...mapping,
    columns: mapping.columns.map((one) => {
      if (one.column !== column) return one
      return { column, field: one.field, ...(order ? { dateOrder: order } : {}) }
    }),
  }
}

/** What one word of the file means; null: nobody says. */
export function sayValue(
  mapping: JournalMapping,
  field: JournalField,
  value: string,
  code: string | null,
): JournalMapping {
  const { [value]: _, ...others } = mapping.values[field] ?? {}
  const words = code === null ? others : { ...others, [value]: code }
  return { ...mapping, values: { ...mapping.values, [field]: words } }
}

/** The same for every row; null takes it away. */
export function setConstant(
  mapping: JournalMapping,
  field: JournalField,
  value: string | null,
): JournalMapping {
  const others = without(mapping.constants, field)
  return { ...mapping, constants: value === null ? others : { ...others, [field]: value } }
}

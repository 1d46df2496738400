export const journalFormats = ['csv', 'xlsx'] as const
export type JournalFormat = (typeof journalFormats)[number]

/** Names as TextDecoder knows them. */
export const journalEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'iso-8859-7',
  'gb18030',
] as const
export type JournalEncoding = (typeof journalEncodings)[number]

export const separators = [',', ';', '\t', '|'] as const
export type Separator = (typeof separators)[number]

export const dateOrders = ['ymd', 'dmy', 'mdy'] as const
export type DateOrder = (typeof dateOrders)[number]

export const decimalSigns = ['.', ','] as const
export type DecimalSign = (typeof decimalSigns)[number]

/** What the values of a column look like; `ambiguous`: dates such as 03.04.2021 whose order nothing tells. */
export const columnKinds = ['empty', 'text', 'number', 'date'] as const
export type ColumnKind = (typeof columnKinds)[number]

export const journalLimits = {
  /** Columns of one file. */
  columns: 200,
  /** Characters of one cell. */
  cell: 100_000,
  /** Characters of one column's name. */
  name: 200,
  rows: 1_000_000,
  /** Rows shown as understood. */
  sample: 20,
  /** Different values of one column for its value table. */
  values: 200,
} as const

/** The file as it is read; what was detected until a person changes it. */
export type JournalShape = {
  format: JournalFormat
  /** Null for a workbook. */
  encoding: JournalEncoding | null
  /** Null for a workbook. */
  separator: Separator | null
  /** Null for text. */
  sheet: string | null
  /** Line of the column names, from 1; 0 when there are none and columns are called A, B, C. */
  headerRow: number
  decimal: DecimalSign
  /** Whose wall clock the dates were written by. */
  timeZone: string
}

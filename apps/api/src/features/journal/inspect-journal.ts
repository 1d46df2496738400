import { createHash } from 'node:crypto'
import type { JournalColumn, JournalMapping, JournalShape } from '@redress/contracts/journal'
import { csvRows } from '@redress/domain/journal/csv-rows'
import { detectEncoding } from '@redress/domain/journal/detect-encoding'
import {
  detectColumn,
  detectDecimal,
  detectHeader,
  detectSeparator,
} from '@redress/domain/journal/detect-table'
import { journalLimits } from '@redress/domain/journal/journal-shape'
import { plainName, proposeColumns } from '@redress/domain/journal/propose-mapping'
import { fieldProblem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { contentOf, type FileRow } from './journal-file.ts'
import type { StoredShape } from './stored-import.ts'
import { isWorkbookFault, sheetNames, sheetRows } from './workbook.ts'

const headBytes = 4 * 1024 * 1024
const headRows = 5_000

/** What a person has said already; the rest is detected with it. */
export type Given = { [K in Exclude<keyof JournalShape, 'format'>]?: JournalShape[K] | undefined }

type Read = {
  shape: Pick<JournalShape, 'format' | 'encoding' | 'separator' | 'sheet'>
  sheets: string[]
  rows: FileRow[]
}

async function readText(bytes: Buffer, given: Given): Promise<Read> {
  const encoding = given.encoding ?? detectEncoding(bytes)
  const text = new TextDecoder(encoding).decode(bytes, { stream: true })
  const separator = given.separator ?? detectSeparator(text.slice(0, 256 * 1024))
  const reader = csvRows(separator)
  const rows = reader.push(text)
  // The last row of a head may be cut in two; a short file ends with it.
  if (bytes.length < headBytes) rows.push(...reader.end())
  return {
    shape: { format: 'csv', encoding, separator, sheet: null },
    sheets: [],
    rows: rows.slice(0, headRows),
  }
}

async function readWorkbook(bytes: Buffer, given: Given): Promise<Read> {
  const sheets = await sheetNames(bytes)
  const sheet = sheets.find((name) => name === given.sheet) ?? (given.sheet ? undefined : sheets[0])
  if (sheet === undefined) throw fieldProblem('#/shape/sheet', 'not-found')
  const rows: FileRow[] = []
  for await (const row of sheetRows(bytes, sheet)) if (rows.push(row) === headRows) break
  return { shape: { format: 'xlsx', encoding: null, separator: null, sheet }, sheets, rows }
}

/** How a journal is written and what its columns hold; what a person says goes before what is detected. */
export async function inspectJournal(
  services: Services,
  file: { hash: string; isWorkbook: boolean },
  given: Given & { timeZone: string },
): Promise<StoredShape> {
  const bytes = await contentOf(services.files, file.hash, file.isWorkbook ? Infinity : headBytes)
  const read = await readOrRefuse(() =>
    file.isWorkbook ? readWorkbook(bytes, given) : readText(bytes, given),
  )
  const headerRow = given.headerRow ?? detectHeader(read.rows)
  const header = read.rows.find(({ line }) => line === headerRow)
  if (headerRow > 0 && !header) throw fieldProblem('#/shape/headerRow', 'not-found')
  const data = read.rows.filter(({ line }) => line > headerRow).map(({ cells }) => cells)
  if (data.length === 0) throw fieldProblem('#/upload', 'empty-file')
  const width = header?.cells.length ?? Math.max(...data.map((cells) => cells.length))
  if (width > journalLimits.columns || data.some((cells) => cells.length > journalLimits.columns)) {
    throw fieldProblem('#/upload', 'too-many', { max: journalLimits.columns })
  }
  const decimal = given.decimal ?? detectDecimal(data)
  return {
    shape: { ...read.shape, headerRow, decimal, timeZone: given.timeZone },
    sheets: read.sheets,
    columns: describeColumns(header?.cells ?? [], width, data),
  }
}

async function readOrRefuse(reading: () => Promise<Read>): Promise<Read> {
  let read: Read
  try {
    read = await reading()
  } catch (error) {
    // The library's own errors all mean that the file is not what it should be.
    throw isWorkbookFault(error) ? fieldProblem('#/upload', 'malformed') : error
  }
  if (read.rows.length === 0) throw fieldProblem('#/upload', 'empty-file')
  return read
}

function describeColumns(
  names: readonly string[],
  width: number,
  data: readonly string[][],
): JournalColumn[] {
  const seen = new Map<string, number>()
  return Array.from({ length: width }, (_, index) => {
    const written = (names[index] ?? '').replace(/\s+/gu, ' ').trim().slice(0, journalLimits.name)
    const plain = written === '' ? letterOf(index) : written
    const before = (seen.get(plain) ?? 0) + 1
    seen.set(plain, before)
    const values = data.map((cells) => cells[index] ?? '')
    const samples = new Set<string>()
    for (const value of values) {
      if (value.trim() !== '') samples.add(value.trim().slice(0, 200))
      if (samples.size === 3) break
    }
    return {
      index,
      name: before === 1 ? plain : `${plain} (${before})`,
      ...detectColumn(values),
      samples: [...samples],
    }
  })
}

/** 0 → A, 26 → AA, as spreadsheets call their columns. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter
}

/** The same for every file with the same columns. */
export function columnsKeyOf(columns: readonly JournalColumn[]): string {
  const names = columns.map(({ name }) => plainName(name)).join('\n')
  return createHash('sha256').update(names).digest('hex')
}

/** What a journal that nobody has mapped yet may mean: old complaints are taken to be closed. */
export function proposeMapping(columns: readonly JournalColumn[]): JournalMapping {
  const proposed = proposeColumns(columns)
  const has = (field: string) => proposed.some((one) => one.field === field)
  return {
    columns: proposed,
    constants: { ...(has('kind') ? {} : { kind: 'complaint' }), ...(has('step') ? {} : { step: 'closed' }) },
    values: {},
  }
}

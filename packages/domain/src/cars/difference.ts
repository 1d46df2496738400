import type { Discipline } from './car.ts'
import type { CarContent } from './content.ts'
import { carFields, type CarFieldName } from './fields.ts'

/** Tables that are compared row by row. */
export const differenceTables = [
  'members',
  'isNot',
  'lots',
  'stock',
  'causes',
  'tests',
  'photos',
  'actions',
  'readAcross',
  'documents',
] as const
export type DifferenceTable = (typeof differenceTables)[number]

export type Difference = {
  /** Null beside the head of the sheet. */
  discipline: Discipline | null
  /** The written field; null beside a row of a table. */
  field: string | null
  table: DifferenceTable | null
  /** What the row is called; empty beside a field. */
  name: string
  change: 'added' | 'removed' | 'changed'
  /** What differs of it, as it is stored; a removed or added row has none. */
  values: { part: string; before: string; after: string }[]
}

type Row = { id: string } & Record<string, unknown>

/** Where a table stands on the sheet, and by what its rows are known. */
const places: Readonly<Record<DifferenceTable, { discipline: Discipline; name: string }>> = {
  members: { discipline: 'd1', name: 'name' },
  isNot: { discipline: 'd2', name: 'isText' },
  lots: { discipline: 'd3', name: 'lot' },
  stock: { discipline: 'd3', name: 'placeName' },
  causes: { discipline: 'd4', name: 'text' },
  tests: { discipline: 'd4', name: 'method' },
  photos: { discipline: 'd2', name: 'caption' },
  actions: { discipline: 'd6', name: 'title' },
  readAcross: { discipline: 'd7', name: 'subject' },
  documents: { discipline: 'd7', name: 'name' },
}

/** What is no statement of the report: the order, our bookkeeping of changes, and what only ids say. */
const unsaid = new Set(['id', 'version', 'position', 'userId', 'batchId', 'lotId', 'causeId', 'parentId'])

const heads = ['title', 'kind', 'severity', 'safety'] as const

/** What `after` says otherwise than `before`, in the order of the sheet (CAR-7). */
export function differenceOf(before: CarContent, after: CarContent): Difference[] {
  const fields = fieldDifferences(before, after)
  const rows = differenceTables.flatMap((table) => tableDifferences(table, before[table], after[table]))
  const head = heads.flatMap((name) => valueDifference(null, name, before[name], after[name]))
  const inOrder = [...fields, ...rows].toSorted((a, b) =>
    (a.discipline ?? '').localeCompare(b.discipline ?? ''),
  )
  return [...head, ...inOrder]
}

function fieldDifferences(before: CarContent, after: CarContent): Difference[] {
  const valueIn = (content: CarContent, name: CarFieldName) =>
    content.fields.find((field) => field.name === name)?.value ?? ''
  const names = new Set([...before.fields, ...after.fields].map(({ name }) => name))
  return [...names].flatMap((name) =>
    valueDifference(carFields[name].discipline, name, valueIn(before, name), valueIn(after, name)),
  )
}

function valueDifference(
  discipline: Discipline | null,
  field: string,
  before: unknown,
  after: unknown,
): Difference[] {
  const [was, is] = [plain(before), plain(after)]
  if (was === is) return []
  const change = was === '' ? 'added' : is === '' ? 'removed' : 'changed'
  const values = [{ part: '', before: was, after: is }]
  return [{ discipline, field, table: null, name: '', change, values }]
}

function tableDifferences(
  table: DifferenceTable,
  before: readonly Row[],
  after: readonly Row[],
): Difference[] {
  const of = (row: Row, change: Difference['change'], values: Difference['values']): Difference => ({
    discipline: disciplineOf(table, row),
    field: null,
    table,
    name: plain(row[places[table].name]) || plain(row['place']),
    change,
    values,
  })
  const removed = before
    .filter(({ id }) => !after.some((row) => row.id === id))
    .map((row) => of(row, 'removed', []))
  const others = after.flatMap((row) => {
    const former = before.find(({ id }) => id === row.id)
    if (!former) return [of(row, 'added', [])]
    const values = valuesChanged(former, row)
    return values.length > 0 ? [of(row, 'changed', values)] : []
  })
  return [...removed, ...others]
}

/** Photos and actions stand in the discipline they say. */
function disciplineOf(table: DifferenceTable, row: Row): Discipline {
  const said = row['discipline']
  return isDiscipline(said) ? said : places[table].discipline
}

function isDiscipline(value: unknown): value is Discipline {
  return typeof value === 'string' && /^d[0-8]$/.test(value)
}

function valuesChanged(before: Row, after: Row): Difference['values'] {
  return Object.keys(after)
    .filter((part) => !unsaid.has(part) && plain(before[part]) !== plain(after[part]))
    .map((part) => ({ part, before: plain(before[part]), after: plain(after[part]) }))
}

/** A value as one comparable text: people and files by their names. */
function plain(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(plain).join(', ')
  if (typeof value !== 'object') return String(value)
  return 'name' in value ? String(value.name) : JSON.stringify(value)
}

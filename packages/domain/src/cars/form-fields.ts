import { type CarGate, carGates, kindNames } from './car.ts'
import type { CauseKind } from './cause.ts'
import { causeKinds } from './cause.ts'
import { type CarContent, written } from './content.ts'
import { isCarField } from './fields.ts'

/** Fields of the head of a customer's form. */
export const formHeadFields = [
  'number',
  'kind',
  'title',
  'openedAt',
  'customer',
  'complaints',
  'customersNumbers',
  'product',
  'productName',
  'customersPart',
  'batches',
  'leader',
  'champion',
] as const
export type FormHeadField = (typeof formHeadFields)[number]

/** Tables whose rows a form has cells for, with the columns that can stand there. */
export const formTables = {
  member: ['name', 'department', 'role', 'phone', 'email'],
  stock: ['place', 'checked', 'good', 'bad'],
  action: ['title', 'owner', 'due', 'introduced', 'effect', 'proof'],
  document: ['name', 'before', 'after', 'changed'],
} as const
export type FormTable = keyof typeof formTables

/** Disciplines whose actions a form lists apart. */
export const formActionDisciplines = ['d3', 'd5', 'd6', 'd7'] as const

/** So many rows of one table a form may have cells for. */
export const mostFormRows = 30

const numbered = /^(member|stock|document):(\d{1,2}):([a-z]+)$/
const action = /^action:(d3|d5|d6|d7):(\d{1,2}):([a-z]+)$/
const root = /^root:([a-z_]+)$/
const signed = /^signature:([a-z0-9_]+):(name|date)$/

/** Whether a cell may be filled from a field of this name (CAR-7). */
export function isFormField(field: string): boolean {
  return readerOf(field) !== null
}

type Reader = (content: CarContent) => string | number | null

/**
 * What stands in a customer's cell: text, a number of pieces, or null where the report says nothing. Days and instants
 * are `YYYY-MM-DD`; codes (place, kind) are those of the domain, for the caller to word.
 */
export function formValue(content: CarContent, field: string): string | number | null {
  return readerOf(field)?.(content) ?? null
}

function readerOf(field: string): Reader | null {
  if (isHead(field)) return (content) => headValue(content, field)
  if (isCarField(field)) return (content) => written(content, field) || null
  const cause = root.exec(field)?.[1]
  if (cause && isCauseKind(cause)) return (content) => rootOf(content, cause)
  const [, gate = '', part] = signed.exec(field) ?? []
  if (part && isGate(gate)) return (content) => signatureOf(content, gate, part)
  const [, discipline, n, column = ''] = action.exec(field) ?? []
  if (n && isRow(n) && isColumn('action', column)) {
    return (content) => actionValue(content, discipline ?? '', Number(n), column)
  }
  const [, table = '', row, name = ''] = numbered.exec(field) ?? []
  return row && isRow(row) ? rowReader(table, Number(row), name) : null
}

const isHead = (field: string): field is FormHeadField => formHeadFields.some((one) => one === field)
const isCauseKind = (kind: string): kind is CauseKind => causeKinds.some((one) => one === kind)
const isGate = (gate: string): gate is CarGate => carGates.some((one) => one === gate)
const isRow = (n: string) => Number(n) >= 1 && Number(n) <= mostFormRows
const isColumn = (table: FormTable, column: string) => formTables[table].some((one) => one === column)
const dayOf = (instant: string | null) => instant?.slice(0, 10) ?? null
const list = (words: readonly string[]) =>
  [...new Set(words.filter((word) => word !== ''))].join(', ') || null

function headValue(content: CarContent, field: FormHeadField): string | number | null {
  switch (field) {
    case 'number':
    case 'title':
      return content[field]
    case 'kind':
      return kindNames[content.kind]
    case 'openedAt':
      return dayOf(content.openedAt)
    case 'customer':
    case 'leader':
    case 'champion':
      return content[field]?.name ?? null
    case 'complaints':
      return list(content.complaints.map(({ number }) => number))
    case 'customersNumbers':
      return list(content.complaints.map(({ customersNumber }) => customersNumber))
    case 'product':
      return content.product?.number ?? null
    case 'productName':
      return content.product?.name ?? null
    case 'customersPart':
      return content.product?.customersNumber || null
    case 'batches':
      return list(content.complaints.flatMap(({ lines }) => lines.map(({ batch }) => batch)))
  }
}

function rootOf({ causes }: CarContent, kind: CauseKind): string | null {
  const ends = causes.filter((cause) => cause.kind === kind && cause.status === 'root')
  return ends.map(({ text }) => text).join('\n') || null
}

function signatureOf({ signatures }: CarContent, gate: CarGate, part: string): string | null {
  const last = signatures.findLast((one) => one.gate === gate && one.meaning === 'accepted')
  if (!last) return null
  return part === 'name' ? last.name : dayOf(last.at)
}

function actionValue(content: CarContent, discipline: string, n: number, column: string) {
  const row = content.actions.filter((one) => one.discipline === discipline)[n - 1]
  if (!row) return null
  const values: Record<string, string | number | null> = {
    title: row.title,
    owner: row.owner.name,
    due: dayOf(row.dueAt),
    introduced: row.introducedOn,
    effect: row.effectPercent,
    proof: row.proof || null,
  }
  return values[column] ?? null
}

function rowReader(table: string, n: number, column: string): Reader | null {
  if (table === 'member' && isColumn('member', column)) {
    return ({ members }) => {
      const row = members[n - 1]
      const values: Record<string, string | undefined> = {
        name: row?.name,
        department: row?.department,
        role: row?.role,
        phone: row?.phone,
        email: row?.email,
      }
      return values[column] || null
    }
  }
  if (table === 'stock' && isColumn('stock', column)) {
    return ({ stock }) => {
      const row = stock[n - 1]
      const values: Record<string, string | number | null | undefined> = {
        place: row?.placeName || row?.place,
        checked: row?.checked,
        good: row?.good,
        bad: row?.bad,
      }
      return values[column] ?? null
    }
  }
  if (table === 'document' && isColumn('document', column)) {
    return ({ documents }) => {
      const row = documents[n - 1]
      const values: Record<string, string | null | undefined> = {
        name: row?.name,
        before: row?.revisionBefore,
        after: row?.revisionAfter,
        changed: row?.changedOn,
      }
      return values[column] || null
    }
  }
  return null
}

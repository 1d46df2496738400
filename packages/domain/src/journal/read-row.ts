import { faultInReceivedAt } from '../complaints/intake.ts'
import { type ComplaintStep, complaintSteps, isOpen } from '../complaints/complaint.ts'
import { plainWord, proposeCode } from './code-words.ts'
import {
  type CellReading,
  type JournalField,
  journalFields,
  readingOf,
  requiredJournalFields,
} from './journal-field.ts'
import type { DateOrder, DecimalSign } from './journal-shape.ts'
import { dayOf, readInstant } from './read-date.ts'
import { readQuantity } from './read-number.ts'

export type CellFault =
  | 'required'
  | 'too-long'
  | 'bad-characters'
  | 'not-an-email'
  | 'not-a-date'
  | 'not-a-choice'
  | 'wrong-type'
  | 'not-whole'
  | 'too-small'
  | 'too-big'
  | 'in-the-future'
  | 'too-long-ago'
  | 'end-before-start'
  | 'more-than-supplied'

export type RowFault = { column: number | null; field: JournalField; fault: CellFault; value: string }

/** Everything understood as text: instants and days in ISO 8601, codes as ours, quantities as digits. */
export type RowValues = Partial<Record<JournalField, string>>

export type FieldPlan = {
  field: JournalField
  column: number | null
  constant: string
  dateOrder: DateOrder
  /** Plain word of the file → code. */
  codes: ReadonlyMap<string, string>
}

export type RowPlan = { fields: readonly FieldPlan[]; decimal: DecimalSign; timeZone: string }

type Mapping = {
  columns: readonly { column: number; field: JournalField; dateOrder?: DateOrder | undefined }[]
  constants: Partial<Record<JournalField, string | undefined>>
  values: Partial<Record<JournalField, Record<string, string> | undefined>>
}

/** Prepares a mapping once for all rows. */
export function planRows(
  mapping: Mapping,
  columns: readonly { dateOrder: DateOrder | null }[],
  about: { decimal: DecimalSign; timeZone: string },
): RowPlan {
  const fields = journalFields.flatMap((field): FieldPlan[] => {
    const mapped = mapping.columns.find((one) => one.field === field)
    const constant = mapping.constants[field] ?? ''
    if (!mapped && constant === '') return []
    const table = Object.entries(mapping.values[field] ?? {})
    return [
      {
        field,
        column: mapped?.column ?? null,
        constant,
        dateOrder: mapped?.dateOrder ?? (mapped ? columns[mapped.column]?.dateOrder : null) ?? 'ymd',
        codes: new Map(table.map(([word, code]) => [plainWord(word), code])),
      },
    ]
  })
  return { fields, ...about }
}

/** What one row says, and everything that is wrong with it. A constant stands in for an empty cell. */
export function readRow(
  cells: readonly string[],
  plan: RowPlan,
  now: Date,
): { values: RowValues; faults: RowFault[] } {
  const values: RowValues = {}
  const faults: RowFault[] = []
  for (const one of plan.fields) {
    const cell = one.column === null ? '' : unmarked(cells[one.column] ?? '')
    const column = cell === '' ? null : one.column
    const said = cell === '' ? one.constant : cell
    if (said === '') continue
    const read = readCell(said, readingOf(one.field), one, plan)
    if ('fault' in read)
      faults.push({ column, field: one.field, fault: read.fault, value: said.slice(0, 200) })
    else values[one.field] = read.value
  }
  const refused = new Set(faults.map(({ field }) => field))
  const add = (field: JournalField, fault: CellFault) => {
    const column = plan.fields.find((one) => one.field === field)?.column ?? null
    faults.push({ column, field, fault, value: values[field] ?? '' })
  }
  for (const field of requiredJournalFields) {
    if (values[field] === undefined && !refused.has(field)) add(field, 'required')
  }
  addContradictions(values, now, add)
  return { values, faults }
}

/** Without the apostrophe that our report of refused rows puts in front of what a spreadsheet would run. */
function unmarked(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u, '')
}

function addContradictions(
  values: RowValues,
  now: Date,
  add: (field: JournalField, fault: CellFault) => void,
): void {
  const { receivedAt, closedAt, occurredOn, quantityAffected, quantitySupplied } = values
  const step = stepOfRow(values)
  const received = receivedAt === undefined ? null : new Date(receivedAt)
  const wrongTime = received && faultInReceivedAt(received, now)
  if (wrongTime) add('receivedAt', wrongTime)
  if (closedAt !== undefined && received && !isOpen(step)) {
    if (new Date(closedAt) > now) add('closedAt', 'in-the-future')
    // Days without time are noon: closed on the day it came is no contradiction.
    else if (closedAt.slice(0, 10) < received.toISOString().slice(0, 10)) add('closedAt', 'end-before-start')
  }
  if (occurredOn !== undefined && occurredOn > now.toISOString().slice(0, 10))
    add('occurredOn', 'in-the-future')
  if (quantityAffected !== undefined && quantitySupplied !== undefined) {
    if (Number(quantityAffected) > Number(quantitySupplied)) add('quantityAffected', 'more-than-supplied')
  }
}

/** The step an old complaint stands in; closed unless the journal says otherwise. */
export function stepOfRow({ step }: RowValues): ComplaintStep {
  return complaintSteps.find((one) => one === step) ?? 'closed'
}

type Read = { value: string } | { fault: CellFault }

const email = /^[^\p{C}\s@<>(),;:"\\[\]]{1,64}@[^\p{C}\s@<>(),;:"\\[\]]+\.[^\p{C}\s@<>(),;:"\\[\].]{2,}$/u

/** One cell or constant, already trimmed and not empty. */
export function readCell(
  written: string,
  reading: CellReading,
  { field, codes, dateOrder }: Pick<FieldPlan, 'field' | 'codes' | 'dateOrder'>,
  { decimal, timeZone }: Pick<RowPlan, 'decimal' | 'timeZone'>,
): Read {
  // A table of values may also mend texts, such as a customer under an old name.
  const said = codes.get(plainWord(written)) ?? written
  // What the encoding could not make a character of would be lost for good.
  if (/[\0\uFFFD]/u.test(said) || !said.isWellFormed()) return { fault: 'bad-characters' }
  switch (reading.as) {
    case 'text':
      return said.length > reading.max ? { fault: 'too-long' } : { value: said }
    case 'person':
      return said.length > 254 ? { fault: 'too-long' } : { value: said }
    case 'email':
      return said.length <= 254 && email.test(said)
        ? { value: said.toLowerCase() }
        : { fault: 'not-an-email' }
    case 'instant': {
      const at = readInstant(said, dateOrder, timeZone)
      return at ? { value: at.toISOString() } : { fault: 'not-a-date' }
    }
    case 'day': {
      const day = dayOf(said, dateOrder)
      return day === null ? { fault: 'not-a-date' } : { value: day }
    }
    case 'quantity': {
      const read = readQuantity(said, decimal)
      return 'fault' in read ? read : { value: String(read.quantity) }
    }
    case 'code': {
      const code = proposeCode(field, said)
      return code !== null && reading.codes.includes(code) ? { value: code } : { fault: 'not-a-choice' }
    }
  }
}

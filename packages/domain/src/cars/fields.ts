import type { Discipline } from './car.ts'

export type FieldKind = 'line' | 'text' | 'day' | 'quantity' | 'share' | 'yes_no' | 'shown'

type Definition = { discipline: Discipline; kind: FieldKind }

const line = (discipline: Discipline): Definition => ({ discipline, kind: 'line' })
const text = (discipline: Discipline): Definition => ({ discipline, kind: 'text' })
const day = (discipline: Discipline): Definition => ({ discipline, kind: 'day' })
const quantity = (discipline: Discipline): Definition => ({ discipline, kind: 'quantity' })
const share = (discipline: Discipline): Definition => ({ discipline, kind: 'share' })
const yesNo = (discipline: Discipline): Definition => ({ discipline, kind: 'yes_no' })
const shown = (discipline: Discipline): Definition => ({ discipline, kind: 'shown' })

/**
 * The written fields of a report, in the order of the sheet (CAR-2…5; EIGHT-D §2). Tables — team, is/is-not,
 * stock, causes, tests, actions, documents — stand beside them.
 */
export const carFields = {
  'd0.why': text('d0'),
  'd0.emergencyAction': text('d0'),
  'd0.introducedOn': day('d0'),
  'd0.proof': text('d0'),

  'd2.customersWords': text('d2'),
  'd2.ourDescription': text('d2'),
  'd2.failureMode': line('d2'),
  'd2.errorLocation': line('d2'),
  'd2.what': text('d2'),
  'd2.where': text('d2'),
  'd2.when': text('d2'),
  'd2.who': text('d2'),
  'd2.why': text('d2'),
  'd2.how': text('d2'),
  'd2.howMany': text('d2'),
  'd2.quantityDelivered': quantity('d2'),
  'd2.quantityClaimed': quantity('d2'),
  'd2.quantityConfirmed': quantity('d2'),
  'd2.effectAtCustomer': text('d2'),
  'd2.effectAtEndUser': text('d2'),
  'd2.othersAtRisk': text('d2'),
  'd2.riskAssessment': text('d2'),
  'd2.isRepeat': yesNo('d2'),
  'd2.chart': shown('d2'),

  'd3.cleanLot': line('d3'),
  'd3.cleanFrom': day('d3'),
  'd3.cleanMarking': line('d3'),
  'd3.areasInformed': text('d3'),
  'd3.riskOfActions': text('d3'),

  'd4.occurrence': text('d4'),
  'd4.escape': text('d4'),
  'd4.noOccurrenceReason': text('d4'),
  'd4.noEscapeReason': text('d4'),

  'd5.choice': text('d5'),

  'd6.baselineRate': share('d6'),
  'd6.confidence': share('d6'),
  'd6.partsPerWeek': quantity('d6'),
  'd6.provingFrom': day('d6'),
  'd6.partsProven': quantity('d6'),
  'd6.failuresSeen': quantity('d6'),
  'd6.result': text('d6'),
  'd6.firstGoodLot': line('d6'),
  'd6.chart': shown('d6'),

  'd7.systemic': text('d7'),
  'd7.supplierControl': text('d7'),
  'd7.lessonsShared': text('d7'),

  'd8.result': text('d8'),
  'd8.lessons': text('d8'),
  'd8.customerInformedOn': day('d8'),
  'd8.thanks': text('d8'),
} as const satisfies Record<`${Discipline}.${string}`, Definition>

export type CarFieldName = keyof typeof carFields

export const carFieldNames = Object.keys(carFields) as CarFieldName[]

export function isCarField(name: string): name is CarFieldName {
  return Object.hasOwn(carFields, name)
}

export function fieldsOf(discipline: Discipline): CarFieldName[] {
  return carFieldNames.filter((name) => carFields[name].discipline === discipline)
}

/** Characters that fit; the other kinds are bounded by their form. */
export const fieldLengths = { line: 200, text: 10_000 } as const

export type FieldValueFault =
  | 'too-long'
  | 'not-a-date'
  | 'not-whole'
  | 'not-a-choice'
  | 'malformed'
  | 'too-big'

const mostPieces = 2_000_000_000

function isRealDay(value: string): boolean {
  const at = new Date(`${value}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value)
  )
}

function faultOfQuantity(value: string): FieldValueFault | null {
  if (!/^\d{1,12}$/.test(value)) return 'not-whole'
  return Number(value) <= mostPieces ? null : 'too-big'
}

function faultOfShare(value: string): FieldValueFault | null {
  if (!/^\d{1,4}(\.\d{1,7})?$/.test(value)) return 'malformed'
  return Number(value) < 1 ? null : 'too-big'
}

/**
 * What is wrong with a value of a field; null when nothing is. An empty value is always right: a draft may be
 * empty, the gate asks later. Days are ISO 8601, quantities whole pieces, shares decimals from 0 and below 1,
 * yes_no is `yes` or `no`; what is shown is `yes`.
 */
export function faultOfValue(name: CarFieldName, value: string): FieldValueFault | null {
  const { kind } = carFields[name]
  if (value === '') return null
  if (kind === 'line' || kind === 'text') return value.length > fieldLengths[kind] ? 'too-long' : null
  if (kind === 'day') return isRealDay(value) ? null : 'not-a-date'
  if (kind === 'yes_no') return value === 'yes' || value === 'no' ? null : 'not-a-choice'
  if (kind === 'shown') return value === 'yes' ? null : 'not-a-choice'
  if (kind === 'quantity') return faultOfQuantity(value)
  return faultOfShare(value)
}

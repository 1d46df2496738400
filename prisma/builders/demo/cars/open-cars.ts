import type { Company } from '../company.ts'
import type { DemoRows } from '../rows.ts'
import { workingTimeBefore } from '../working-time.ts'
import type { CarSpec, StockSpec } from './car-spec.ts'
import { isoDay } from './story-days.ts'

/** What a CAR that is being worked on starts from: a complaint of these days. */
export type Fresh = {
  /** So many working minutes before the present. */
  ago(minutes: number): Date
  now: Date
  complaint: DemoRows['Complaint'][number]
  batch: DemoRows['Batch'][number]
  affected: number
}

export function freshOf(
  { rows, company, now }: { rows: DemoRows; company: Company; now: Date },
  customer: string,
  product: string,
): Fresh {
  const productId = company.products.get(product)?.id
  const customerId = company.customers.get(customer)?.id
  const found = rows.Complaint.findLast(
    (one) =>
      one.isOpen === true &&
      one.customerId === customerId &&
      rows.ComplaintLine.some((line) => line.complaintId === one.id && line.productId === productId),
  )
  const line = rows.ComplaintLine.find(({ complaintId }) => complaintId === found?.id)
  const batch = rows.Batch.find(({ id }) => id === line?.batchId)
  if (!found || !batch) throw new Error(`${customer} has no open complaint about ${product}`)
  const ago = (minutes: number) => workingTimeBefore(company.plant.hours, now, minutes)
  return { ago, now, complaint: found, batch, affected: line?.quantityAffected ?? 1 }
}

/** Head of a CAR that is being worked on. */
export function freshHead({ complaint, batch }: Fresh) {
  return {
    origin: 'complaint',
    customerId: complaint.customerId ?? null,
    productId: batch.productId,
    complaintIds: [complaint.id ?? ''],
    champion: 'manager',
  } as const satisfies Partial<CarSpec>
}

export const freshTeam: CarSpec['team'] = [
  { who: 'engineer', department: 'Quality', role: 'Leader' },
  { who: 'production', department: 'Production', role: 'Stock check' },
  { who: 's.berg', department: 'Process engineering', role: 'Tests' },
  { who: 'manager', department: 'Management', role: 'Champion' },
]

/** Pieces found at each place; the rest of the batch is in use. */
export function freshStock(
  { batch }: Fresh,
  counts: [place: StockSpec['place'], name: string, good: number, bad: number][],
  o: { dueAt: Date; doneAt: Date },
): Pick<CarSpec, 'lots' | 'stock'> {
  const found = counts.reduce((sum, [, , good, bad]) => sum + good + bad, 0)
  const used = Math.max(0, (batch.quantityMade ?? 0) - found)
  return {
    lots: [{ lot: batch.number, batchId: batch.id ?? null, made: found + used, used }],
    stock: counts.map(([place, name, good, bad]) => ({
      place,
      name,
      toCheck: good + bad,
      good,
      bad,
      by: 'production',
      ...o,
    })),
  }
}

/** What stands in D2 and D3 of all of them. */
export function freshFields(
  { complaint, batch, affected, ago }: Fresh,
  at: Date,
  more: CarSpec['fields'][number]['values'],
): CarSpec['fields'] {
  return [
    {
      at,
      by: 'engineer',
      values: {
        'd2.customersWords': complaint.wording,
        'd2.quantityClaimed': String(affected),
        'd2.quantityDelivered': String(batch.quantityShipped ?? 0),
        'd2.when': `Batch ${batch.number}`,
        'd3.cleanLot': `${batch.number}-S`,
        'd3.cleanFrom': isoDay(ago(1)),
        'd3.cleanMarking': 'Green dot on the carton',
        ...more,
      },
    },
  ]
}

import type { DefectKind } from '../defects.ts'
import type { Company } from '../company.ts'
import type { DemoRows } from '../rows.ts'
import { later } from '../working-time.ts'
import type { CarSpec, CauseSpec, GateStep, MeasureSpec, StockSpec } from './car-spec.ts'
import { type SmallStory, smallStories } from './small-stories.ts'
import { dayOf, isoDay } from './story-days.ts'

type Complaint = DemoRows['Complaint'][number]
const WORKING_DAY = 510

/** A complaint that was our fault, with all a 4D about it needs. */
export type SmallCase = {
  complaint: Complaint
  batch: DemoRows['Batch'][number]
  defect: DefectKind
  affected: number
}

/** Complaints that were our fault and are closed, received from … until; the oldest first. */
export function smallCases(
  rows: DemoRows,
  company: Company,
  from: Date,
  until: Date,
  lately: Date,
): SmallCase[] {
  const recent = new Set(
    rows.Complaint.flatMap(({ id, receivedAt }) => (id && new Date(receivedAt) >= lately ? [id] : [])),
  )
  return rows.Complaint.flatMap((complaint): SmallCase[] => {
    const { receivedAt, faultSide, closedAt } = complaint
    const isOurs = faultSide === 'manufacturer' && closedAt !== null
    if (!isOurs || new Date(receivedAt) < from || new Date(receivedAt) >= until) return []
    const line = rows.ComplaintLine.find(({ complaintId }) => complaintId === complaint.id)
    const batch = rows.Batch.find(({ id }) => id === line?.batchId)
    const defect = company.defectCodes.find(({ id }) => id === line?.defectCodeId)?.of
    if (!batch || !defect || !smallStories[defect]) return []
    // What came back lately would have opened its CAR again (CAR-12).
    const cameBack = rows.ComplaintLine.some(
      (other) =>
        other.productId === line?.productId &&
        other.defectCodeId === line?.defectCodeId &&
        recent.has(other.complaintId),
    )
    if (cameBack) return []
    return [{ complaint, batch, defect, affected: line?.quantityAffected ?? 1 }]
  })
}

/** A 4D from the working day after the complaint to its end five weeks later. */
export function smallCar(company: Company, one: SmallCase, place: number): CarSpec {
  const { complaint, batch, defect } = one
  const story = smallStories[defect]?.[place % 2 === 0 ? 0 : 1]
  if (!story) throw new Error(`No story of ${defect}`)
  const after = (days: number) =>
    later(company.plant.hours, new Date(complaint.registeredAt), days * WORKING_DAY)
  const leader = ['j.wrona', 's.berg', 'l.chen'][place % 3] ?? 'j.wrona'
  const stock = stockOf(batch.quantityMade ?? 0, after)
  const sum = (of: (row: StockSpec) => number | undefined) =>
    stock.reduce((total, row) => total + (of(row) ?? 0), 0)
  const [found, bad] = [sum(({ toCheck }) => toCheck), sum((row) => row.bad)]
  const closedAt = after(26)
  return {
    kind: 'four_d',
    origin: 'complaint',
    title: story.title,
    severity: 'minor',
    customerId: complaint.customerId ?? null,
    productId: batch.productId,
    complaintIds: [complaint.id ?? ''],
    leader,
    champion: null,
    openedBy: leader,
    openedAt: after(1),
    closedAt,
    watchFrom: dayOf(closedAt),
    effective: {
      by: 'quality',
      at: later(company.plant.hours, closedAt, 66 * WORKING_DAY),
      reason: 'No further case of this cause in the batches since.',
    },
    team: [{ who: leader, department: 'Quality', role: 'Leader' }],
    fields: fieldsOf(story, one, { rate: bad / found, after, by: leader }),
    lots: [
      {
        lot: batch.number,
        batchId: batch.id ?? null,
        made: found + usedOf(batch.quantityMade ?? 0, found),
        used: usedOf(batch.quantityMade ?? 0, found),
      },
    ],
    stock,
    causes: causesOf(story, after),
    measures: measuresOf(story, after, leader),
    gates: gatesOf(leader, after),
    revisions: [{ stage: 'd6', by: leader, at: after(26.2), answer: { at: after(28) } }],
  }
}

type After = (days: number) => Date

function usedOf(made: number, found: number): number {
  return Math.max(0, made - found)
}

function stockOf(made: number, after: After): StockSpec[] {
  const row = (place: StockSpec['place'], name: string, share: number): StockSpec => {
    const toCheck = Math.max(20, Math.floor(made * share))
    const bad = Math.max(1, Math.round(toCheck * 0.06))
    const counted = { toCheck, bad, good: toCheck - bad }
    return { place, name, ...counted, by: 'o.lindh', dueAt: after(2.5), doneAt: after(1.6) }
  }
  return [
    row('finished_goods', 'Finished goods, hall 2', 0.2),
    row('in_transit', 'On the road', 0.1),
    row('at_customer', 'Stores of the customer', 0.3),
  ]
}

function fieldsOf(
  story: SmallStory,
  { complaint, batch, affected }: SmallCase,
  { rate, after, by }: { rate: number; after: After; by: string },
): CarSpec['fields'] {
  return [
    {
      at: after(1.1),
      by,
      values: {
        'd2.customersWords': complaint.wording,
        'd2.ourDescription': story.found,
        'd2.failureMode': story.failure,
        'd2.where': 'At the customer’s goods-in',
        'd2.when': `Received ${isoDay(new Date(complaint.receivedAt))}`,
        'd2.quantityClaimed': String(affected),
        'd2.quantityDelivered': String(batch.quantityShipped ?? 0),
        'd2.effectAtCustomer': 'Sorting at goods-in, no line stopped.',
        'd2.othersAtRisk': 'Batches before and after were checked, 50 pieces of each; none bad.',
        'd3.cleanLot': `${batch.number}-S`,
        'd3.cleanFrom': isoDay(after(2)),
        'd3.cleanMarking': 'Green dot on the carton',
      },
    },
    {
      at: after(22),
      by,
      values: {
        'd6.baselineRate': rate.toFixed(4),
        'd6.confidence': '0.95',
        'd6.partsProven': '900',
        'd6.failuresSeen': '0',
        'd6.result': 'None bad in 900 pieces made after the change.',
        'd6.firstGoodLot': `${batch.number}-S`,
      },
    },
  ]
}

function causesOf({ made, missed, evidence, on, off }: SmallStory, after: After): CauseSpec[] {
  const verified = { by: 'engineer', at: after(7) }
  const root = { status: 'root', verified, at: after(4) } as const
  return [
    {
      ...root,
      key: 'made',
      kind: 'technical_occurrence',
      branch: 'machine',
      text: made,
      evidence: evidence[0],
      on: on[0],
      off: off[0],
    },
    {
      ...root,
      key: 'missed',
      kind: 'technical_escape',
      branch: 'measurement',
      text: missed,
      evidence: evidence[1],
      on: on[1],
      off: off[1],
    },
  ]
}

function measuresOf({ answer }: SmallStory, after: After, leader: string): MeasureSpec[] {
  const by = leader === 's.berg' ? 'j.wrona' : 's.berg'
  return answer.map((title, index) => ({
    discipline: 'd5',
    status: 'verified',
    title,
    cause: index === 0 ? 'made' : 'missed',
    owner: 'o.lindh',
    expected: index === 0 ? 'The fault is not made any more.' : 'The fault is found before it leaves.',
    proofPlan: '900 pieces without a failure.',
    createdAt: after(9),
    dueAt: after(20),
    introducedOn: dayOf(after(14)),
    effect: 100,
    doneAt: after(14),
    outcome: 'In force on all shifts.',
    proof: 'Record of the first three shifts.',
    verified: { by, at: after(20) },
  }))
}

function gatesOf(by: string, after: After): GateStep[] {
  const pair = (gate: GateStep['gate'], submitted: number, accepted: number): GateStep[] => [
    { gate, step: 'submitted', by, at: after(submitted) },
    { gate, step: 'accepted', by: 'quality', at: after(accepted) },
  ]
  return [...pair('d1_d3', 1.8, 2.1), ...pair('d4', 8, 8.6), ...pair('d5_d6', 25, 26)]
}

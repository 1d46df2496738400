import type { Company, MadeBatch } from '../company.ts'
import { BAD_BATCH_DAY, BAD_PRODUCT } from '../products.ts'
import type { DemoRows } from '../rows.ts'
import { causesOfBadBatch } from './bad-batch-causes.ts'
import { measuresOfBadBatch } from './bad-batch-measures.ts'
import { isNotOfBadBatch, problemOfBadBatch, stockOfBadBatch } from './bad-batch-problem.ts'
import { preventionOfBadBatch, resultOfBadBatch } from './bad-batch-result.ts'
import { revisionsOfBadBatch } from './bad-batch-revisions.ts'
import { testsOfBadBatch } from './bad-batch-tests.ts'
import type { CarSpec, GateStep, PhotoSpec } from './car-spec.ts'
import { clock, type StoryDays } from './story-days.ts'

/** What the texts of the bad batch refer to. */
export type BadBatch = { bad: MadeBatch; clean: MadeBatch; claimed: number; days: StoryDays }

/** UX 6.5: the oven relay, from the first call to the end of the watch window. */
export function badBatchCar(rows: DemoRows, company: Company, days: StoryDays): CarSpec {
  const ofProduct = company.batches.filter(({ product }) => product.number === BAD_PRODUCT)
  const place = ofProduct.findIndex(({ madeOn }) => madeOn === BAD_BATCH_DAY)
  const [bad, clean] = [ofProduct[place], ofProduct[place + 1]]
  if (!bad || !clean) throw new Error('The story needs its bad batch and the next one')
  const lines = rows.ComplaintLine.filter(({ batchId }) => batchId === bad.id)
  const claimed = lines.reduce((sum, { quantityAffected }) => sum + (quantityAffected ?? 0), 0)
  const about: BadBatch = { bad, clean, claimed, days }
  return {
    kind: 'eight_d',
    origin: 'complaint',
    title: 'Loop resistance rises after damp heat',
    severity: 'major',
    customerId: company.customers.get('vistula')?.id ?? null,
    productId: bad.product.id,
    complaintIds: [...new Set(lines.map(({ complaintId }) => complaintId))],
    leader: 'engineer',
    champion: 'manager',
    openedBy: 'engineer',
    openedAt: days.at('2025-07-08', clock(16, 30)),
    closedAt: days.at('2025-09-26', clock(14, 10)),
    watchFrom: days.date('2025-08-05'),
    effective: {
      by: 'quality',
      at: days.at('2025-11-04', clock(9, 15)),
      reason:
        'Three later batches and 90 days without a soft circuit; the interlock stopped the oven twice in time.',
    },
    team: [
      { who: 'engineer', department: 'Quality', role: 'Leader' },
      { who: 'production', department: 'Production', role: 'Shift lead printing and curing' },
      { who: 'o.lindh', department: 'Maintenance', role: 'Ovens and presses' },
      { who: 's.berg', department: 'Process engineering', role: 'Curing and inks' },
      { who: 'i.sobczak', department: 'Stores', role: 'Stock check and sorting' },
      { who: 'agent', department: 'Customer service', role: 'Contact of the customers' },
      { who: 'manager', department: 'Management', role: 'Champion' },
    ],
    fields: [...problemOfBadBatch(about), ...resultOfBadBatch(about)],
    isNot: isNotOfBadBatch(about),
    lots: [{ lot: bad.number, batchId: bad.id, made: 4_800, used: 2_150 }],
    stock: stockOfBadBatch(about),
    causes: causesOfBadBatch(about),
    tests: testsOfBadBatch(about),
    measures: measuresOfBadBatch(about),
    ...preventionOfBadBatch(about),
    photos: photosOf(about),
    gates: gatesOf(days),
    revisions: revisionsOfBadBatch(days),
  }
}

function photosOf({ bad, days }: BadBatch): PhotoSpec[] {
  const at = days.at('2025-07-08', clock(17, 20))
  return [
    {
      discipline: 'd2',
      picture: 'dead-row.jpg',
      name: 'third-row.jpg',
      caption: `Third key row without function, ${bad.number}`,
      at,
    },
    {
      discipline: 'd4',
      picture: 'oven-log.png',
      name: 'oven-2-log.png',
      caption: `Oven log of ${days.words(BAD_BATCH_DAY)}: zone 3 falls to 92 °C`,
      marks: [
        { shape: 'circle', x1: 0.42, y1: 0.28, x2: 0.52, y2: 0.42, text: '' },
        { shape: 'arrow', x1: 0.3, y1: 0.72, x2: 0.44, y2: 0.44, text: '' },
        { shape: 'text', x1: 0.12, y1: 0.74, x2: 0.4, y2: 0.8, text: '13:10 relay opens' },
      ],
      at: days.at('2025-07-11', clock(10, 5)),
    },
    {
      discipline: 'd6',
      picture: 'relay-before.jpg',
      name: 'relay-k3-before.jpg',
      caption: 'Relay K3 without interlock, contact burnt',
      side: 'before',
      at: days.at('2025-07-11', clock(11, 30)),
    },
    {
      discipline: 'd6',
      picture: 'relay-after.jpg',
      name: 'relay-k3-after.jpg',
      caption: 'Interlock of zone 3 stops the belt below 125 °C',
      side: 'after',
      at: days.at('2025-08-05', clock(11, 40)),
    },
  ]
}

function gatesOf({ at }: StoryDays): GateStep[] {
  const submit = (gate: GateStep['gate'], when: Date): GateStep => ({
    gate,
    step: 'submitted',
    by: 'engineer',
    at: when,
  })
  const accept = (gate: GateStep['gate'], when: Date, comment = ''): GateStep => ({
    gate,
    step: 'accepted',
    by: 'quality',
    at: when,
    comment,
  })
  return [
    submit('d1_d3', at('2025-07-09', clock(13, 35))),
    accept('d1_d3', at('2025-07-09', clock(13, 55)), 'Balanced; out to the customers at 14:00.'),
    submit('d4', at('2025-07-21', clock(15, 20))),
    accept('d4', at('2025-07-22', clock(9, 40)), 'Both sides proven by switching on and off.'),
    submit('d5_d6', at('2025-09-12', clock(10, 0))),
    accept('d5_d6', at('2025-09-15', clock(8, 50))),
    submit('d5_d6', at('2025-09-18', clock(14, 30))),
    accept('d5_d6', at('2025-09-19', clock(9, 10)), 'Each batch by itself now.'),
    submit('d7', at('2025-09-24', clock(13, 10))),
    accept('d7', at('2025-09-25', clock(9, 5))),
    submit('d8', at('2025-09-26', clock(11, 0))),
    accept('d8', at('2025-09-26', clock(14, 10)), 'Thank you, a report to show to others.'),
  ]
}

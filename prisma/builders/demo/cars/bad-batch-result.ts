import type { BadBatch } from './bad-batch-car.ts'
import type { CarSpec } from './car-spec.ts'
import { clock } from './story-days.ts'

/** D5 to D8 in words. */
export function resultOfBadBatch({ clean, days }: BadBatch): CarSpec['fields'] {
  return [
    {
      at: days.at('2025-07-18', clock(16)),
      by: 'engineer',
      values: {
        'd4.occurrence':
          'No interlock, so relay K3 opened unseen, zone 3 fell to 92 °C, the ink stayed soft and its resistance rose in damp heat.',
        'd4.escape': 'The final test measures dry; soft ink passes it. No alarm told of the cold zone.',
        'd5.choice':
          'Interlock and alarm act at the source and need no attention; the sample finds what both would miss. A daily reading of the log was rejected: it finds a fault hours late.',
      },
    },
    {
      at: days.at('2025-09-12', clock(9)),
      by: 'engineer',
      values: {
        'd6.baselineRate': '0.176',
        'd6.confidence': '0.95',
        'd6.partsPerWeek': '2100',
        'd6.provingFrom': days.iso('2025-08-05'),
        'd6.partsProven': '12400',
        'd6.failuresSeen': '0',
        'd6.result':
          '12 400 pieces of five batches passed damp heat without one failure; 16 would have been enough at 17.6 %. The interlock stopped the belt once since: no soft piece behind it.',
        'd6.firstGoodLot': clean.number,
      },
    },
    {
      at: days.at('2025-09-18', clock(11)),
      by: 'engineer',
      values: {
        'd6.result':
          'Damp heat, batch by batch in the order they were made: 2 300, 2 600, 2 450, 2 550 and 2 500 pieces, together 12 400, none above 100 Ω; 16 would have been enough at 17.6 %. The interlock stopped the belt once since: no soft piece behind it.',
      },
    },
    {
      at: days.at('2025-09-24', clock(11)),
      by: 'engineer',
      values: {
        'd7.systemic':
          'Acceptance of machines (MA-03) and the making of test plans (QP-11) start from the failure modes of the PFMEA.',
        'd7.supplierControl': 'Not a supplier’s part; the ink lot was within its specification.',
        'd7.lessonsShared': 'Shown to all shifts and to the sister plant; sheet LL-25-09.',
        'd8.result':
          'Effective so far: no complaint about a batch made after the clean point, five batches without a failure.',
        'd8.lessons': 'A test derived from the drawing alone does not see what the process can do wrong.',
        'd8.customerInformedOn': days.iso('2025-09-26'),
        'd8.thanks': 'The managing director thanked the team before all shifts; the sorters got a free day.',
      },
    },
  ]
}

export function preventionOfBadBatch({
  days: { at, date },
}: BadBatch): Pick<CarSpec, 'readAcross' | 'documents'> {
  const answered = (day: string) => at(day, clock(15, 30))
  return {
    readAcross: [
      {
        subject: 'MS-4416, same ink and oven',
        applies: true,
        note: 'Damp-heat sample added to TP-4416.',
        owner: 's.berg',
        at: answered('2025-08-12'),
      },
      {
        subject: 'MS-2208, same ink and oven',
        applies: true,
        note: 'Damp-heat sample added to TP-2208.',
        owner: 's.berg',
        at: answered('2025-08-12'),
      },
      {
        subject: 'Oven 1',
        applies: true,
        note: 'Interlock and alarm fitted on the same day as oven 2.',
        owner: 'o.lindh',
        at: answered('2025-08-05'),
      },
      {
        subject: 'Silicone keypads, post-curing',
        applies: false,
        note: 'Batch oven with interlock since 2019; checked.',
        owner: 'j.wrona',
        at: answered('2025-08-20'),
      },
    ],
    documents: [
      {
        kind: 'pfmea',
        name: 'PF-4412 Curing, line 31',
        before: '5',
        after: '6',
        on: date('2025-08-18'),
        note: 'Occurrence 4 → 2, detection 8 → 3.',
        at: answered('2025-08-18'),
      },
      {
        kind: 'control_plan',
        name: 'CP-4412',
        before: '9',
        after: '10',
        on: date('2025-08-18'),
        note: 'Zone alarm and damp-heat sample, n = 16 for each batch.',
        at: answered('2025-08-18'),
      },
      {
        kind: 'work_instruction',
        name: 'WI-217 Start of the tunnel oven',
        before: '3',
        after: '4',
        on: date('2025-08-06'),
        note: 'What to do when the interlock stops the belt.',
        at: answered('2025-08-06'),
      },
      {
        kind: 'training',
        name: 'Shift training “Interlock and alarm”',
        before: '',
        after: '1',
        on: date('2025-08-07'),
        note: 'All 22 people of curing, signed.',
        at: answered('2025-08-07'),
      },
    ],
  }
}

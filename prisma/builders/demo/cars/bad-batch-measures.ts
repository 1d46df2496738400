import type { BadBatch } from './bad-batch-car.ts'
import type { MeasureSpec } from './car-spec.ts'
import { clock } from './story-days.ts'

export function measuresOfBadBatch(about: BadBatch): MeasureSpec[] {
  return [...interim(about), ...corrective(about), ...systemic(about)]
}

function interim({ bad, days: { at, date } }: BadBatch): MeasureSpec[] {
  const lifted = {
    by: 'engineer',
    at: at('2025-09-15', clock(9, 30)),
    reason: 'D6 is proven: 12 400 pieces passed without a failure.',
  }
  return [
    {
      discipline: 'd3',
      status: 'verified',
      title: `Batch ${bad.number} blocked and sorted by 4 h heat and continuity test`,
      owner: 'i.sobczak',
      createdAt: at('2025-07-08', clock(16, 50)),
      dueAt: at('2025-07-09', clock(14)),
      introducedOn: date('2025-07-09'),
      effect: 100,
      doneAt: at('2025-07-09', clock(13, 25)),
      outcome: '2 650 pieces checked, 466 blocked.',
      proof: 'Sorting record 25/117 and the stock check of D3.',
      verified: { by: 's.berg', at: at('2025-07-09', clock(13, 32)) },
      lifted,
    },
    {
      discipline: 'd3',
      status: 'verified',
      title: 'Oven log read and signed at the start, middle and end of each batch',
      owner: 'production',
      createdAt: at('2025-07-09', clock(8, 15)),
      dueAt: at('2025-07-09', clock(12)),
      introducedOn: date('2025-07-09'),
      effect: 100,
      doneAt: at('2025-07-09', clock(11, 45)),
      outcome: 'In force on both ovens and all shifts.',
      proof: 'Log sheets signed by three shifts.',
      verified: { by: 's.berg', at: at('2025-07-09', clock(13, 33)) },
      lifted,
    },
  ]
}

function corrective({ days: { at, date } }: BadBatch): MeasureSpec[] {
  const chosen = {
    discipline: 'd5',
    status: 'verified',
    createdAt: at('2025-07-21', clock(16)),
    dueAt: at('2025-08-05', clock(17)),
    introducedOn: date('2025-08-05'),
    effect: 100,
  } as const
  return [
    {
      ...chosen,
      title: 'Interlock of zone 3 relay: belt stops below 125 °C',
      detail: 'Fitted to all four zones of ovens 1 and 2.',
      cause: 'no-interlock',
      owner: 'o.lindh',
      expected: 'No piece leaves a zone below 125 °C.',
      proofPlan: 'Relay pulled with 40 pieces on the belt; none above 100 Ω after damp heat.',
      doneAt: at('2025-08-05', clock(11, 30)),
      outcome: 'Fitted and tested on both ovens.',
      proof: 'Test record OV-2/25-08: belt stopped after 90 s, 0 of 40 soft.',
      verified: { by: 's.berg', at: at('2025-08-05', clock(15)) },
    },
    {
      ...chosen,
      title: 'Zone alarm at 125 °C: horn, lamp and entry in the batch record',
      cause: 'no-alarm',
      owner: 'o.lindh',
      expected: 'A cold zone is noticed within a minute.',
      proofPlan: 'Each zone lowered three times; alarm within 60 s each time.',
      doneAt: at('2025-08-05', clock(13, 10)),
      outcome: 'Eight zones of two ovens have it.',
      proof: 'Alarm after 18 to 22 s, 24 times of 24.',
      verified: { by: 's.berg', at: at('2025-08-05', clock(15, 10)) },
    },
    {
      ...chosen,
      title: 'Damp-heat sample of 16 pieces from each batch before release',
      detail: '4 h at 60 °C and 90 % relative humidity, limit 100 Ω.',
      cause: 'dry-test',
      owner: 'production',
      expected: 'A batch as bad as this one is found with 95 % certainty.',
      proofPlan: 'Sixteen soft pieces of the blocked stock put into a good batch; found.',
      doneAt: at('2025-08-04', clock(16, 20)),
      outcome: 'Step 7 of test plan TP-4412.',
      proof: 'Trial with marked pieces: batch stopped at the third piece.',
      verified: { by: 's.berg', at: at('2025-08-05', clock(15, 20)) },
    },
  ]
}

function systemic({ days: { at, date } }: BadBatch): MeasureSpec[] {
  const chosen = {
    discipline: 'd5',
    status: 'verified',
    createdAt: at('2025-07-21', clock(16, 30)),
    dueAt: at('2025-09-12', clock(17)),
    introducedOn: date('2025-09-02'),
  } as const
  return [
    {
      ...chosen,
      title: 'Acceptance of machines starts from the failure modes of the PFMEA',
      cause: 'acceptance',
      owner: 'o.lindh',
      expected: 'No process value without interlock or alarm passes an acceptance.',
      proofPlan: 'Both ovens and the laminator accepted anew by the new list.',
      effect: 100,
      doneAt: at('2025-09-02', clock(14)),
      outcome: 'List MA-03 rev. 3 in force; three machines accepted anew, two gaps closed.',
      proof: 'Acceptance records MA-25-11 to 13.',
      verified: { by: 'j.wrona', at: at('2025-09-03', clock(10)) },
    },
    {
      ...chosen,
      title: 'Test plans are written from the PFMEA, one step for each failure mode',
      cause: 'test-plan',
      owner: 'production',
      expected: 'Each failure mode with detection above 4 has a test or a reason.',
      proofPlan: 'Six plans of membrane switches made anew and compared.',
      effect: 100,
      doneAt: at('2025-09-08', clock(11)),
      outcome: 'Procedure QP-11 rev. 7; six plans made anew.',
      proof: 'Comparison sheet QP-11/25: nine steps added.',
      verified: { by: 's.berg', at: at('2025-09-09', clock(9)) },
    },
  ]
}

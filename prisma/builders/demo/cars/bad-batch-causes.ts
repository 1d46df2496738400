import { BAD_BATCH_DAY } from '../products.ts'
import type { BadBatch } from './bad-batch-car.ts'
import type { CauseSpec } from './car-spec.ts'
import { clock } from './story-days.ts'

/** D4: why it was made, why nobody noticed, what made both possible; and what it was not. */
export function causesOfBadBatch({ days }: BadBatch): CauseSpec[] {
  const thought = (day: string, hour: number) => days.at(day, clock(hour))
  const verified = (day: string, by = 's.berg') => ({ by, at: days.at(day, clock(14, 30)) })
  return [
    {
      key: 'soft-ink',
      kind: 'technical_occurrence',
      branch: 'material',
      text: 'Silver ink of row 3 not fully cured',
      evidence: 'DSC: residual enthalpy 38 % of fresh ink; cured reference below 3 %.',
      status: 'confirmed',
      on: 'Ten pieces cured at 92 °C: 9 of 10 above 100 Ω after damp heat.',
      off: 'Ten pieces cured at 130 °C: none above 46 Ω.',
      verified: verified('2025-07-15'),
      at: thought('2025-07-10', 9),
      fits: [
        { row: 'fault', verdict: 'explains' },
        { row: 'row', verdict: 'explains' },
        { row: 'share', verdict: 'explains' },
      ],
    },
    {
      key: 'cold-belt',
      under: 'soft-ink',
      kind: 'technical_occurrence',
      branch: 'method',
      text: 'Belt ran at 92 °C in zone 3, not at 130 °C',
      evidence: `Oven log of ${days.words(BAD_BATCH_DAY)}, 13:10 to 21:40.`,
      status: 'confirmed',
      on: 'Zone 3 set to 92 °C: residual enthalpy 36 %.',
      off: 'Zone 3 back at 130 °C: 2 %.',
      verified: verified('2025-07-16'),
      at: thought('2025-07-10', 11),
      fits: [
        { row: 'shift', verdict: 'explains' },
        { row: 'product', verdict: 'explains' },
      ],
    },
    {
      key: 'relay',
      under: 'cold-belt',
      kind: 'technical_occurrence',
      branch: 'machine',
      text: 'Relay K3 of zone 3 open, contact burnt',
      evidence: 'Photo of the contact, 4.1 million cycles; the maker names 2 million.',
      status: 'confirmed',
      on: 'Old relay fitted: zone 3 falls to 93 °C within 11 minutes.',
      off: 'New relay fitted: 130 °C held for 8 hours.',
      verified: verified('2025-07-17', 'j.wrona'),
      at: thought('2025-07-11', 10),
      fits: [{ row: 'shift', verdict: 'explains' }],
    },
    {
      key: 'no-interlock',
      under: 'relay',
      kind: 'technical_occurrence',
      branch: 'machine',
      text: 'No interlock: the belt goes on while a zone is cold',
      evidence: 'Circuit diagram OV-2, sheet 14: the belt drive has no input from the zones.',
      status: 'root',
      on: 'K3 pulled with the belt running: 40 of 40 pieces soft.',
      off: 'K3 pulled with a trial interlock: belt stops after 90 s, no soft piece.',
      verified: verified('2025-07-18', 'j.wrona'),
      at: thought('2025-07-14', 9),
      fits: [
        { row: 'product', verdict: 'explains' },
        {
          row: 'share',
          verdict: 'explains_if',
          assumption: 'Trays in the middle of the belt get the least heat.',
        },
      ],
    },
    {
      key: 'acceptance',
      under: 'no-interlock',
      kind: 'systemic_occurrence',
      branch: 'method',
      text: 'Acceptance of machines asks for no interlock on process values',
      evidence: 'Checklist MA-03 rev. 2 and the acceptance records of ovens 1 and 2.',
      status: 'root',
      on: 'Oven 1 accepted by rev. 2 has the same gap.',
      off: 'Trial acceptance by the new list finds the gap on both ovens.',
      verified: verified('2025-07-21', 'j.wrona'),
      at: thought('2025-07-16', 9),
    },
    ...escapes(thought, verified),
    ...ruledOut(thought),
  ]
}

type Thought = (day: string, hour: number) => Date
type Verified = (day: string, by?: string) => { by: string; at: Date }

function escapes(thought: Thought, verified: Verified): CauseSpec[] {
  return [
    {
      key: 'dry-test',
      kind: 'technical_escape',
      branch: 'measurement',
      text: 'Final test measures at room humidity only',
      evidence: 'Test plan TP-4412: 23 °C, 45 %; 30 soft pieces passed with 38 to 57 Ω.',
      status: 'root',
      on: '30 soft pieces tested dry: 30 pass.',
      off: 'The same 30 after 4 h at 60 °C and 90 %: 27 fail.',
      verified: verified('2025-07-18'),
      at: thought('2025-07-14', 13),
      fits: [{ row: 'place', verdict: 'explains' }],
    },
    {
      key: 'no-alarm',
      kind: 'technical_escape',
      branch: 'machine',
      text: 'No alarm when a zone leaves its window',
      evidence: 'Alarm list of oven 2: 14 alarms, none on zone temperature.',
      status: 'root',
      on: 'Zone 3 lowered to 92 °C for 20 minutes: no signal.',
      off: 'Trial alarm at 125 °C: horn and lamp after 20 s, three times of three.',
      verified: verified('2025-07-18', 'j.wrona'),
      at: thought('2025-07-14', 14),
      fits: [{ row: 'shift', verdict: 'explains' }],
    },
    {
      key: 'test-plan',
      under: 'dry-test',
      kind: 'systemic_escape',
      branch: 'method',
      text: 'Test plans are derived from the drawing, not from the failure modes of the PFMEA',
      evidence: 'PFMEA line 31 “ink not cured” names no detection by test; detection rated 8.',
      status: 'root',
      on: 'Four of six plans made this way lack damp heat.',
      off: 'Plan made anew from the PFMEA has damp heat as step 7.',
      verified: verified('2025-07-21'),
      at: thought('2025-07-16', 11),
    },
  ]
}

function ruledOut(thought: Thought): CauseSpec[] {
  return [
    {
      key: 'ink-lot',
      kind: 'technical_occurrence',
      branch: 'material',
      text: 'Ink lot AG-2231 outside its specification',
      evidence: 'Test T-4: solids 72.4 %, specification 71 to 74 %; the lot also served good batches.',
      status: 'ruled_out',
      at: thought('2025-07-09', 16),
      fits: [
        { row: 'product', verdict: 'does_not' },
        { row: 'shift', verdict: 'does_not' },
      ],
    },
    {
      key: 'humid-store',
      kind: 'technical_occurrence',
      branch: 'environment',
      text: 'Store too damp after the storm',
      evidence: 'Test T-5: logger of hall 2, never above 61 % relative humidity.',
      status: 'ruled_out',
      at: thought('2025-07-10', 14),
      fits: [{ row: 'product', verdict: 'does_not' }],
    },
  ]
}

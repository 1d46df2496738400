import type { BadBatch } from './bad-batch-car.ts'
import type { TestSpec } from './car-spec.ts'
import { clock } from './story-days.ts'

export function testsOfBadBatch({ bad, days }: BadBatch): TestSpec[] {
  const on = (day: string) => ({ on: days.date(day), at: days.at(day, clock(15)) })
  return [
    {
      cause: 'soft-ink',
      method: 'Dissection and DSC of the silver ink',
      sample: `12 bad and 4 good pieces of ${bad.number}`,
      parameter: 'Residual enthalpy',
      expected: 'Below 5 % of fresh ink',
      found: 'Bad 34 to 41 %, good 2 to 3 %',
      verdict: 'confirms',
      by: 'Signe Berg, laboratory',
      ...on('2025-07-15'),
    },
    {
      cause: 'no-interlock',
      method: 'Relay pulled in the running oven',
      sample: '40 pieces with, 40 without a trial interlock',
      parameter: 'Temperature of zone 3, resistance after damp heat',
      expected: 'With the interlock no piece above 100 Ω',
      found: 'Without: 40 of 40 above; with: belt stopped after 90 s, 0 of 40',
      verdict: 'confirms',
      by: 'Jakub Wrona',
      ...on('2025-07-18'),
    },
    {
      cause: 'dry-test',
      method: 'Comparison of the tests, dry and damp',
      sample: '30 soft pieces',
      parameter: 'Loop resistance, limit 100 Ω',
      expected: 'The damp test finds them',
      found: 'Dry: 0 of 30 found; after 4 h damp heat: 27 of 30',
      verdict: 'confirms',
      by: 'Signe Berg, laboratory',
      ...on('2025-07-17'),
    },
    {
      cause: 'ink-lot',
      method: 'Analysis of ink lot AG-2231',
      sample: 'Retained sample, 3 × 20 g',
      parameter: 'Solids, viscosity',
      expected: '71 to 74 %; 18 to 22 Pa·s',
      found: '72.4 %; 20.1 Pa·s',
      verdict: 'rules_out',
      by: 'Argentine Inks, certificate 88120',
      ...on('2025-07-11'),
    },
    {
      cause: 'humid-store',
      method: 'Climate record of hall 2',
      sample: 'Logger of eight weeks',
      parameter: 'Relative humidity',
      expected: 'Above 75 % if it were the cause',
      found: 'At most 61 %',
      verdict: 'rules_out',
      by: 'Oskar Lindh',
      ...on('2025-07-11'),
    },
  ]
}

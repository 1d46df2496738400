import { expect, test } from 'vitest'
import { carGates } from './car.ts'
import { ownWorkIn } from './own-work.ts'
import { anAction, aReport } from './testing/report.ts'

const owned = (discipline: 'd0' | 'd3' | 'd5' | 'd7', status: 'verified' | 'cancelled' = 'verified') =>
  anAction('a', { discipline, status, owner: { id: 'ewa', name: 'Ewa' } })

test('CAR-6: who submitted a group does not accept it', () => {
  const { gates } = aReport()
  const submitted = gates.map((state) => ({ ...state, submittedBy: { id: 'ewa', name: 'Ewa' } }))
  expect(ownWorkIn(aReport({ gates: submitted, actions: [] }), 'd4', 'ewa')).toEqual(['not-submitter'])
  expect(ownWorkIn(aReport({ gates: submitted, actions: [] }), 'd4', 'jan')).toEqual([])
})

test('CAR-6: the leader of the CAR accepts none of its groups', () => {
  const report = aReport({ leader: { id: 'ewa', name: 'Ewa' }, actions: [] })
  for (const gate of carGates) expect(ownWorkIn(report, gate, 'ewa')).toEqual(['not-leader'])
})

test.each([
  ['d0', 'd1_d3'],
  ['d3', 'd1_d3'],
  ['d5', 'd5_d6'],
  ['d7', 'd7'],
] as const)(
  'CAR-6: who had to do an action of %s does not accept %s, but the other groups',
  (discipline, gate) => {
    const report = aReport({ actions: [owned(discipline)] })
    const own = carGates.filter((one) => ownWorkIn(report, one, 'ewa').length > 0)
    expect(own).toEqual([gate])
  },
)

test('CAR-6: an action that was given up is nobody’s work', () => {
  expect(ownWorkIn(aReport({ actions: [owned('d5', 'cancelled')] }), 'd5_d6', 'ewa')).toEqual([])
})

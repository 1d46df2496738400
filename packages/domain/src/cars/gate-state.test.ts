import { describe, expect, test } from 'vitest'
import { type CarGate, type CarKind, carGates, type GateStatus } from './car.ts'
import { isFrozen, isLastGate, nextGate } from './gate-state.ts'

function car(
  kind: CarKind,
  statuses: Partial<Record<CarGate, GateStatus>>,
  status: 'open' | 'closed' = 'open',
) {
  const gates = carGates.map((gate) => ({
    gate,
    status: statuses[gate] ?? 'draft',
    submittedBy: null,
    submittedAt: null,
    decidedBy: null,
    decidedAt: null,
    comment: '',
    version: 1,
  }))
  return { kind, status, gates }
}

describe('CAR-6: groups are released in a fixed order', () => {
  test.each([
    ['eight_d', {}, 'd1_d3'],
    ['eight_d', { d1_d3: 'submitted' }, 'd1_d3'],
    ['eight_d', { d1_d3: 'accepted' }, 'd4'],
    ['eight_d', { d1_d3: 'accepted', d4: 'sent_back', d5_d6: 'accepted' }, 'd4'],
    ['eight_d', { d1_d3: 'accepted', d4: 'accepted', d5_d6: 'accepted' }, 'd7'],
    ['four_d', { d1_d3: 'accepted', d4: 'accepted', d5_d6: 'accepted' }, null],
  ] as const)('of a %s standing at %j the next is %s', (kind, statuses, gate) => {
    expect(nextGate(car(kind, statuses))).toBe(gate)
  })

  test('the last one of its kind closes it, also after one in the middle was opened again', () => {
    const done = { d1_d3: 'accepted', d4: 'accepted', d5_d6: 'accepted' } as const
    expect(isLastGate(car('four_d', { ...done, d5_d6: 'submitted' }), 'd5_d6')).toBe(true)
    expect(isLastGate(car('four_d', { ...done, d4: 'submitted' }), 'd4')).toBe(true)
    expect(isLastGate(car('eight_d', { ...done, d5_d6: 'submitted' }), 'd5_d6')).toBe(false)
  })
})

test.each([
  ['draft', false],
  ['submitted', true],
  ['sent_back', false],
  ['accepted', true],
] as const)('CAR-6: what is %s is frozen: %s', (status, frozen) => {
  expect(isFrozen(car('eight_d', { d1_d3: status }), 'd2')).toBe(frozen)
  expect(isFrozen(car('eight_d', { d1_d3: status }), 'd4')).toBe(false)
  expect(isFrozen(car('eight_d', {}, 'closed'), 'd4')).toBe(true)
})

import type { Car } from '@redress/contracts/cars'
import { type CarGate, type CarKind, carGates, type GateStatus } from '@redress/domain/cars/car'
import { expect, test } from 'vitest'
import { movesOf } from './board-moves.ts'

const engineer = { id: 'edda', mayWork: true, mayDecide: false }
const head = { id: 'hugo', mayWork: true, mayDecide: true }
const reader = { id: 'mia', mayWork: false, mayDecide: false }

function gates(statuses: Partial<Record<CarGate, GateStatus>>): Car['gates'] {
  return carGates.map((gate) => ({
    gate,
    status: statuses[gate] ?? 'draft',
    submittedBy: { id: 'edda', name: 'Edda' },
    submittedAt: null,
    decidedBy: null,
    decidedAt: null,
    comment: '',
    version: 1,
  }))
}

const car = (
  statuses: Partial<Record<CarGate, GateStatus>>,
  o: Partial<Pick<Car, 'kind' | 'status' | 'leader'>> = {},
) => ({
  kind: 'eight_d' as CarKind,
  status: 'open' as Car['status'],
  gates: gates(statuses),
  leader: null,
  actions: [],
  ...o,
})

const ways = (...input: Parameters<typeof movesOf>) =>
  movesOf(...input).map(
    ({ step, gate, to, refusal }) => `${step} ${gate} → ${to}${refusal ? `: ${refusal}` : ''}`,
  )

test('CAR-6: what is drafted or sent back goes one column on by being submitted', () => {
  expect(ways(car({}), engineer)).toEqual(['submit d1_d3 → d4'])
  expect(ways(car({ d1_d3: 'sent_back' }), head)).toEqual(['submit d1_d3 → d4'])
  expect(ways(car({}), reader)).toEqual(['submit d1_d3 → d4: needs-engineer'])
})

test('CAR-6: who leads the CAR may send it back, and not accept it', () => {
  const own = car({ d1_d3: 'submitted' }, { leader: { id: 'hugo', name: 'Hugo' } })
  expect(ways(own, head)).toEqual(['accept d1_d3 → d4: own-matter', 'send-back d1_d3 → d1_d3'])
})

test('CAR-6: what is submitted is decided, not by whoever submitted it; back is sending back', () => {
  const submitted = car({ d1_d3: 'accepted', d4: 'submitted' })
  expect(ways(submitted, head)).toEqual([
    'accept d4 → d5_d6',
    'send-back d4 → d1_d3',
    'reopen-gate d1_d3 → d1_d3',
  ])
  expect(ways(submitted, { ...head, id: 'edda' }).slice(0, 2)).toEqual([
    'accept d4 → d5_d6: own-matter',
    'send-back d4 → d1_d3: own-matter',
  ])
  expect(ways(submitted, { ...engineer, id: 'olga' })).toEqual([
    'accept d4 → d5_d6: needs-decider',
    'send-back d4 → d1_d3: needs-decider',
    'reopen-gate d1_d3 → d1_d3: needs-decider',
  ])
  expect(ways(car({ d1_d3: 'submitted' }), head)[1]).toBe('send-back d1_d3 → d1_d3')
})

test('CAR-6: accepted groups are taken up again, the last one first', () => {
  expect(ways(car({ d1_d3: 'accepted', d4: 'accepted' }), head)).toEqual([
    'submit d5_d6 → d7',
    'reopen-gate d4 → d4',
    'reopen-gate d1_d3 → d1_d3',
  ])
})

test('CAR-6: a group taken up again leads to the next one that is not accepted', () => {
  expect(ways(car({ d4: 'accepted' }), engineer)).toEqual([
    'submit d1_d3 → d5_d6',
    'reopen-gate d4 → d4: needs-decider',
  ])
})

test('CAR-1, CAR-6: the last group of its kind closes', () => {
  const all = { d1_d3: 'accepted', d4: 'accepted', d7: 'accepted' } as const
  expect(ways(car({ ...all, d5_d6: 'accepted', d8: 'submitted' }), head)[0]).toBe('accept d8 → closed')
  const short = car({ d1_d3: 'accepted', d4: 'accepted', d5_d6: 'submitted' }, { kind: 'four_d' })
  expect(ways(short, head)[0]).toBe('accept d5_d6 → closed')
})

test('CAR-12: what is closed opens again from the cause on; what was cancelled stays', () => {
  expect(ways(car({}, { status: 'closed' }), head)).toEqual(['reopen-car d4 → d4'])
  expect(ways(car({}, { status: 'closed' }), engineer)).toEqual(['reopen-car d4 → d4: needs-decider'])
  expect(ways(car({}, { status: 'cancelled' }), head)).toEqual([])
})

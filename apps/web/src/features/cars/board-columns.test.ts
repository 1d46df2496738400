import type { ListedCar } from '@redress/contracts/car-routes'
import { expect, test } from 'vitest'
import { ageOf, boardLanes } from './board-columns.ts'

const now = new Date('2026-11-23T12:00:00Z')

function car(number: string, o: Partial<ListedCar>): ListedCar {
  return {
    number,
    kind: 'eight_d',
    status: 'open',
    title: 'Keys dead',
    severity: null,
    safety: false,
    customer: null,
    product: null,
    defect: null,
    leader: null,
    openedAt: '2026-11-01T08:00:00.000Z',
    closedAt: null,
    complaints: 1,
    gate: 'd1_d3',
    gateStatus: 'draft',
    dueAt: null,
    onHold: false,
    effectiveness: null,
    clock: null,
    version: 1,
    ...o,
  }
}

const numbersIn = (lane: ReturnType<typeof boardLanes>[number] | undefined) =>
  lane?.columns.map(({ name, cars }) => [name, cars.map(({ number }) => number.slice(-1)).join('')])

test('UX 2.7: a CAR stands in the column of its first open group, the next due on top', () => {
  const [board, ...more] = boardLanes(
    [
      car('CAR-2026-0001', { gate: 'd4' }),
      car('CAR-2026-0002', { gate: 'd4', dueAt: '2026-11-25T08:00:00.000Z' }),
      car('CAR-2026-0003', { gate: 'd4', dueAt: '2026-11-24T08:00:00.000Z' }),
      car('CAR-2026-0004', { gate: null }),
      car('CAR-2026-0005', { status: 'closed', closedAt: '2026-11-20T08:00:00.000Z' }),
      car('CAR-2026-0006', { status: 'closed', closedAt: '2026-09-20T08:00:00.000Z' }),
      car('CAR-2026-0007', { status: 'cancelled', closedAt: '2026-11-20T08:00:00.000Z' }),
      car('CAR-2026-0008', { gate: null, kind: 'four_d' }),
      car('CAR-2026-0009', { status: 'closed', closedAt: '2026-11-21T08:00:00.000Z' }),
    ],
    'none',
    now,
  )
  expect(more).toEqual([])
  expect(board).toMatchObject({ of: null, count: 7 })
  expect(numbersIn(board)).toEqual([
    ['d1_d3', ''],
    ['d4', '321'],
    ['d5_d6', '8'],
    ['d7', ''],
    ['d8', '4'],
    ['closed', '95'],
  ])
})

test('C19: age is counted in whole days since it was opened; what is closed took so long', () => {
  expect(ageOf({ openedAt: '2026-11-16T13:00:00.000Z', closedAt: null }, now)).toBe(6)
  expect(ageOf({ openedAt: '2026-11-01T08:00:00.000Z', closedAt: '2026-11-03T09:00:00.000Z' }, now)).toBe(2)
})

test('C19: lanes by age, the oldest on top, none that is empty', () => {
  const opened = (number: string, days: number) =>
    car(number, { openedAt: new Date(now.getTime() - days * 86_400_000).toISOString() })
  const lanes = boardLanes(
    [
      opened('CAR-2026-0001', 7),
      opened('CAR-2026-0002', 8),
      opened('CAR-2026-0003', 30),
      opened('CAR-2026-0004', 61),
      opened('CAR-2026-0005', 0),
    ],
    'age',
    now,
  )
  expect(lanes.map((lane) => [lane.of, numbersIn(lane)?.[0]?.[1]])).toEqual([
    [{ band: 'above-60' }, '4'],
    [{ band: 'to-30' }, '23'],
    [{ band: 'to-7' }, '15'],
  ])
  expect(boardLanes([opened('CAR-2026-0006', 60)], 'age', now)[0]?.of).toEqual({ band: 'to-60' })
})

test('C19: lanes by customer in the order of the alphabet, those of no customer at the end', () => {
  const lanes = boardLanes(
    [
      car('CAR-2026-0001', { customer: null }),
      car('CAR-2026-0002', { customer: 'Vistula' }),
      car('CAR-2026-0003', { customer: 'Hearthline' }),
      car('CAR-2026-0004', { customer: 'Vistula', gate: 'd4' }),
    ],
    'customer',
    now,
  )
  expect(lanes.map(({ of, count }) => [of, count])).toEqual([
    [{ customer: 'Hearthline' }, 1],
    [{ customer: 'Vistula' }, 2],
    [{ customer: null }, 1],
  ])
})

test('UX 2.7: a card that was dropped stands where it was dropped while the step is asked for', () => {
  const [board] = boardLanes([car('CAR-2026-0001', {})], 'none', now, { number: 'CAR-2026-0001', to: 'd4' })
  expect(numbersIn(board)?.slice(0, 2)).toEqual([
    ['d1_d3', ''],
    ['d4', '1'],
  ])
})

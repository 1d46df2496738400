import type { CarRow } from '@redress/contracts/car-routes'
import { expect, test } from 'vitest'
import { boardColumns } from './board-columns.ts'

const now = new Date('2026-11-23T12:00:00Z')

function car(number: string, o: Partial<CarRow>): CarRow {
  return {
    number,
    kind: 'eight_d',
    status: 'open',
    title: 'Keys dead',
    severity: null,
    safety: false,
    customer: null,
    product: null,
    leader: null,
    openedAt: '2026-11-01T08:00:00.000Z',
    closedAt: null,
    complaints: 1,
    gate: 'd1_d3',
    gateStatus: 'draft',
    dueAt: null,
    onHold: false,
    effectiveness: null,
    version: 1,
    ...o,
  }
}

test('UX 2.7: a CAR stands in the column of its first open group, the next due on top', () => {
  const columns = boardColumns(
    [
      car('CAR-2026-0001', { gate: 'd4' }),
      car('CAR-2026-0002', { gate: 'd4', dueAt: '2026-11-25T08:00:00.000Z' }),
      car('CAR-2026-0003', { gate: 'd4', dueAt: '2026-11-24T08:00:00.000Z' }),
      car('CAR-2026-0004', { gate: null }),
      car('CAR-2026-0005', { status: 'closed', closedAt: '2026-11-20T08:00:00.000Z' }),
      car('CAR-2026-0006', { status: 'closed', closedAt: '2026-09-20T08:00:00.000Z' }),
      car('CAR-2026-0007', { status: 'cancelled', closedAt: '2026-11-20T08:00:00.000Z' }),
    ],
    now,
  )
  expect(columns.map(({ name, cars }) => [name, cars.map(({ number }) => number.slice(-1))])).toEqual([
    ['d1_d3', []],
    ['d4', ['3', '2', '1']],
    ['d5_d6', []],
    ['d7', []],
    ['d8', ['4']],
    ['closed', ['5']],
  ])
})

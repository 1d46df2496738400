import { describe, expect, test } from 'vitest'
import {
  balanceOfLot,
  defectRateOf,
  faultOfStock,
  isAccountedFor,
  type StockCounts,
  sumOfStock,
  sumsByPlace,
} from './balance.ts'
import type { CarLot, CarStock } from './content.ts'
import type { StockPlace } from './tables.ts'

const lot = (made: number, used = 0, signedAt: string | null = null): CarLot => ({
  id: 'lot',
  lot: 'L2506-17',
  batchId: null,
  quantityMade: made,
  quantityUsed: used,
  unaccountedReason: '',
  signedBy: null,
  signedAt,
  version: 1,
})

const nothing: StockCounts = {
  toCheck: null,
  checked: null,
  good: null,
  bad: null,
  blocked: null,
  scrapped: null,
}

const row = (place: StockPlace, counts: Partial<StockCounts>, lotId: string | null = 'lot'): CarStock => ({
  ...nothing,
  ...counts,
  id: `${place} ${JSON.stringify(counts)}`,
  lotId,
  position: 1,
  place,
  placeName: '',
  responsible: null,
  dueAt: null,
  doneBy: null,
  doneAt: null,
  note: '',
  version: 1,
})

const check = (place: StockPlace, checked: number, good: number, bad: number) =>
  row(place, { toCheck: checked, checked, good, bad, blocked: bad })

const badBatch = [
  check('finished_goods', 400, 331, 69),
  check('in_transit', 300, 252, 48),
  check('at_customer', 820, 676, 144),
  check('at_customer', 610, 500, 110),
  check('at_customer', 520, 425, 95),
]

describe('CAR-3: the balance of a lot', () => {
  test('the bad batch: 2 650 checked, 17.6 % bad, 4 800 made and all found again', () => {
    const sum = sumOfStock(badBatch)
    expect(sum).toMatchObject({ checked: 2650, good: 2184, bad: 466, blocked: 466 })
    expect(defectRateOf(sum)?.toFixed(3)).toBe('0.176')
    expect(balanceOfLot(lot(4800, 2150), badBatch)).toMatchObject({
      found: 2650,
      unaccounted: 0,
      state: 'balanced',
      uncounted: 0,
    })
  })

  test.each([
    ['lot of 10 000, 9 400 booked', 10_000, 0, 9400, 'unaccounted', 600],
    ['nothing counted yet', 500, 0, 0, 'unaccounted', 500],
    ['built in makes up for it', 10_000, 600, 9400, 'balanced', 0],
    ['more counted than made', 1000, 0, 1001, 'over_counted', -1],
    ['more used than made', 1000, 1200, 0, 'over_counted', -200],
    ['an empty lot', 0, 0, 0, 'balanced', 0],
  ] as const)('%s', (_, made, used, good, state, unaccounted) => {
    const balance = balanceOfLot(lot(made, used), [row('finished_goods', { good, bad: 0 })])
    expect(balance).toMatchObject({ state, unaccounted })
  })

  test('rows of other lots and of none don’t count for it', () => {
    const stock = [
      row('in_transit', { good: 5, bad: 1 }, 'other'),
      row('in_transit', { good: 5, bad: 1 }, null),
    ]
    expect(balanceOfLot(lot(6), stock)).toMatchObject({ found: 0, unaccounted: 6, defectRate: null })
  })

  test('a place without good and bad is still to be counted', () => {
    const stock = [row('in_transit', { toCheck: 300 }), row('finished_goods', { checked: 4, good: 4 })]
    expect(balanceOfLot(lot(304), stock).uncounted).toBe(2)
  })

  test('pieces may stay unaccounted with a signature, but not be counted twice', () => {
    const signed = '2026-03-09T10:00:00.000Z'
    expect(isAccountedFor(balanceOfLot(lot(600), []))).toBe(false)
    expect(isAccountedFor(balanceOfLot(lot(600, 0, signed), []))).toBe(true)
    expect(isAccountedFor(balanceOfLot(lot(600, 601, signed), []))).toBe(false)
    expect(isAccountedFor(balanceOfLot(lot(600, 600), []))).toBe(true)
  })
})

test('CAR-3: sums per place stand in the order of the flow', () => {
  expect(sumsByPlace(badBatch).map(({ place, sum }) => [place, sum.checked, sum.bad])).toEqual([
    ['finished_goods', 400, 69],
    ['in_transit', 300, 48],
    ['at_customer', 1950, 349],
  ])
})

describe('CAR-3: a row has to add up', () => {
  test.each([
    [{ checked: 400, good: 331, bad: 69 }, null],
    [
      { checked: 400, good: 331, bad: 70 },
      { key: 'bad', code: 'sum-differs', max: 400 },
    ],
    [
      { checked: 400, good: 401 },
      { key: 'good', code: 'too-big', max: 400 },
    ],
    [
      { checked: 400, bad: 401 },
      { key: 'bad', code: 'too-big', max: 400 },
    ],
    [{ checked: 400, good: 331 }, null],
    [{ good: 331, bad: 69 }, null],
    [
      { bad: 69, blocked: 70 },
      { key: 'blocked', code: 'too-big', max: 69 },
    ],
    [
      { bad: 69, blocked: 60, scrapped: 10 },
      { key: 'scrapped', code: 'too-big', max: 9 },
    ],
    [{ bad: 69, blocked: 60, scrapped: 9 }, null],
    [
      { checked: 10, blocked: 11 },
      { key: 'blocked', code: 'too-big', max: 10 },
    ],
    [{ blocked: 3 }, null],
    [{}, null],
  ] as const)('%j', (counts, fault) => {
    expect(faultOfStock({ ...nothing, ...counts })).toEqual(fault)
  })
})

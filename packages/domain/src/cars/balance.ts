import type { CarContent, CarLot, CarStock } from './content.ts'
import { type StockPlace, stockPlaces } from './tables.ts'

export type StockCounts = Pick<CarStock, 'toCheck' | 'checked' | 'good' | 'bad' | 'blocked' | 'scrapped'>
const counted = ['toCheck', 'checked', 'good', 'bad', 'blocked', 'scrapped'] as const

/** Pieces of several places together; what was not said counts as none. */
export type StockSum = Record<(typeof counted)[number], number>

export function sumOfStock(rows: readonly StockCounts[]): StockSum {
  const sum: StockSum = { toCheck: 0, checked: 0, good: 0, bad: 0, blocked: 0, scrapped: 0 }
  for (const row of rows) for (const key of counted) sum[key] += row[key] ?? 0
  return sum
}

/** The places that have a row, in the order of the flow. */
export function sumsByPlace(rows: readonly CarStock[]): { place: StockPlace; sum: StockSum }[] {
  return stockPlaces.flatMap((place) => {
    const here = rows.filter((row) => row.place === place)
    return here.length > 0 ? [{ place, sum: sumOfStock(here) }] : []
  })
}

export type StockFault = {
  key: 'checked' | 'good' | 'bad' | 'blocked' | 'scrapped'
  code: 'sum-differs' | 'too-big'
  max: number
}

/**
 * What does not add up in one row: checked = good + bad, and blocked and scrapped are of the bad. A row still being
 * counted may lack some of them; null when nothing contradicts.
 */
export function faultOfStock({ checked, good, bad, blocked, scrapped }: StockCounts): StockFault | null {
  if (checked !== null && good !== null && good > checked)
    return { key: 'good', code: 'too-big', max: checked }
  if (checked !== null && bad !== null && good === null && bad > checked) {
    return { key: 'bad', code: 'too-big', max: checked }
  }
  if (checked !== null && good !== null && bad !== null && good + bad !== checked) {
    return { key: 'bad', code: 'sum-differs', max: checked }
  }
  const most = bad ?? checked
  if (most === null) return null
  if ((blocked ?? 0) > most) return { key: 'blocked', code: 'too-big', max: most }
  if ((blocked ?? 0) + (scrapped ?? 0) > most) {
    return { key: 'scrapped', code: 'too-big', max: most - (blocked ?? 0) }
  }
  return null
}

/** A row is counted when good and bad are known. */
export function isCounted({ good, bad }: StockCounts): boolean {
  return good !== null && bad !== null
}

export type BalanceState = 'balanced' | 'unaccounted' | 'over_counted'

export type LotBalance = {
  lot: CarLot
  sum: StockSum
  /** Found again, good or bad. */
  found: number
  /** Pieces nobody has found: made − found − used; below zero when more was counted than there is. */
  unaccounted: number
  state: BalanceState
  /** Places of the lot where nobody has counted yet. */
  uncounted: number
  /** Of the pieces found, the part that is bad, from 0 to 1; null before anything was found. */
  defectRate: number | null
  /** Pieces may stay unaccounted: with a reason, signed. */
  isSigned: boolean
}

/**
 * Are all pieces of the lot found again (CAR-3)? made = good + bad + used + unaccounted, where blocked and scrapped are
 * of the bad, and used is what was built in or used up.
 */
export function balanceOfLot(lot: CarLot, stock: readonly CarStock[]): LotBalance {
  const rows = stock.filter(({ lotId }) => lotId === lot.id)
  const sum = sumOfStock(rows)
  const found = sum.good + sum.bad
  const unaccounted = lot.quantityMade - lot.quantityUsed - found
  return {
    lot,
    sum,
    found,
    unaccounted,
    state: unaccounted === 0 ? 'balanced' : unaccounted > 0 ? 'unaccounted' : 'over_counted',
    uncounted: rows.filter((row) => !isCounted(row)).length,
    defectRate: defectRateOf(sum),
    isSigned: lot.signedAt !== null,
  }
}

export function balancesOf({ lots, stock }: Pick<CarContent, 'lots' | 'stock'>): LotBalance[] {
  return lots.map((lot) => balanceOfLot(lot, stock))
}

/** D3 closes only when nothing is unaccounted, or somebody signed why (CAR-3). Counting too much is never right. */
export function isAccountedFor({ state, isSigned }: LotBalance): boolean {
  return state === 'balanced' || (state === 'unaccounted' && isSigned)
}

/** The part of the pieces found that is bad, from 0 to 1; null before anything was found. */
export function defectRateOf({ good, bad }: Pick<StockSum, 'good' | 'bad'>): number | null {
  return good + bad > 0 ? bad / (good + bad) : null
}

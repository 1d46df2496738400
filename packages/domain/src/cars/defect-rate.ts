import { type CarContent, written } from './content.ts'

/** Part of the pieces delivered, from 0; null while one of the two is not said or nothing was delivered. */
export function defectRate(pieces: number | null, delivered: number | null): number | null {
  if (pieces === null || delivered === null || delivered === 0) return null
  return pieces / delivered
}

/** Defective parts per million. */
export function ppmOf(rate: number): number {
  return Math.round(rate * 1_000_000)
}

export type ProblemRates = {
  claimed: number | null
  confirmed: number | null
  /** More pieces are claimed than were delivered: one of the two counts is wrong. */
  isOverClaimed: boolean
  isOverConfirmed: boolean
}

/** D2: the defect rate as the customer counts and as we found it (CAR-2, AN-6). */
export function ratesOfProblem(content: Pick<CarContent, 'fields'>): ProblemRates {
  const pieces = (name: Parameters<typeof written>[1]) => {
    const value = written(content, name)
    return /^\d+$/.test(value) ? Number(value) : null
  }
  const delivered = pieces('d2.quantityDelivered')
  const claimed = defectRate(pieces('d2.quantityClaimed'), delivered)
  const confirmed = defectRate(pieces('d2.quantityConfirmed'), delivered)
  return {
    claimed,
    confirmed,
    isOverClaimed: (claimed ?? 0) > 1,
    isOverConfirmed: (confirmed ?? 0) > 1,
  }
}

/**
 * The rate before the correction, as a first answer for the proof plan (CAR-11): bad of what the stock check looked at,
 * else as confirmed, else as claimed. Null when nothing was counted, or nothing was bad.
 */
export function rateBefore(content: Pick<CarContent, 'fields' | 'stock'>): number | null {
  const sum = (of: 'bad' | 'checked') => content.stock.reduce((total, row) => total + (row[of] ?? 0), 0)
  const { claimed, confirmed } = ratesOfProblem(content)
  const rate = defectRate(sum('bad'), sum('checked')) || confirmed || claimed
  return rate !== null && rate > 0 && rate <= 1 ? rate : null
}

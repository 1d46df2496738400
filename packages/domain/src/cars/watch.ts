import { dayAfter } from './proof.ts'

/** What the window is measured by; days `YYYY-MM-DD`. */
export type WatchFacts = {
  from: string | null
  days: number
  batches: number
  today: string
  /** Batches made from the first clean lot on. */
  batchesMade: number
  /** Of them those with the same fault. */
  badBatches: number
  /** Complaints of the same fault since the window opened, on lots from the first clean one on. */
  complaints: number
}

export type WatchWindow = {
  state: 'not_open' | 'running' | 'over'
  endsOn: string | null
  daysLeft: number
  batchesLeft: number
  /** What the figures speak for; a person judges (CAR-8). */
  suggests: 'effective' | 'not_effective' | null
}

const MS_PER_DAY = 86_400_000

/** The window is over when its days have passed and its batches were made, both (CAR-8). */
export function watchWindow(facts: WatchFacts): WatchWindow {
  const endsOn = facts.from === null ? null : dayAfter(facts.from, facts.days)
  if (endsOn === null) {
    return { state: 'not_open', endsOn, daysLeft: facts.days, batchesLeft: facts.batches, suggests: null }
  }
  const daysLeft = Math.max(0, Math.round((Date.parse(endsOn) - Date.parse(facts.today)) / MS_PER_DAY))
  const batchesLeft = Math.max(0, facts.batches - facts.batchesMade)
  const isOver = daysLeft === 0 && batchesLeft === 0
  const isBad = facts.badBatches > 0 || facts.complaints > 0
  return {
    state: isOver ? 'over' : 'running',
    endsOn,
    daysLeft,
    batchesLeft,
    suggests: isBad ? 'not_effective' : isOver ? 'effective' : null,
  }
}

/** Where the clean lots begin (D3); empty is not said. */
export type CleanPoint = {
  lot: string
  /** `YYYY-MM-DD`. */
  from: string
  /** When the first clean lot was made, where its batch is known. */
  lotMadeOn: string | null
}

type Batch = { number: string; madeOn: string | null }

const byNumber = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Two numbers can be put in order where they differ in their digits only: L2506-15 and L2506-18. */
function shapeOf(number: string): string {
  return number.toUpperCase().replaceAll(/\d+/g, '0')
}

/**
 * Whether a batch was made from the first clean lot on (CAR-12): by the day it was made, else by its number. Null
 * when neither can be told: then a person decides.
 */
export function isFromCleanLot(batch: Batch, clean: CleanPoint): boolean | null {
  const isAlike = clean.lot !== '' && shapeOf(clean.lot) === shapeOf(batch.number)
  const order = isAlike ? byNumber.compare(batch.number, clean.lot) : null
  if (order === 0) return true
  const cleanDay = clean.from || clean.lotMadeOn
  if (cleanDay && batch.madeOn) return batch.madeOn >= cleanDay
  return order === null ? null : order > 0
}

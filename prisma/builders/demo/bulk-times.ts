import { yearIn } from '@redress/domain/numbers/human-number'
import { instantOf, MS_PER_DAY, MS_PER_MINUTE } from '@redress/domain/sla/zone'
import { PLANT_ZONE } from './plant-time.ts'
import type { Random } from './random.ts'

/** Which of all made-up complaints: `from` up to, but without `to`. */
export type Stretch = { from: number; to: number; of: number }

const YEARS = 10
const WEEKDAYS_PER_YEAR = 261

/** When the complaints of a stretch were received: rising, on weekdays from seven to six, more every year. */
export function receiptsOf({ from, to, of }: Stretch, now: Date): Date[] {
  const today = Math.floor(now.getTime() / MS_PER_DAY)
  // The last Friday that is over; day 1 (1970-01-02) was one.
  const friday = today - 1 - ((((today - 2) % 7) + 7) % 7)
  return Array.from({ length: to - from }, (_, index) => {
    const back = (1 - ((from + index + 0.5) / of) ** 0.8) * YEARS * WEEKDAYS_PER_YEAR
    const weekday = Math.floor(back)
    const day = friday - Math.floor(weekday / 5) * 7 - (weekday % 5)
    const minute = 7 * 60 + (1 - (back - weekday)) * 11 * 60
    return new Date(instantOf(PLANT_ZONE, day * MS_PER_DAY + Math.floor(minute * MS_PER_MINUTE)))
  })
}

export function countByYear(receipts: readonly Date[]): Map<number, number> {
  const perYear = new Map<number, number>()
  for (const at of receipts) {
    const year = yearIn(PLANT_ZONE, at)
    perYear.set(year, (perYear.get(year) ?? 0) + 1)
  }
  return perYear
}

/** Nine of ten in time, the others up to two days late; never in the future. */
export function replyTime(receivedAt: Date, dueAt: Date, now: Date, random: Random): Date {
  const received = receivedAt.getTime()
  const wanted = random.chance(0.9)
    ? received + (dueAt.getTime() - received) * random.next()
    : dueAt.getTime() + random.next() * 2 * MS_PER_DAY
  return new Date(Math.floor(Math.min(wanted, (received + now.getTime()) / 2)))
}

export function closing(receivedAt: Date, now: Date, random: Random): Date {
  const received = receivedAt.getTime()
  return new Date(
    Math.floor(Math.min(received + random.between(10, 60) * MS_PER_DAY, (received + now.getTime() * 9) / 10)),
  )
}

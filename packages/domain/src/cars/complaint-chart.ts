import { instantOf, wallTime } from '../sla/zone.ts'
import { type CarContent, written } from './content.ts'
import { correctiveActions } from './measures.ts'

/** The days a chart marks: from when on lots are clean (D3), and when the correction was introduced (D6). */
export const chartMarkKinds = ['clean-lot', 'correction'] as const
export type ChartMarkKind = (typeof chartMarkKinds)[number]

/** Complaints per month of one product and defect, frozen with a report (B32); months `YYYY-MM`, days `YYYY-MM-DD`. */
export type ComplaintChart = {
  /** Without gaps, the oldest first. */
  months: { month: string; count: number }[]
  marks: { kind: ChartMarkKind; day: string }[]
}

/** The disciplines a chart can stand in, by the field that switches it on. */
export const chartFields = ['d2.chart', 'd6.chart'] as const
export type ChartField = (typeof chartFields)[number]

const shownMonths = 12
/** Fewer than these tell no trend. */
const fewComplaints = 5

const monthOf = (wall: number) => new Date(wall).toISOString().slice(0, 7)

/** First of the month that lies so many months before this wall time, as a wall time. */
function monthsBefore(wall: number, months: number): number {
  const day = new Date(wall)
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - months, 1)
}

/** The instant from which on complaints stand in the chart: eleven whole months and the present one. */
export function chartBegins(timeZone: string, now: number): number {
  return instantOf(timeZone, monthsBefore(wallTime(timeZone, now), shownMonths - 1))
}

/** Each complaint counts in the month in which it came, by the calendar of the company; instants in ISO 8601. */
export function complaintsPerMonth(
  receivedAt: readonly string[],
  { timeZone, now, marks }: { timeZone: string; now: number; marks: ComplaintChart['marks'] },
): ComplaintChart {
  const today = wallTime(timeZone, now)
  const counts = new Map<string, number>()
  for (let back = shownMonths - 1; back >= 0; back--) counts.set(monthOf(monthsBefore(today, back)), 0)
  for (const at of receivedAt) {
    const month = monthOf(wallTime(timeZone, Date.parse(at)))
    const before = counts.get(month)
    if (before !== undefined) counts.set(month, before + 1)
  }
  return {
    months: [...counts].map(([month, count]) => ({ month, count })),
    marks: marks.filter(({ day }) => counts.has(day.slice(0, 7))),
  }
}

/** Where the count should change, as the report says it: a correction is in place once the last action is (CAR-8). */
export function chartMarks(content: Pick<CarContent, 'fields' | 'actions'>): ComplaintChart['marks'] {
  const cleanFrom = written(content, 'd3.cleanFrom')
  const introduced = correctiveActions(content).map(({ introducedOn }) => introducedOn ?? '')
  const last = introduced.includes('') ? undefined : introduced.toSorted().at(-1)
  return [
    ...(cleanFrom === '' ? [] : [{ kind: 'clean-lot' as const, day: cleanFrom }]),
    ...(last === undefined ? [] : [{ kind: 'correction' as const, day: last }]),
  ]
}

export function isChartOn(content: Pick<CarContent, 'fields'>, field: ChartField): boolean {
  return written(content, field) === 'yes'
}

/** How many complaints there are in all, and whether they are too few to tell a trend. */
export function sumOfChart({ months }: ComplaintChart): { total: number; isTooFew: boolean } {
  const total = months.reduce((sum, { count }) => sum + count, 0)
  return { total, isTooFew: total < fewComplaints }
}

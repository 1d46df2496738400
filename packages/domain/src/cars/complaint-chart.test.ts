import { describe, expect, test } from 'vitest'
import { complaintChartLayout, complaintChartSvg } from './complaint-chart-svg.ts'
import {
  type ComplaintChart,
  chartBegins,
  chartMarks,
  complaintsPerMonth,
  sumOfChart,
} from './complaint-chart.ts'
import { contentAt } from './staged.ts'
import { anAction, aReport } from './testing/report.ts'

const timeZone = 'Europe/Warsaw'
const now = Date.parse('2026-11-22T10:00:00Z')
const chartOf = (receivedAt: string[], marks: ComplaintChart['marks'] = []) =>
  complaintsPerMonth(receivedAt, { timeZone, now, marks })
const countIn = (chart: ComplaintChart, month: string) =>
  chart.months.find((one) => one.month === month)?.count

describe('B32: complaints per month', () => {
  test('twelve months without gaps, the present one last', () => {
    const { months } = chartOf([])
    expect(months).toHaveLength(12)
    expect([months[0]?.month, months.at(-1)?.month]).toEqual(['2025-12', '2026-11'])
    expect(chartBegins(timeZone, now)).toBe(Date.parse('2025-11-30T23:00:00Z'))
  })

  test.each([
    ['2026-03-31T21:59:59Z', '2026-03'],
    ['2026-03-31T22:00:00Z', '2026-04'],
    ['2025-11-30T23:00:00Z', '2025-12'],
    ['2026-10-31T22:59:00Z', '2026-10'],
  ])('what came at %s counts in %s, by the calendar of the company', (at, month) => {
    expect(countIn(chartOf([at]), month)).toBe(1)
  })

  test('what came before or is not yet is not counted; few are said to be few', () => {
    const chart = chartOf(['2025-11-30T22:59:59Z', ...Array<string>(4).fill('2026-05-05T08:00:00Z')])
    expect(sumOfChart(chart)).toEqual({ total: 4, isTooFew: true })
    expect(sumOfChart(chartOf(Array<string>(5).fill('2026-05-05T08:00:00Z'))).isTooFew).toBe(false)
  })

  test('marks of days outside the twelve months are left out', () => {
    const marks = [
      { kind: 'clean-lot', day: '2025-11-30' },
      { kind: 'correction', day: '2026-07-20' },
    ] as const
    expect(chartOf([], [...marks]).marks).toEqual([marks[1]])
  })

  test('the correction is in place with its last action, and not while one is missing', () => {
    const on = (introducedOn: string | null) => anAction(String(introducedOn), { introducedOn })
    const days = (actions: ReturnType<typeof on>[]) => chartMarks(aReport({ actions }))
    expect(days([on('2026-07-20'), on('2026-07-28')])).toEqual([
      { kind: 'clean-lot', day: '2026-07-04' },
      { kind: 'correction', day: '2026-07-28' },
    ])
    expect(days([on('2026-07-20'), on(null)])).toEqual([{ kind: 'clean-lot', day: '2026-07-04' }])
  })
})

describe('CAR-7: a chart in a report', () => {
  const chart = chartOf(
    [],
    [
      { kind: 'clean-lot', day: '2026-07-04' },
      { kind: 'correction', day: '2026-07-20' },
    ],
  )
  const withCharts = (...names: ('d2.chart' | 'd6.chart')[]) => {
    const report = aReport({ chart })
    const on = names.map((name) => ({ name, value: 'yes', version: 1, changedBy: 'Anna', changedAt: '' }))
    return { ...report, fields: [...report.fields, ...on] }
  }

  test.each([
    ['d3', ['d2.chart'], ['clean-lot']],
    ['d6', ['d2.chart'], ['clean-lot', 'correction']],
    ['d3', ['d6.chart'], undefined],
    ['d6', ['d6.chart'], ['clean-lot', 'correction']],
    ['d8', [], undefined],
  ] as const)('up to %s with %j it marks %j', (stage, names, marks) => {
    const sent = contentAt(withCharts(...names), stage)
    expect(sent.chart?.marks.map(({ kind }) => kind)).toEqual(marks)
    expect('chart' in sent).toBe(marks !== undefined)
  })
})

describe('B32: the picture', () => {
  const words = { month: (month: string) => month, mark: ({ day }: { day: string }) => `<${day}>` }

  test('a column for each month that has complaints, as high as they are many', () => {
    const chart = chartOf(['2026-05-05T08:00:00Z', '2026-05-06T08:00:00Z', '2026-06-06T08:00:00Z'])
    const { bars, texts } = complaintChartLayout(chart, words)
    expect(bars).toHaveLength(2)
    expect(bars[0]?.height).toBe((bars[1]?.height ?? 0) * 2)
    expect(texts.filter(({ role }) => role === 'count').map((text) => text.words)).toEqual(['2', '1'])
  })

  test.each([
    [0, ['0', '1']],
    [3, ['0', '1', '2', '3']],
    [7, ['0', '2', '4', '6', '8']],
    [140, ['0', '50', '100', '150']],
  ])('up to %s complaints the scale is whole: %j', (count, scale) => {
    const { texts } = complaintChartLayout({ months: [{ month: '2026-05', count }], marks: [] }, words)
    expect(texts.filter(({ anchor }) => anchor === 'end').map((text) => text.words)).toEqual(scale)
  })

  test.each([
    ['2026-07-01', '2026-07-16'],
    ['2026-02-01', '2026-03-05'],
    ['2026-01-10', '2026-11-20'],
    ['2026-10-10', '2026-11-20'],
  ])('words of the marks of %s and %s run across no line, and stay in the picture', (first, second) => {
    const chart = chartOf(
      [],
      [
        { kind: 'clean-lot', day: first },
        { kind: 'correction', day: second },
      ],
    )
    const layout = complaintChartLayout(chart, words)
    const lines = layout.lines.filter(({ role }) => role === 'mark')
    const said = layout.texts.filter(({ role }) => role === 'mark')
    expect(said).toHaveLength(2)
    for (const { x, y, anchor } of said) {
      const [from, to] = anchor === 'start' ? [x, x + 205] : [x - 205, x]
      expect([from >= 0, to <= layout.width]).toEqual([true, true])
      expect(lines.filter(({ x1, y1 }) => x1 > from && x1 < to && y1 < y - 8)).toEqual([])
    }
    expect(complaintChartSvg(layout)).toContain(`&lt;${second}&gt;`)
  })

  test('a year stands below its first month', () => {
    const { texts } = complaintChartLayout(chartOf([]), words)
    const years = texts.filter((text) => /^\d{4}$/.test(text.words)).map((text) => [text.words, text.x])
    expect(years.map(([year]) => year)).toEqual(['2025', '2026'])
  })
})

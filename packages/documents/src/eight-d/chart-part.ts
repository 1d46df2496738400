import { type ChartField, isChartOn, sumOfChart } from '@redress/domain/cars/complaint-chart'
import { complaintChartLayout, complaintChartSvg } from '@redress/domain/cars/complaint-chart-svg'
import { localeOf } from '@redress/domain/languages/language'
import type { Block } from './sheet.ts'
import type { Worded } from './wording.ts'

/** Complaints per month, where the discipline shows them (B32); frozen with the content. */
export function chartPart({ t, language, content, date }: Worded, field: ChartField): Block[] {
  const { chart } = content
  if (!chart || !isChartOn(content, field)) return []
  const month = new Intl.DateTimeFormat(localeOf[language], {
    month: 'short',
    timeZone: 'UTC',
  })
  const layout = complaintChartLayout(chart, {
    month: (name) => month.format(new Date(`${name}-01`)),
    mark: ({ kind, day }) => t(`chart.${kind}`, { day: date(day) ?? day }),
  })
  const { total, isTooFew } = sumOfChart(chart)
  const title = t(isTooFew ? 'section.chart-too-few' : 'section.chart', { total: String(total) })
  const { width, height } = layout
  return [{ kind: 'picture', title, svg: complaintChartSvg(layout), width, height }]
}

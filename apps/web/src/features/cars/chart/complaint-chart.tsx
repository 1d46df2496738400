import type { Car } from '@redress/contracts/cars'
import { type ChartField, isChartOn, sumOfChart } from '@redress/domain/cars/complaint-chart'
import { type ComplaintChartLayout, complaintChartLayout } from '@redress/domain/cars/complaint-chart-svg'
import { localeOf } from '@redress/domain/languages/language'
import { formatDate } from '@redress/texts/format'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { FieldEditor } from '../field-editor.tsx'
import classes from './complaint-chart.module.css'

/** Complaints per month about this product and defect, switched on in D2 or D6: live here, frozen when sent (B32). */
export function ComplaintChart({ car, field }: { car: Car; field: ChartField }) {
  const { t } = useTexts()
  return (
    <div className={classes.chart}>
      <FieldEditor car={car} name={field} />
      {isChartOn(car, field) && car.chart && (
        <>
          <Drawn chart={car.chart} />
          <p className={classes.quiet}>{t('car-chart.hint')}</p>
        </>
      )}
    </div>
  )
}

type Chart = NonNullable<Car['chart']>

/** The very picture that is printed, in the colours of the screen; the same numbers as a table below (C16). */
function Drawn({ chart }: { chart: Chart }) {
  const { t, language } = useTexts()
  const short = new Intl.DateTimeFormat(localeOf[language], {
    month: 'short',
    timeZone: 'UTC',
  })
  const month = (name: string) => short.format(new Date(`${name}-01`))
  const mark = ({ kind, day }: Chart['marks'][number]) =>
    t(`car-chart.${kind}`, { day: formatDate(language, day) })
  const { total, isTooFew } = sumOfChart(chart)
  const title = t('car-chart.title', { total: String(total) })
  const { width, height, bars, lines, texts } = complaintChartLayout(chart, { month, mark })
  return (
    <figure className={classes.figure}>
      <figcaption>
        <strong>{title}</strong> {isTooFew && <span className={classes.quiet}>{t('car-chart.too-few')}</span>}
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reached by the keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={title}>
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden>
          <Lines lines={lines.filter(({ role }) => role !== 'mark')} />
          {bars.map((bar) => (
            <rect key={bar.x} {...bar} className={classes.bar} />
          ))}
          <Lines lines={lines.filter(({ role }) => role === 'mark')} />
          {texts.map(({ x, y, words, anchor, role }) => (
            <text key={`${x} ${y}`} x={x} y={y} textAnchor={anchor} className={classes[`${role}Text`]}>
              {words}
            </text>
          ))}
        </svg>
      </section>
      <details>
        <summary>{t('car-chart.as-table')}</summary>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('car-chart.month')}</th>
              <th scope="col">{t('car-chart.count')}</th>
            </tr>
          </thead>
          <tbody>
            {chart.months.map(({ month: name, count }) => (
              <tr key={name}>
                <th scope="row">
                  {month(name)} {name.slice(0, 4)}
                  {chart.marks
                    .filter(({ day }) => day.startsWith(name))
                    .map((one) => (
                      <span key={one.kind} className={classes.quiet}>
                        {' '}
                        {mark(one)}
                      </span>
                    ))}
                </th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

function Lines({ lines }: { lines: ComplaintChartLayout['lines'] }) {
  return lines.map(({ role, ...line }) => (
    <line key={`${line.x1} ${line.y1}`} {...line} className={classes[role]} />
  ))
}

import type { CustomerOverview } from '@redress/contracts/customer-overview'
import { localeOf } from '@redress/domain/languages/language'
import { useTexts } from '../../lib/staff-texts.tsx'
import { BarChart } from '../../ui/bar-chart.tsx'
import classes from './customers.module.css'

/** Complaints of the customer by month and by year, counted from zero. */
export function ComplaintCharts({ months, years }: Pick<CustomerOverview, 'months' | 'years'>) {
  const { t, language } = useTexts()
  const nameOf = (month: string, how: 'narrow' | 'short' | 'long') => {
    const format = new Intl.DateTimeFormat(localeOf[language], {
      month: how,
      timeZone: 'UTC',
      ...(how === 'long' ? { year: 'numeric' } : {}),
    })
    return format.format(new Date(`${month}-01T00:00:00Z`))
  }
  const soFar = (period: string, isLast: boolean) => (isLast ? t('customers.so-far', { period }) : period)
  const total = (bars: { count: number }[]) => bars.reduce((sum, { count }) => sum + count, 0)
  const words = (place: string) => ({
    table: t('customers.as-table'),
    place,
    count: t('customers.complaints'),
  })
  return (
    <section className={`${classes.panel} ${classes.charts}`} aria-label={t('customers.complaints')}>
      <BarChart
        title={t('customers.by-month', { count: total(months) })}
        words={words(t('customers.month'))}
        bars={months.map(({ month, count }, index) => ({
          key: month,
          label: nameOf(month, 'short'),
          tiny: nameOf(month, 'narrow'),
          long: soFar(nameOf(month, 'long'), index === months.length - 1),
          partial: index === months.length - 1,
          count,
        }))}
      />
      {years.length > 0 && (
        <BarChart
          title={t('customers.by-year', { count: total(years) })}
          words={words(t('customers.year'))}
          bars={years.map(({ year, count }, index) => ({
            key: String(year),
            label: String(year),
            long: soFar(String(year), index === years.length - 1),
            partial: index === years.length - 1,
            count,
          }))}
        />
      )}
    </section>
  )
}

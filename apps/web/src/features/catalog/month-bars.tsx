import type { Supplier } from '@redress/contracts/suppliers'
import { localeOf } from '@redress/domain/languages/language'
import { useTexts } from '../../lib/staff-texts.tsx'
import classes from './catalog.module.css'
import { MasterTable } from './master-table.tsx'

/** Complaints month by month: bars from zero, each with its figure; the month that still runs is drawn open. */
export function MonthBars({ months }: { months: Supplier['months'] }) {
  const { t, language } = useTexts()
  const most = Math.max(...months.map(({ complaints }) => complaints), 1)
  const count = months.reduce((sum, { complaints }) => sum + complaints, 0)
  const locale = localeOf[language]
  const named = (month: string, style: 'short' | 'long') =>
    new Date(`${month}-01T00:00:00Z`).toLocaleDateString(locale, {
      month: style === 'short' ? 'narrow' : 'long',
      ...(style === 'long' ? { year: 'numeric' } : {}),
      timeZone: 'UTC',
    })
  const last = months.length - 1
  if (count === 0) return <p className={classes.quiet}>{t('catalog.by-fault-none')}</p>
  return (
    <>
      <div className={classes.chart} aria-hidden>
        {months.map(({ month, complaints }, index) => (
          <div key={month} className={classes.column} title={`${named(month, 'long')}: ${complaints}`}>
            {complaints > 0 && <span>{complaints}</span>}
            {complaints > 0 && (
              <div
                className={index === last ? classes.unfinished : classes.bar}
                style={{ height: `${(complaints / most) * 100}px` }}
              />
            )}
            <span className={classes.axis}>{named(month, 'short')}</span>
          </div>
        ))}
      </div>
      <p className={classes.quiet}>{t('catalog.in-all', { count: count.toLocaleString(locale) })}</p>
      <details>
        <summary>{t('catalog.as-table')}</summary>
        <MasterTable
          label={t('catalog.by-fault')}
          width={240}
          rows={months.map((one, index) => ({ ...one, id: one.month, running: index === last }))}
          columns={[
            {
              name: t('catalog.month'),
              of: ({ month, running }) =>
                running ? `${named(month, 'long')} (${t('catalog.this-month')})` : named(month, 'long'),
            },
            { name: t('catalog.complaints'), figure: true, of: ({ complaints }) => complaints },
          ]}
        />
      </details>
    </>
  )
}

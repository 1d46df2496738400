import type { Car } from '@redress/contracts/cars'
import { localeOf } from '@redress/domain/languages/language'
import { formatDay } from '@redress/texts/format'
import { useMe } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import classes from './problem.module.css'

const counts = ['quantitySupplied', 'quantityAffected', 'quantityJustified'] as const
const names = {
  quantitySupplied: 'car-problem.supplied',
  quantityAffected: 'car-problem.claimed',
  quantityJustified: 'car-problem.justified',
} as const

/** Head of the sheet: numbers of both sides, parts, batches, dates and counts, as the complaints have them (B2). */
export function ComplaintFacts({ car }: { car: Car }) {
  const { t, language } = useTexts()
  const { timeZone } = useMe()
  const pieces = new Intl.NumberFormat(localeOf[language])
  return (
    <>
      <h3 className={classes.heading}>{t('car-problem.complaints')}</h3>
      {car.product && (
        <dl className={classes.parts}>
          <div>
            <dt>{t('car-problem.our-part')}</dt>
            <dd>
              {car.product.number} {car.product.name}
            </dd>
          </div>
          <div>
            <dt>{t('car-problem.their-part')}</dt>
            <dd>{car.product.customersNumber || t('fact.empty')}</dd>
          </div>
        </dl>
      )}
      {car.complaints.length === 0 ? (
        <p className={classes.quiet}>{t('car-problem.no-complaint')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reached by the keyboard
        <section className={classes.scroll} tabIndex={0} aria-label={t('car-problem.complaints')}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('car-problem.complaint')}</th>
                <th scope="col">{t('car-problem.customers-number')}</th>
                <th scope="col">{t('car-problem.received')}</th>
                <th scope="col">{t('car-problem.product')}</th>
                <th scope="col">{t('car-problem.batch')}</th>
                {counts.map((count) => (
                  <th key={count} scope="col" className={classes.count}>
                    {t(names[count])}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {car.complaints.flatMap((complaint) =>
                linesOf(complaint).map((line, index) => (
                  <tr key={`${complaint.number}.${String(index)}`}>
                    <td>
                      <span className={classes.number}>{complaint.number}</span>{' '}
                      <span className={classes.quiet}>{complaint.customer}</span>
                    </td>
                    <td>{complaint.customersNumber || t('fact.empty')}</td>
                    <td>{formatDay(language, timeZone, new Date(complaint.receivedAt))}</td>
                    <td>{line.product || t('fact.empty')}</td>
                    <td>{line.batch || t('fact.empty')}</td>
                    {counts.map((count) => (
                      <td key={count} className={classes.count}>
                        {line[count] === null ? t('fact.empty') : pieces.format(line[count])}
                      </td>
                    ))}
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}

const noLine = {
  product: '',
  batch: '',
  quantitySupplied: null,
  quantityAffected: null,
  quantityJustified: null,
}

function linesOf({ lines }: Car['complaints'][number]) {
  return lines.length > 0 ? lines : [noLine]
}

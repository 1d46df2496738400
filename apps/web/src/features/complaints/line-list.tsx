import type { Complaint } from '@redress/contracts/complaints'
import { localeOf } from '@redress/domain/languages/language'
import { useTexts } from '../../lib/staff-texts.tsx'
import { HoldPlate } from '../../ui/hold-plate.tsx'
import classes from './line-list.module.css'

type Line = Complaint['lines'][number]

/** What is complained about: product, batch, pieces and their share of the delivery. */
export function LineList({ lines }: { lines: Line[] }) {
  return (
    <ul className={classes.lines}>
      {lines.map((line) => (
        <LineItem key={line.id} line={line} />
      ))}
    </ul>
  )
}

function LineItem({ line }: { line: Line }) {
  const { t, language } = useTexts()
  const batch = line.batch?.number ?? line.batchText
  const locale = localeOf[language]
  const rate = rateOf(line)
  return (
    <li className={classes.line}>
      <div className={classes.what}>
        <strong>{line.product?.number ?? line.productText}</strong>
        {line.hold && (
          <HoldPlate reason={t('hold.reason', { who: line.hold.setBy, reason: line.hold.reason })} />
        )}
      </div>
      {line.product && <div className={classes.quiet}>{line.product.name}</div>}
      {batch !== '' && <div className={classes.batch}>{t('line.batch', { batch })}</div>}
      {!line.product && <div className={classes.quiet}>{t('line.unrecognised')}</div>}
      {line.quantityAffected !== null && (
        <div className={classes.figures}>
          {line.quantityAffected.toLocaleString(locale)}
          {line.quantitySupplied !== null && ` / ${line.quantitySupplied.toLocaleString(locale)}`}
          {rate !== null && (
            <strong>
              {' = '}
              {rate.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 })}
            </strong>
          )}
        </div>
      )}
      {line.quantityJustified !== null && (
        <div className={classes.figures}>
          {t('line.agreed', {
            justified: line.quantityJustified.toLocaleString(locale),
            notFound: (line.quantityNotFound ?? 0).toLocaleString(locale),
            causedByCustomer: (line.quantityCausedByCustomer ?? 0).toLocaleString(locale),
          })}
        </div>
      )}
      {line.remainingStock !== null && (
        <div className={classes.quiet}>{t('line.stock', { count: line.remainingStock })}</div>
      )}
      {line.defect && (
        <div className={classes.quiet}>
          {line.defect.code} {line.defect.name}
        </div>
      )}
      {line.hold && (
        <div className={classes.hold}>
          {t('hold.reason', { who: line.hold.setBy, reason: line.hold.reason })}
        </div>
      )}
    </li>
  )
}

function rateOf({ quantityAffected, quantitySupplied }: Line): number | null {
  if (quantityAffected === null || !quantitySupplied) return null
  return quantityAffected / quantitySupplied
}

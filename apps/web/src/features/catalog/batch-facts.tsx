import type { Batch } from '@redress/contracts/products'
import { localeOf } from '@redress/domain/languages/language'
import type { ReactNode } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import { HoldPlate } from '../../ui/hold-plate.tsx'
import classes from './catalog.module.css'

/** What was made, what left the house, and whether it is stopped. */
export function BatchFacts({ batch, product }: { batch: Batch; product: ReactNode }) {
  const { t, language } = useTexts()
  const { quantityMade, quantityShipped } = batch
  const pieces = (count: number | null) => count?.toLocaleString(localeOf[language]) ?? '–'
  const left = quantityMade === null || quantityShipped === null ? null : quantityMade - quantityShipped
  const facts = [
    [t('catalog.made-on'), batch.madeOn ?? '–'],
    [t('catalog.made'), pieces(quantityMade)],
    [t('catalog.shipped'), pieces(quantityShipped)],
    [t('catalog.left'), pieces(left)],
  ]
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('column.product')}</dt>
        <dd>
          {product} {batch.onHold && <HoldPlate />}
        </dd>
      </div>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

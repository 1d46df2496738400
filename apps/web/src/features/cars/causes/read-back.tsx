import type { Car } from '@redress/contracts/cars'
import type { CauseKind } from '@redress/domain/cars/cause'
import { readBack } from '@redress/domain/cars/cause-tree'
import { Fragment } from 'react'
import { useTexts } from '../../../lib/staff-texts.tsx'
import classes from './causes.module.css'

/** Each chain from its end to the problem: does it still hold when read aloud (B9)? */
export function ReadBack({ car, kind }: { car: Car; kind: CauseKind }) {
  const { t } = useTexts()
  const chains = readBack(car.causes, kind)
  if (chains.length === 0) return null
  return (
    <div className={classes.readBack}>
      <h4>{t('cause.read-back')}</h4>
      <ul>
        {chains.map((chain) => (
          <li key={chain[0]?.id}>
            {chain.map(({ id, text }) => (
              <Fragment key={id}>
                {text} <span className={classes.therefore}>{t('cause.therefore')} →</span>{' '}
              </Fragment>
            ))}
            <strong>{car.title}</strong>
          </li>
        ))}
      </ul>
    </div>
  )
}

import type { Car } from '@redress/contracts/cars'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { TimeStamp } from '../../../ui/time-stamp.tsx'
import cards from '../cars.module.css'
import classes from './gates.module.css'

/** All signatures under the sheet: name, role, what it means, when (CAR-6). */
export function Signatures({ car }: { car: Car }) {
  const { t } = useTexts()
  return (
    <section className={cards.card} id="signatures" aria-labelledby="signatures-title">
      <h2 className={cards.cardTitle} id="signatures-title">
        {t('car-gate.signatures')}
      </h2>
      {car.signatures.length === 0 && <p className={cards.hint}>{t('car-gate.no-signature')}</p>}
      <ol className={classes.signatures}>
        {car.signatures.map((signature) => (
          <li key={`${signature.at} ${signature.meaning} ${signature.gate}`}>
            <strong>{signature.gate ? t(`gate.${signature.gate}`) : car.number}</strong>
            <span>
              {signature.name}, {t(`role.${signature.role}`)} · {t(`signature.${signature.meaning}`)}
              {signature.comment !== '' && <q className={classes.comment}>{signature.comment}</q>}
            </span>
            <TimeStamp at={signature.at} exact />
          </li>
        ))}
      </ol>
    </section>
  )
}

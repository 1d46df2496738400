import type { RadarOutcome } from '@redress/contracts/car-radar'
import { Link } from 'react-router'
import { useTexts } from '../../lib/staff-texts.tsx'

type Props = {
  outcome: RadarOutcome
  carAt: (number: string) => string
  /** Where the complaint is judged, and another CAR can be chosen. */
  judgement: string
}

/** What registering did about a CAR; what could not be done is said, with the way to do it again (IN-11). */
export function RadarDone({ outcome: { done, car }, carAt, judgement }: Props) {
  const { t } = useTexts()
  const words = t(`radar-done.${done}`, { car: car ?? '–' })
  if (done === 'refused') {
    return (
      <p role="alert">
        {words} <Link to={judgement}>{t('radar-done.choose')}</Link>
      </p>
    )
  }
  return <p>{car ? <Link to={carAt(car)}>{words}</Link> : words}</p>
}

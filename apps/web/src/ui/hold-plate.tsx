import { useTexts } from '../lib/staff-texts.tsx'
import classes from './hold-plate.module.css'

/** Black and yellow on every screen that shows what is on hold (CAR-3); the word is the same in all languages. */
export function HoldPlate({ reason }: { reason?: string }) {
  const { t } = useTexts()
  return (
    <span className={classes.plate} title={reason ?? t('hold.hint')}>
      HOLD
    </span>
  )
}

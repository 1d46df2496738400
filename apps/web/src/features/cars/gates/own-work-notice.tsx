import { useTexts } from '../../../lib/staff-texts.tsx'
import classes from './gates.module.css'

/** Who it takes instead of the person asking, where it is their own work (CAR-6); `missing` are conditions by code. */
export function OwnWorkNotice({ missing }: { missing: readonly string[] }) {
  const { t, word } = useTexts()
  return (
    <p className={classes.quiet}>
      {t('car-gate.own-work', { who: missing.map((code) => word('condition', code) ?? code).join(', ') })}
    </p>
  )
}

import { VisuallyHidden } from '@mantine/core'
import type { Severity } from '@redress/domain/complaints/complaint'
import { useTexts } from '../lib/staff-texts.tsx'
import classes from './severity-bars.module.css'

const bars: Record<Severity, number> = { minor: 1, major: 2, critical: 3 }

/** One, two or three bars; none when nobody has judged it yet. */
export function SeverityBars({ severity, named = false }: { severity: Severity | null; named?: boolean }) {
  const { t } = useTexts()
  const words = severity ? t(`severity.${severity}`) : t('severity.none')
  const filled = severity ? bars[severity] : 0
  return (
    <span className={classes.severity} title={named ? undefined : `${t('column.severity')}: ${words}`}>
      <span className={classes.bars} aria-hidden>
        {[1, 2, 3].map((bar) => (
          <span key={bar} className={bar <= filled ? classes.filled : classes.empty} />
        ))}
      </span>
      {named ? <span>{words}</span> : <VisuallyHidden>{words}</VisuallyHidden>}
    </span>
  )
}

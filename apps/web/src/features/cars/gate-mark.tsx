import { VisuallyHidden } from '@mantine/core'
import type { GateStatus } from '@redress/domain/cars/car'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconArrowBackUp, IconCheck, IconCircle, IconHourglass } from '../../ui/icons.ts'
import classes from './cars.module.css'

const marks = {
  draft: IconCircle,
  submitted: IconHourglass,
  sent_back: IconArrowBackUp,
  accepted: IconCheck,
} as const

/** State of a release by shape and by name; colour stays with urgency. */
export function GateMark({ status }: { status: GateStatus }) {
  const { t } = useTexts()
  const Mark = marks[status]
  return (
    <span className={classes.mark} title={t(`gate-status.${status}`)}>
      <Mark size={15} stroke={1.8} aria-hidden />
      <VisuallyHidden>{t(`gate-status.${status}`)}</VisuallyHidden>
    </span>
  )
}

import type { CauseStatus } from '@redress/domain/cars/cause'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { IconCheck, IconCircleDashed, IconStarFilled, IconX } from '../../../ui/icons.ts'
import classes from './causes.module.css'

const marks = {
  suspected: IconCircleDashed,
  ruled_out: IconX,
  confirmed: IconCheck,
  root: IconStarFilled,
} as const

/** State of a cause by shape and by word; colour stays with urgency. */
export function CauseMark({ status }: { status: CauseStatus }) {
  const { t } = useTexts()
  const Mark = marks[status]
  return (
    <span className={status === 'root' ? classes.rootMark : classes.mark}>
      <Mark size={14} stroke={1.8} aria-hidden />
      {t(`cause-status.${status}`)}
    </span>
  )
}

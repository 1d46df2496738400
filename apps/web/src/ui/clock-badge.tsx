import type { Clock } from '@redress/contracts/sla'
import { formatPromise } from '@redress/texts/format'
import { useMe } from '../lib/me.tsx'
import { useTexts } from '../lib/staff-texts.tsx'
import classes from './clock-badge.module.css'
import {
  IconAlertOctagonFilled,
  IconAlertTriangleFilled,
  IconCheck,
  IconCircleFilled,
  IconPlayerPauseFilled,
} from './icons.ts'

const looks: Record<Clock['state'], { icon: typeof IconCheck; className: string | undefined; size: number }> =
  {
    breached: { icon: IconAlertOctagonFilled, className: classes.breached, size: 13 },
    at_risk: { icon: IconAlertTriangleFilled, className: classes.atRisk, size: 13 },
    on_track: { icon: IconCircleFilled, className: classes.onTrack, size: 8 },
    paused: { icon: IconPlayerPauseFilled, className: classes.paused, size: 12 },
    met: { icon: IconCheck, className: classes.met, size: 13 },
    met_late: { icon: IconCheck, className: classes.met, size: 13 },
  }

/** A promise in words and by shape, so that it is read without colour as well: "3 h left", "2 h over". */
export function ClockBadge({ clock, named = false }: { clock: Clock; named?: boolean }) {
  const { t, language } = useTexts()
  const { timeZone } = useMe()
  const look = looks[clock.state]
  const Icon = look.icon
  const due = t(`clock-kind.${clock.kind}`)
  const waits = clock.pauseReason ? ` · ${t('clock.waits-for', { reason: clock.pauseReason })}` : ''
  const exact = `${due}: ${t('clock.due', { time: formatPromise(language, timeZone, new Date(clock.dueAt)) })}${waits}`
  return (
    <span className={`${classes.badge} ${look.className}`} title={exact}>
      <Icon size={look.size} aria-hidden />
      {named && <span className={classes.name}>{due}</span>}
      <span>{words(clock, t)}</span>
      {clock.state === 'paused' && clock.pauseReason && (
        <span className={classes.reason}>{clock.pauseReason}</span>
      )}
    </span>
  )
}

function words(clock: Clock, t: ReturnType<typeof useTexts>['t']): string {
  if (clock.state === 'met' || clock.state === 'met_late' || clock.state === 'paused' || !clock.left) {
    return t(`clock.${clock.state}`)
  }
  const { over, unit, amount } = clock.left
  return t(`clock.${over ? 'over' : 'left'}.${unit}`, { count: amount })
}

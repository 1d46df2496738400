import type { RadarCandidate } from '@redress/contracts/car-radar'
import { localeOf } from '@redress/domain/languages/language'
import { formatDate } from '@redress/texts/format'
import type { StaffTexts } from './staff-texts.tsx'

const MS_PER_DAY = 86_400_000
const longInDays = 60
/** In the order in which they are asked for. */
const sharable = ['product', 'defect', 'batch', 'customer'] as const

/** "2 months ago": how long a CAR has been closed is told as people say it. */
function agoInWords(language: StaffTexts['language'], since: Date, now: Date): string {
  const days = Math.max(0, Math.floor((now.getTime() - since.getTime()) / MS_PER_DAY))
  const words = new Intl.RelativeTimeFormat(localeOf[language], { numeric: 'auto' })
  return days < longInDays ? words.format(-days, 'day') : words.format(-Math.round(days / 30.4), 'month')
}

/** What a CAR on the radar shares, where it stands, and what joining would do (IN-11). */
export function carStanding(one: RadarCandidate, { t, language }: StaffTexts, now: Date): string {
  const same = sharable.filter((share) => one.shares.includes(share)).map((share) => t(`car-shares.${share}`))
  const stands =
    one.status === 'closed' && one.closedAt
      ? t('radar.closed', { when: agoInWords(language, new Date(one.closedAt), now) })
      : one.gate
        ? t('radar.stands', { gate: t(`gate.${one.gate}`) })
        : t(`car-status.${one.status}`)
  return [
    t('radar.same', { what: same.join(', ') }),
    stands,
    ...(one.isWatched && one.watchedUntil
      ? [t('radar.watched', { day: formatDate(language, one.watchedUntil) })]
      : []),
    ...(one.reopens ? [t('radar.reopens')] : []),
  ].join(' · ')
}

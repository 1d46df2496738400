import { localeOf } from '@redress/domain/languages/language'
import { formatTime } from '@redress/texts/format'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'

/** The day stands above the entries already. */
export function TimeOfDay({ at, className }: { at: string; className?: string | undefined }) {
  const { language } = useTexts()
  const { timeZone } = useMe()
  const instant = new Date(at)
  const clock = new Intl.DateTimeFormat(localeOf[language], {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant)
  return (
    <time dateTime={at} title={formatTime(language, timeZone, instant)} className={className}>
      {clock}
    </time>
  )
}

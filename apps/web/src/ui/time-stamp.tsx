import { formatTime } from '@redress/texts/format'
import { useMe } from '../lib/me.tsx'
import { useNow } from '../lib/now.ts'
import { relativeTime } from '../lib/relative-time.ts'
import { useTexts } from '../lib/staff-texts.tsx'

/** How long ago, with the exact time in the person's own zone on hover; or the exact time itself. */
export function TimeStamp(props: { at: string; exact?: boolean; className?: string | undefined }) {
  const { timeZone } = useMe()
  const { language, t } = useTexts()
  const now = useNow()
  const instant = new Date(props.at)
  const exact = formatTime(language, timeZone, instant)
  return (
    <time dateTime={props.at} title={exact} className={props.className}>
      {props.exact ? exact : relativeTime({ language, timeZone, t }, instant, now)}
    </time>
  )
}

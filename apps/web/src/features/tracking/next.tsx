import type { TrackingPage } from '@redress/contracts/public'
import { formatPromise } from '@redress/texts/public/reader-dates'
import { readersZone } from '../../public/readers-zone.ts'
import { useTexts } from '../../public/texts-context.tsx'

/** What happens next and by when; a promise that was missed is owned up to (D15). */
export function Next({ page }: { page: TrackingPage }) {
  const { t } = useTexts()
  if (page.step === 'closed' || page.step === 'withdrawn' || page.step === 'merged') {
    return <p className="next">{t(`track.ended.${page.step}`)}</p>
  }
  if (!page.next) return null
  return (
    <section className="next" aria-labelledby="next-title">
      <h2 id="next-title">{t('track.next-title')}</h2>
      <p>{t(`track.next.${page.next.what}`)}</p>
      {page.next.by ? <DueLine by={page.next.by} /> : null}
    </section>
  )
}

function DueLine({ by }: { by: string }) {
  const { t, language } = useTexts()
  const due = new Date(by)
  const time = formatPromise(language, readersZone(), due)
  const isLate = due.getTime() < Date.now()
  return <p className={isLate ? 'due late' : 'due'}>{t(isLate ? 'track.overdue' : 'track.by', { time })}</p>
}

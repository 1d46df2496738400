import type { TrackingPage } from '@redress/contracts/public'
import { formatTime } from '@redress/texts/public/reader-dates'
import { useState } from 'react'
import { Page } from '../../public/page.tsx'
import { readersZone } from '../../public/readers-zone.ts'
import { useTexts } from '../../public/texts-context.tsx'
import { Unreachable } from '../../public/unreachable.tsx'
import { ConfirmBox } from './confirm-box.tsx'
import { Documents } from './documents.tsx'
import { LostLink } from './lost-link.tsx'
import { Messages } from './messages.tsx'
import { Next } from './next.tsx'
import { OurReplySection } from './our-reply.tsx'
import { Reports } from './reports.tsx'
import { Steps } from './steps.tsx'
import { useTracking } from './use-tracking.ts'
import { WriteBox } from './write-box.tsx'

/** Where it is, what comes next, by when, without a call (CU-2). */
export function TrackingScreen({ token }: { token: string }) {
  const { t, language } = useTexts()
  const { page, trouble, freshAt, show } = useTracking(token)
  const [isConfirmed, setConfirmed] = useState(false)

  if (trouble === 'lost') return <LostLink />
  if (!page) return trouble ? <Unreachable /> : <p role="status">{t('page.loading')}</p>

  return (
    <Page title={t('track.title', { number: page.number })} keepTogether={page.number} screen="track">
      <Subject page={page} />
      {trouble ? (
        <p className="notice" role="status">
          {t('track.not-fresh', { time: formatTime(language, readersZone(), freshAt) })}
        </p>
      ) : null}
      <div className="tracking">
        <div className="tracking-side">
          <Steps page={page} />
          <Next page={page} />
        </div>
        <div className="tracking-main">
          {isConfirmed ? (
            <p className="notice good" role="status">
              {t('track.confirm-done')}
            </p>
          ) : null}
          {page.toConfirm === null ? null : (
            <ConfirmBox
              key={`confirm ${token}`}
              wording={page.toConfirm}
              token={token}
              onConfirmed={(confirmed) => {
                setConfirmed(true)
                show(confirmed)
              }}
            />
          )}
          <OurReplySection token={token} stamp={freshAt.toISOString()} />
          <Reports token={token} stamp={freshAt.toISOString()} />
          <Messages page={page} token={token} />
          {page.canWrite ? (
            <WriteBox key={token} token={token} onWritten={show} />
          ) : (
            <p className="notice">{t('track.write-closed')}</p>
          )}
          <Documents page={page} token={token} />
          <p className="hint">{t('track.refreshed')}</p>
        </div>
      </div>
    </Page>
  )
}

function Subject({ page }: { page: TrackingPage }) {
  const { t } = useTexts()
  return (
    <>
      <p className="lead">{page.subject}</p>
      <p className="hint">
        {page.product}
        {page.batch ? ` · ${t('track.batch', { batch: page.batch })}` : ''}
      </p>
    </>
  )
}

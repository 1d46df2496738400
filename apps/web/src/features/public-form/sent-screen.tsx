import type { SubmissionReceipt } from '@redress/contracts/public'
import { formatPromise, formatTime } from '@redress/texts/public/reader-dates'
import { useState } from 'react'
import { addressOf } from '../../lib/call.ts'
import { Link } from '../../public/link.tsx'
import { Page } from '../../public/page.tsx'
import { readersZone } from '../../public/readers-zone.ts'
import { useTexts } from '../../public/texts-context.tsx'

/** The number, what happens next and by when, the link, the receipt (D11, IN-5). */
export function SentScreen({ receipt }: { receipt: SubmissionReceipt }) {
  const { t, language } = useTexts()
  const tracking = `/p/${language}/track/${receipt.token}`
  const due = receipt.firstReplyDueAt

  return (
    <Page title={t('sent.title')} screen="sent">
      <div className="number-card">
        <p>{t('sent.number')}</p>
        <p className="number">{receipt.number}</p>
        <p className="hint">
          {t('sent.received', { time: formatTime(language, readersZone(), new Date(receipt.receivedAt)) })}
        </p>
      </div>
      <h2>{t('sent.next-title')}</h2>
      <p className="lead">
        {due
          ? t('sent.next-reply', { time: formatPromise(language, readersZone(), new Date(due)) })
          : t('sent.next-soon')}
      </p>
      <p>{t('sent.mail', { address: receipt.sentTo })}</p>
      <p className="hint">{t('sent.mail-missing')}</p>
      <div className="buttons">
        <Link className="button" to={tracking}>
          {t('sent.track')}
        </Link>
        <a
          className="button second"
          href={addressOf('GET /api/public/tracking/:token/receipt', { token: receipt.token })}
        >
          {t('sent.receipt')}
        </a>
        <CopyLink path={tracking} />
      </div>
      <p>{t('sent.track-note')}</p>
      <p>{t('sent.bookmark')}</p>
      <p>
        <Link to={`/p/${language}/complaint`}>{t('sent.another')}</Link>
      </p>
    </Page>
  )
}

/** Missing where the browser offers no clipboard, as on a plain http address. */
function CopyLink({ path }: { path: string }) {
  const { t } = useTexts()
  const [isCopied, setIsCopied] = useState(false)
  if (!navigator.clipboard) return null
  const copy = () =>
    navigator.clipboard.writeText(new URL(path, location.origin).href).then(
      () => setIsCopied(true),
      () => undefined,
    )
  return (
    <button type="button" className="button second" onClick={() => void copy()}>
      <span aria-live="polite">{t(isCopied ? 'sent.copied' : 'sent.copy')}</span>
    </button>
  )
}

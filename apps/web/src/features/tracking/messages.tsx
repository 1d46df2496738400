import type { TrackingPage } from '@redress/contracts/public'
import { formatTime } from '@redress/texts/public/reader-dates'
import { useCompany } from '../../public/company-context.tsx'
import { readersZone } from '../../public/readers-zone.ts'
import { useTexts } from '../../public/texts-context.tsx'
import { FileLinks } from './file-links.tsx'

/** Ours and theirs, newest first (D15). Everything is text: React writes it, nothing is read as HTML. */
export function Messages({ page, token }: { page: TrackingPage; token: string }) {
  const { t, language } = useTexts()
  const company = useCompany()
  const newestFirst = page.messages.toSorted((a, b) => (a.at < b.at ? 1 : -1))

  return (
    <section aria-labelledby="messages-title">
      <h2 id="messages-title">{t('track.messages')}</h2>
      {newestFirst.length === 0 ? <p className="hint">{t('track.messages-none')}</p> : null}
      <ul className="messages">
        {newestFirst.map((message) => (
          <li key={message.id} className={`message ${message.from}`}>
            <p className="message-head">
              <strong>
                {message.from === 'customer' ? t('track.from-you') : message.authorName || company?.name}
              </strong>{' '}
              <time dateTime={message.at}>{formatTime(language, readersZone(), new Date(message.at))}</time>
            </p>
            <p className="message-body">{message.body}</p>
            <FileLinks files={message.files} token={token} />
          </li>
        ))}
      </ul>
    </section>
  )
}

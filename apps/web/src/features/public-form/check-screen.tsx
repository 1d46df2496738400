import { problemText } from '../../lib/problem-texts.ts'
import { Link } from '../../public/link.tsx'
import { useTexts } from '../../public/texts-context.tsx'
import { useUploads } from '../../public/uploads/use-uploads.ts'
import { waitText } from '../../public/wait-text.ts'
import { Answers } from './answers.tsx'
import { useForm } from './form-context.tsx'
import { parts } from './parts.ts'
import type { Sending } from './use-sending.ts'

type Props = { sending: Sending; onSend: () => void; onSendAsNew: () => void }

/** Everything once more before it goes out (D10). */
export function CheckScreen({ sending, onSend, onSendAsNew }: Props) {
  const { t } = useTexts()
  const isSending = sending.state === 'sending' || sending.state === 'uploading'
  return (
    <>
      <p>{t('check.lead')}</p>
      {parts.map((part) => (
        <section key={part} className="card" aria-labelledby={`check-${part}`}>
          <header className="card-head">
            <h2 id={`check-${part}`}>{t(`part.${part}`)}</h2>
            <Link
              to={`?part=${part}&back=check`}
              aria-label={t('check.change-named', { part: t(`part.${part}`) })}
            >
              {t('check.change')}
            </Link>
          </header>
          <Answers part={part} />
        </section>
      ))}
      <SendingNews sending={sending} onSend={onSend} onSendAsNew={onSendAsNew} />
      {sending.state === 'waiting' || sending.state === 'known' ? null : (
        <div className="buttons">
          <button type="button" className="button" aria-disabled={isSending} onClick={onSend}>
            {t(isSending ? 'check.sending' : 'check.send')}
          </button>
        </div>
      )}
    </>
  )
}

function SendingNews({ sending, onSend, onSendAsNew }: Props) {
  const { t, say, language } = useTexts()
  const { uploads } = useForm()
  const missing = useUploads(uploads).filter(({ state }) => state !== 'done').length

  switch (sending.state) {
    case 'idle':
    case 'sending':
      return null
    case 'uploading':
      return (
        <p className="notice" role="status">
          {t('check.uploading', { count: missing })}
        </p>
      )
    case 'waiting':
      return (
        <section className="notice" role="status">
          <h2>{t('check.waiting-title')}</h2>
          <p>{t('check.waiting-text')}</p>
          <button type="button" className="button" onClick={onSend}>
            {t('check.waiting-now')}
          </button>
        </section>
      )
    case 'known':
      return (
        <section className="notice" role="status">
          <h2>{t('check.known-title')}</h2>
          <p>{t('check.known-text')}</p>
          <div className="buttons">
            <Link className="button" to={`/p/${language}/find`}>
              {t('check.known-find')}
            </Link>
            <button type="button" className="button second" onClick={onSendAsNew}>
              {t('check.known-anew')}
            </button>
          </div>
        </section>
      )
    case 'refused':
      return (
        <p className="notice bad" role="alert">
          {problemText({ say }, sending.error)} {waitText(t, sending.error.retryAfter)}
        </p>
      )
  }
}

import type { OurReply } from '@redress/contracts/replies'
import { type FormEvent, useState } from 'react'
import { call, ProblemError } from '../../lib/call.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { problemText } from '../../lib/problem-texts.ts'
import { Field } from '../../public/field.tsx'
import { useTexts } from '../../public/texts-context.tsx'
import { waitText } from '../../public/wait-text.ts'

type Answer = { decision: 'accepted' | 'rejected'; key: string }
type Props = { token: string; onAnswered: (answered: OurReply) => void }

/** Accept, or say with what one is not satisfied; asked once more, because it counts only once (RE-6). */
export function ReplyAnswer({ token, onAnswered }: Props) {
  const { t, say } = useTexts()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [isSending, setSending] = useState(false)
  const [error, setError] = useState<ProblemError | null>(null)

  const choose = (decision: Answer['decision']) => {
    setError(null)
    setMissing(false)
    setAnswer({ decision, key: newIdempotencyKey() })
  }

  async function send(chosen: Answer) {
    if (isSending) return
    if (chosen.decision === 'rejected' && reason.trim() === '') return setMissing(true)
    setSending(true)
    setError(null)
    try {
      const body = { decision: chosen.decision, reason: chosen.decision === 'rejected' ? reason : '' }
      const key = { idempotencyKey: chosen.key }
      onAnswered(await call('POST /api/public/tracking/:token/reply', { params: { token }, body }, key))
    } catch (failure) {
      if (failure instanceof ProblemError) setError(failure)
    } finally {
      setSending(false)
    }
  }

  if (!answer) {
    return (
      <div className="buttons">
        <button type="button" className="button" onClick={() => choose('accepted')}>
          {t('track.reply-accept')}
        </button>
        <button type="button" className="button second" onClick={() => choose('rejected')}>
          {t('track.reply-reject')}
        </button>
      </div>
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send(answer)
  }
  const isAcceptance = answer.decision === 'accepted'
  return (
    <form onSubmit={submit} noValidate>
      {isAcceptance ? (
        <p role="status">{t('track.reply-accept-ask')}</p>
      ) : (
        <Field
          name="reason"
          label={t('track.reply-reason')}
          hint={t('track.reply-reason-hint')}
          fault={isMissing ? t('fault.reason.required') : null}
        >
          {(described) => (
            <textarea
              {...described}
              name="reason"
              rows={4}
              maxLength={5_000}
              value={reason}
              onChange={(event) => {
                setReason(event.target.value)
                setMissing(false)
                // Other words are another answer.
                setAnswer({ ...answer, key: newIdempotencyKey() })
              }}
            />
          )}
        </Field>
      )}
      {error ? (
        <p className="notice bad" role="alert">
          {problemText({ say }, error)} {waitText(t, error.retryAfter)}
        </p>
      ) : null}
      <div className="buttons">
        <button type="submit" className="button" aria-disabled={isSending}>
          {t(
            isSending
              ? 'track.reply-sending'
              : isAcceptance
                ? 'track.reply-accept-yes'
                : 'track.reply-reason-send',
          )}
        </button>
        <button type="button" className="button second" onClick={() => setAnswer(null)}>
          {t('track.reply-back')}
        </button>
      </div>
    </form>
  )
}

import type { SharedReports } from '@redress/contracts/car-revisions'
import { type FormEvent, useState } from 'react'
import { call, ProblemError } from '../../lib/call.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { problemText } from '../../lib/problem-texts.ts'
import { Field } from '../../public/field.tsx'
import { useTexts } from '../../public/texts-context.tsx'
import { waitText } from '../../public/wait-text.ts'
import { ReportParts } from './report-parts.tsx'

type Report = SharedReports['reports'][number]
type Discipline = Report['disciplines'][number]
type Answer = { decision: 'accepted' | 'sent_back'; key: string }
type Props = { report: Report; token: string; onAnswered: (shared: SharedReports) => void }

/** Accept, or say which parts are sent back and why; it counts only once (CAR-7). */
export function ReportAnswer({ report, token, onAnswered }: Props) {
  const { t, say } = useTexts()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [reason, setReason] = useState('')
  const [disciplines, setDisciplines] = useState<Discipline[]>([])
  const [wasTried, setTried] = useState(false)
  const [isSending, setSending] = useState(false)
  const [error, setError] = useState<ProblemError | null>(null)

  const choose = (decision: Answer['decision']) => {
    setError(null)
    setTried(false)
    setAnswer({ decision, key: newIdempotencyKey() })
  }
  // Other words are another answer.
  const changed = () => answer && setAnswer({ ...answer, key: newIdempotencyKey() })

  async function send({ decision, key }: Answer) {
    setTried(true)
    if (isSending) return
    if (decision === 'sent_back' && (reason.trim() === '' || disciplines.length === 0)) return
    setSending(true)
    setError(null)
    try {
      const body = decision === 'accepted' ? { decision } : { decision, reason, disciplines }
      const params = { token, id: report.id }
      const signature = 'POST /api/public/tracking/:token/reports/:id'
      onAnswered(await call(signature, { params, body }, { idempotencyKey: key }))
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
          {t('track.report-accept')}
        </button>
        <button type="button" className="button second" onClick={() => choose('sent_back')}>
          {t('track.report-back')}
        </button>
      </div>
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send(answer)
  }
  const isBack = answer.decision === 'sent_back'
  return (
    <form onSubmit={submit} noValidate>
      {isBack ? (
        <>
          <ReportParts
            parts={report.disciplines}
            chosen={disciplines}
            fault={wasTried && disciplines.length === 0 ? t('track.report-which-missing') : null}
            onChange={(next) => {
              setDisciplines(next)
              changed()
            }}
          />
          <Field
            name="report-reason"
            label={t('track.report-reason')}
            hint={t('track.reply-reason-hint')}
            fault={wasTried && reason.trim() === '' ? t('track.report-reason-missing') : null}
          >
            {(described) => (
              <textarea
                {...described}
                name="report-reason"
                rows={4}
                maxLength={5_000}
                value={reason}
                onChange={(event) => {
                  setReason(event.target.value)
                  changed()
                }}
              />
            )}
          </Field>
        </>
      ) : (
        <p role="status">{t('track.report-accept-ask')}</p>
      )}
      {error ? (
        <p className="notice bad" role="alert">
          {problemText({ say }, error)} {waitText(t, error.retryAfter)}
        </p>
      ) : null}
      <div className="buttons">
        <button type="submit" className="button" aria-disabled={isSending}>
          {t(
            isSending ? 'track.reply-sending' : isBack ? 'track.report-send-back' : 'track.reply-accept-yes',
          )}
        </button>
        <button type="button" className="button second" onClick={() => setAnswer(null)}>
          {t('track.reply-back')}
        </button>
      </div>
    </form>
  )
}

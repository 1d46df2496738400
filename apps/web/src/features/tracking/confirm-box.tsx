import type { TrackingPage } from '@redress/contracts/public'
import { type FormEvent, useRef, useState } from 'react'
import { call, ProblemError } from '../../lib/call.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { problemText } from '../../lib/problem-texts.ts'
import { Field } from '../../public/field.tsx'
import { useTexts } from '../../public/texts-context.tsx'
import { waitText } from '../../public/wait-text.ts'

type Props = { wording: string; token: string; onConfirmed: (page: TrackingPage) => void }

/** What the customer told us in person, to be put right and confirmed in writing (IN-4). */
export function ConfirmBox({ wording, token, onConfirmed }: Props) {
  const { t, say } = useTexts()
  const [words, setWords] = useState(wording)
  const [isSending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<'empty' | ProblemError | null>(null)
  const key = useRef({ words: '', key: '' })

  async function confirm() {
    if (isSending) return
    if (words.trim() === '') return setTrouble('empty')
    // One key for one wording: sent again it is the same confirmation.
    if (key.current.words !== words) key.current = { words, key: newIdempotencyKey() }
    setSending(true)
    setTrouble(null)
    try {
      const input = { params: { token }, body: { wording: words } }
      const signature = 'POST /api/public/tracking/:token/confirmation'
      onConfirmed(await call(signature, input, { idempotencyKey: key.current.key }))
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      setTrouble(error)
    } finally {
      setSending(false)
    }
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void confirm()
  }
  return (
    <section aria-labelledby="confirm-title" className="card">
      <h2 id="confirm-title">{t('track.confirm-title')}</h2>
      <p>{t('track.confirm-text')}</p>
      <form onSubmit={submit} noValidate>
        <Field
          name="wording"
          label={t('track.confirm-label')}
          fault={trouble === 'empty' ? t('fault.wording.required') : null}
        >
          {(described) => (
            <textarea
              {...described}
              name="wording"
              rows={6}
              maxLength={20_000}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
        {trouble instanceof ProblemError && (
          <p className="notice bad" role="alert">
            {problemText({ say }, trouble)} {waitText(t, trouble.retryAfter)}
          </p>
        )}
        <div className="buttons">
          <button type="submit" className="button" aria-disabled={isSending}>
            {t(isSending ? 'track.write-sending' : 'track.confirm-send')}
          </button>
        </div>
      </form>
    </section>
  )
}

import { type FormEvent, useState } from 'react'
import { call, ProblemError } from '../../lib/call.ts'
import { faultText, fieldOfPointer, problemText } from '../../lib/problem-texts.ts'
import { ErrorSummary } from '../../public/error-summary.tsx'
import { Field } from '../../public/field.tsx'
import { Page } from '../../public/page.tsx'
import { useTexts } from '../../public/texts-context.tsx'
import { waitText } from '../../public/wait-text.ts'

type BoxName = 'number' | 'email'
type Fault = { field: BoxName; code: string; params?: Record<string, string | number> }

/** A lost link is asked for with number and address; the answer is the same for everybody (D13). */
export function FindScreen() {
  const { t, language, say } = useTexts()
  const [boxes, setBoxes] = useState({ number: '', email: '' })
  const [faults, setFaults] = useState<Fault[]>([])
  const [attempt, setAttempt] = useState(0)
  const [state, setState] = useState<'idle' | 'sending' | 'sent' | ProblemError>('idle')

  const showFaults = (found: Fault[]) => {
    setFaults(found)
    setAttempt((before) => before + 1)
    setState('idle')
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (state === 'sending') return
    const empty = (['number', 'email'] as const).filter((field) => boxes[field].trim() === '')
    if (empty.length > 0) return showFaults(empty.map((field) => ({ field, code: 'required' })))
    setFaults([])
    setState('sending')
    try {
      await call('POST /api/public/lost-link', {
        body: { number: numberOf(boxes.number), email: boxes.email, language },
      })
      setState('sent')
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      const found = faultsOf(error)
      if (found.length > 0) showFaults(found)
      else setState(error)
    }
  }

  if (state === 'sent') return <FindSent onAgain={() => setState('idle')} />
  const textOf = (field: BoxName) => {
    const fault = faults.find((one) => one.field === field)
    return fault ? faultText({ say }, field, fault.code, fault.params) : null
  }
  const set = (field: BoxName) => (event: { target: { value: string } }) =>
    setBoxes((before) => ({ ...before, [field]: event.target.value }))

  return (
    <Page title={t('find.title')} screen="find" hasErrors={faults.length > 0}>
      <ErrorSummary
        lines={faults.map(({ field }) => ({ field, text: textOf(field) ?? '' }))}
        attempt={attempt}
      />
      <p>{t('find.lead')}</p>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Field name="number" label={t('find.number')} hint={t('find.number-hint')} fault={textOf('number')}>
          {(described) => (
            <input
              {...described}
              name="number"
              autoCapitalize="characters"
              autoComplete="off"
              maxLength={40}
              spellCheck={false}
              value={boxes.number}
              onChange={set('number')}
            />
          )}
        </Field>
        <Field name="email" label={t('label.email')} hint={t('find.email-hint')} fault={textOf('email')}>
          {(described) => (
            <input
              {...described}
              name="email"
              type="email"
              inputMode="email"
              autoComplete="email"
              maxLength={254}
              value={boxes.email}
              onChange={set('email')}
            />
          )}
        </Field>
        {state instanceof ProblemError ? (
          <p className="notice bad" role="alert">
            {problemText({ say }, state)} {waitText(t, state.retryAfter)}
          </p>
        ) : null}
        <div className="buttons">
          <button type="submit" className="button" aria-disabled={state === 'sending'}>
            {t(state === 'sending' ? 'find.sending' : 'find.send')}
          </button>
        </div>
      </form>
    </Page>
  )
}

function FindSent({ onAgain }: { onAgain: () => void }) {
  const { t } = useTexts()
  return (
    <Page title={t('find.sent-title')} screen="find-sent">
      <p role="status">{t('find.sent-text')}</p>
      <div className="buttons">
        <button type="button" className="button second" onClick={onAgain}>
          {t('find.again')}
        </button>
      </div>
    </Page>
  )
}

/** "c 2026 00123" is as good as "C-2026-00123" (D7). */
export function numberOf(typed: string): string {
  const bare = typed.normalize('NFKC').trim().toUpperCase()
  const parts = /^C[\s\-–—_/.]*(\d{4})[\s\-–—_/.]*(\d{5,9})$/.exec(bare)
  return parts ? `C-${parts[1]}-${parts[2]}` : bare
}

function faultsOf(error: ProblemError): Fault[] {
  return (error.problem.errors ?? []).flatMap(({ pointer, code, params }) => {
    const { field } = fieldOfPointer(pointer)
    return field === 'number' || field === 'email' ? [{ field, code, ...(params ? { params } : {}) }] : []
  })
}

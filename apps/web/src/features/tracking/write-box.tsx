import type { TrackingPage } from '@redress/contracts/public'
import { type FormEvent, useState } from 'react'
import { problemText } from '../../lib/problem-texts.ts'
import { Field, idOf } from '../../public/field.tsx'
import { useTexts } from '../../public/texts-context.tsx'
import { FilePicker } from '../../public/uploads/file-picker.tsx'
import { useLimits } from '../../public/uploads/limits.ts'
import { useLeaveWarning } from '../../public/uploads/use-uploads.ts'
import { waitText } from '../../public/wait-text.ts'
import { createMessageStore, type MessageStore } from './message-store.ts'
import { useWriting, type Writing } from './use-writing.ts'

type Props = { token: string; onWritten: (page: TrackingPage) => void }

/** A message or photos from the customer (D16). */
export function WriteBox({ token, onWritten }: Props) {
  const { t } = useTexts()
  const limits = useLimits()
  const [store] = useState(() => createMessageStore(token, limits))
  const { draft, writing, send, write } = useWriting(store, token, onWritten)
  useLeaveWarning(store.uploads)
  const isSending = writing.state === 'sending' || writing.state === 'uploading'

  const submit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  return (
    <section aria-labelledby="write-title" className="card">
      <h2 id="write-title">{t('track.write-title')}</h2>
      <form onSubmit={submit} noValidate>
        <Field
          name="body"
          label={t('track.write-label')}
          hint={t('track.write-hint')}
          fault={writing.state === 'empty' ? t('fault.body.required') : null}
        >
          {(described) => (
            <textarea
              {...described}
              name="body"
              rows={4}
              maxLength={20_000}
              value={draft.body}
              onChange={(event) => write(event.target.value)}
            />
          )}
        </Field>
        <FilePicker store={store.uploads} id={idOf('files')} />
        <WritingNews writing={writing} store={store} />
        <div className="buttons">
          <button type="submit" className="button" aria-disabled={isSending}>
            {t(
              isSending
                ? 'track.write-sending'
                : writing.state === 'waiting'
                  ? 'check.waiting-now'
                  : 'track.write-send',
            )}
          </button>
        </div>
      </form>
    </section>
  )
}

function WritingNews({ writing, store }: { writing: Writing; store: MessageStore }) {
  const { t, say } = useTexts()
  switch (writing.state) {
    case 'idle':
    case 'sending':
    case 'uploading':
      return null
    case 'empty':
      return (
        <p className="hidden" role="alert">
          {t('fault.body.required')}
        </p>
      )
    case 'sent':
      return (
        <p className="notice good" role="status">
          {t('track.write-sent')}
        </p>
      )
    case 'waiting':
      return (
        <p className="notice" role="status">
          {t('track.write-waiting')}
        </p>
      )
    case 'known':
      return (
        <p className="notice" role="status">
          {t('track.write-known')}
        </p>
      )
    case 'file-missing': {
      const name = store.uploads.items().find(({ state }) => state === 'failed')?.name ?? ''
      return (
        <p className="notice bad" role="alert">
          {t('fault.files.not-uploaded', { name })}
        </p>
      )
    }
    case 'refused':
      return (
        <p className="notice bad" role="alert">
          {problemText({ say }, writing.error)} {waitText(t, writing.error.retryAfter)}
        </p>
      )
  }
}

import { Button } from '@mantine/core'
import { formatSize } from '@redress/texts/format'
import { type DragEvent, useRef, useState } from 'react'
import { fieldErrors } from '../../lib/field-errors.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import classes from './journal.module.css'
import { useNewImport } from './use-new-import.ts'

// The contract's own number would bring zod into the browser; the server has the last word.
const LARGEST = 50_000_000

/** First stage: the file, dropped or chosen. */
export function FileDrop({ onReady }: { onReady: (id: string) => void }) {
  const texts = useTexts()
  const { t, language } = texts
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const { state, start, stop } = useNewImport(onReady)
  const isBusy = state.is === 'uploading' || state.is === 'looking'
  const fault = state.is === 'failed' ? Object.values(fieldErrors(state.error, texts))[0] : undefined

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file && !isBusy) void start(file)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a place to drop a file is no fieldset; the button does the same
    <div
      className={classes.drop}
      role="group"
      aria-label={t('journal.drop')}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {state.is === 'failed' &&
        (fault ? (
          <p role="alert" className={classes.alert}>
            <strong>{state.name}:</strong> {fault}
          </p>
        ) : (
          <ProblemNotice error={state.error} title={t('journal.failed')} slim />
        ))}
      {isBusy ? (
        <div className={classes.busy} role="status">
          <span>
            {t(state.is === 'uploading' ? 'journal.uploading' : 'journal.looking', { name: state.name })}
          </span>
          <progress
            className={classes.progress}
            aria-label={state.name}
            max={1}
            {...(state.is === 'uploading' ? { value: state.share } : {})}
          />
          {state.is === 'uploading' && (
            <Button variant="default" size="compact-sm" onClick={stop}>
              {t('edit.cancel')}
            </Button>
          )}
        </div>
      ) : (
        <>
          <p className={classes.dropTitle}>{t('journal.drop')}</p>
          <p className={classes.quiet}>{t('journal.drop-hint', { size: formatSize(language, LARGEST) })}</p>
          <Button onClick={() => input.current?.click()}>{t('journal.choose')}</Button>
        </>
      )}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('journal.choose')}
        accept=".csv,.txt,.tsv,.xlsx"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file) void start(file)
        }}
      />
    </div>
  )
}

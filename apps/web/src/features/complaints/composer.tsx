import { Button } from '@mantine/core'
import type { Complaint } from '@redress/contracts/complaints'
import { type ClipboardEvent, type DragEvent, useEffect, useRef, useState } from 'react'
import { useKeys } from '../../lib/key-bindings.ts'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconLock, IconPaperclip, IconSend } from '../../ui/icons.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextModuleButton, TextModuleGaps, TextModuleList } from '../../ui/text-modules.tsx'
import { useTextModules } from '../../ui/use-text-modules.ts'
import classes from './composer.module.css'
import { type ComposerMode, isEmpty } from './composer-draft.ts'
import { ComposerModes } from './composer-modes.tsx'
import { NewsNotice } from './news-notice.tsx'
import { TimeSpent } from './time-spent.tsx'
import { UploadList } from './upload-list.tsx'
import { useComposer } from './use-composer.ts'

/** Message to the customer or internal note: never to be mistaken for each other (RE-4). */
export function Composer({ record }: { record: Complaint }) {
  const { t } = useTexts()
  const mayReply = useMay('complaint.reply')
  const mayNote = useMay('complaint.note')
  const [mode, setMode] = useState<ComposerMode>(mayReply ? 'message' : 'note')
  const composer = useComposer(record, mode)
  const { draft } = composer
  const modules = useTextModules(record.number, 'message')
  const field = modules.bind.ref
  const picker = useRef<HTMLInputElement>(null)
  const unmailable = mode === 'message' && !record.canMail

  function write(next: ComposerMode) {
    setMode(next)
    requestAnimationFrame(() => field.current?.focus())
  }

  // Where the writing stood when the record was left, it goes on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only once, when the record is opened
  useEffect(() => {
    if (isEmpty(composer.drafts.message) && !isEmpty(composer.drafts.note)) setMode('note')
  }, [])
  useKeys([
    ...(mayReply ? [{ strokes: ['r'], label: t('key.reply'), run: () => write('message') }] : []),
    {
      strokes: ['mod+enter'],
      label: t('key.send'),
      whileTyping: true,
      run: () => {
        if (document.activeElement === field.current) composer.submit()
      },
    },
    ...(mayNote ? [{ strokes: ['m'], label: t('key.note'), run: () => write('note') }] : []),
  ])
  if (!mayReply && !mayNote) return null

  function paste(event: ClipboardEvent) {
    if (event.clipboardData.files.length === 0) return
    event.preventDefault()
    composer.addFiles(event.clipboardData.files)
  }

  function drop(event: DragEvent) {
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    composer.addFiles(event.dataTransfer.files)
  }

  const label = t(`composer.${mode}`)
  return (
    <section
      className={`${classes.composer} ${mode === 'note' ? classes.note : classes.message}`}
      data-open={!isEmpty(draft) || undefined}
      aria-label={t('composer.title')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <ComposerModes
        mode={mode}
        mayReply={mayReply}
        mayNote={mayNote}
        drafts={composer.drafts}
        onMode={write}
      />
      {composer.news && <NewsNotice word={composer.news} onRead={composer.acknowledge} />}
      {composer.error && (
        <ProblemNotice error={composer.error} title={t('composer.kept')} onRetry={composer.submit} slim />
      )}
      {unmailable && <p className={classes.hint}>{t('composer.no-address')}</p>}
      <TextModuleList of={modules}>
        <textarea
          {...(mode === 'message' ? modules.bind : { ref: field })}
          className={classes.text}
          aria-label={label}
          placeholder={t(`composer.${mode}-hint`)}
          value={draft.text}
          disabled={unmailable}
          maxLength={20_000}
          rows={1}
          dir="auto"
          onChange={(event) => composer.write(event.currentTarget.value)}
          onPaste={paste}
          onKeyDown={(event) => {
            if (!modules.press(event) && event.key === 'Escape') event.currentTarget.blur()
          }}
        />
      </TextModuleList>
      {mode === 'message' && <TextModuleGaps of={modules} />}
      <UploadList
        files={draft.files}
        running={composer.running}
        onRemove={composer.removeFile}
        onDismiss={composer.dismissUpload}
        onRetry={(one) => {
          composer.dismissUpload(one.id)
          composer.addFiles([one.file])
        }}
      />
      <div className={classes.foot}>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            composer.addFiles(event.currentTarget.files ?? [])
            event.currentTarget.value = ''
          }}
        />
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          leftSection={<IconPaperclip size={16} aria-hidden />}
          onClick={() => picker.current?.click()}
        >
          {t('composer.files')}
        </Button>
        {mode === 'message' && !unmailable && <TextModuleButton of={modules} />}
        {mayNote && <TimeSpent number={record.number} />}
        <span className={classes.kept} role="status">
          {composer.kept && t(`composer.${composer.kept}`)}
        </span>
        <Button
          size="compact-md"
          className={mode === 'note' ? classes.saveNote : undefined}
          leftSection={
            mode === 'note' ? <IconLock size={15} aria-hidden /> : <IconSend size={15} aria-hidden />
          }
          loading={composer.isSending}
          disabled={unmailable || composer.uploading || draft.text.trim() === ''}
          onClick={composer.submit}
        >
          {t(mode === 'note' ? 'composer.save-note' : 'composer.send')}
        </Button>
      </div>
    </section>
  )
}

import { ActionIcon, Button } from '@mantine/core'
import { formatSize } from '@redress/texts/format'
import { ProblemError } from '../../lib/call.ts'
import { fieldErrors } from '../../lib/field-errors.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconPaperclip, IconX } from '../../ui/icons.ts'
import type { DraftFile } from './composer-draft.ts'
import classes from './upload-list.module.css'
import type { Uploading } from './use-uploads.ts'

type Props = {
  files: DraftFile[]
  running: Uploading[]
  onRemove: (token: string) => void
  onDismiss: (id: number) => void
  onRetry: (uploading: Uploading) => void
}

/** What goes with the words: arrived, on the way, refused. */
export function UploadList({ files, running, onRemove, onDismiss, onRetry }: Props) {
  const texts = useTexts()
  const { t, language } = texts
  if (files.length === 0 && running.length === 0) return null
  return (
    <ul className={classes.list}>
      {files.map((file) => (
        <li key={file.token} className={classes.file}>
          <IconPaperclip size={14} aria-hidden />
          <span className={classes.name}>{file.name}</span>
          <span className={classes.quiet}>{formatSize(language, file.size)}</span>
          <ActionIcon
            size={24}
            aria-label={t('upload.remove', { name: file.name })}
            onClick={() => onRemove(file.token)}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </li>
      ))}
      {running.map((one) => (
        <li key={one.id} className={one.error ? classes.failed : classes.file}>
          <span className={classes.name}>{one.file.name}</span>
          {one.error ? (
            <>
              <span role="alert">{faultOf(one.error)}</span>
              <Button size="compact-xs" variant="default" onClick={() => onRetry(one)}>
                {t('notice.retry')}
              </Button>
            </>
          ) : (
            <progress value={one.share} max={1} aria-label={t('upload.progress', { name: one.file.name })} />
          )}
          <ActionIcon
            size={24}
            aria-label={t('upload.remove', { name: one.file.name })}
            onClick={() => (one.error ? onDismiss(one.id) : one.stop())}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </li>
      ))}
    </ul>
  )

  function faultOf(error: unknown): string {
    const [first] = Object.values(fieldErrors(error, texts))
    const code = error instanceof ProblemError ? error.code : 'internal'
    return first ?? texts.word('problem', code) ?? code
  }
}

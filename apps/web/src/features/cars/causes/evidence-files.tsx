import { Button } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { formatSize } from '@redress/texts/format'
import { type ReactNode, useRef, useState } from 'react'
import { addressOf } from '../../../lib/call.ts'
import { newIdempotencyKey } from '../../../lib/idempotency-key.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { uploadSignedIn } from '../../../lib/upload-signed-in.ts'
import { IconFile, IconPaperclip } from '../../../ui/icons.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import classes from './causes.module.css'

type Props = {
  files: Car['causes'][number]['files']
  /** Of what the files are evidence. */
  name: string
  isReadOnly: boolean
  onAdd: (uploads: string[], key: string) => Promise<unknown>
  /** Beside the button for more. */
  children?: ReactNode
}

/** What is chosen and not yet evidence: kept over a failure, so that "try again" begins where it stopped. */
type Batch = { waiting: File[]; uploads: string[]; key: string }

/** Files that show it, and a button for more (AN-2). */
export function EvidenceFiles({ files, name, isReadOnly, onAdd, children }: Props) {
  const { t, language } = useTexts()
  const picker = useRef<HTMLInputElement>(null)
  const [share, setShare] = useState<number | null>(null)
  const [failed, setFailed] = useState<{ batch: Batch; error: unknown } | null>(null)

  async function send(batch: Batch) {
    setFailed(null)
    try {
      for (let file = batch.waiting[0]; file; file = batch.waiting[0]) {
        batch.uploads.push(await uploadSignedIn({ file, name: file.name, onProgress: setShare }))
        batch.waiting.shift()
      }
      await onAdd(batch.uploads, batch.key)
    } catch (error) {
      setFailed({ batch, error })
    }
    setShare(null)
  }

  return (
    <div className={classes.fileList}>
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <li key={file.id}>
              <a href={addressOf('GET /api/files/:id', { id: file.id })} download>
                {file.hasPreview ? (
                  <img src={addressOf('GET /api/files/:id/preview', { id: file.id })} alt="" loading="lazy" />
                ) : (
                  <IconFile size={16} stroke={1.5} aria-hidden />
                )}
                {file.name}
              </a>{' '}
              <span className={classes.quiet}>{formatSize(language, file.size)}</span>
            </li>
          ))}
        </ul>
      )}
      {share !== null && <progress value={share} max={1} aria-label={t('upload.progress', { name })} />}
      {failed && <ProblemNotice error={failed.error} onRetry={() => send(failed.batch)} slim />}
      {!isReadOnly && (
        <>
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            onChange={(event) => {
              const waiting = [...(event.currentTarget.files ?? [])]
              event.currentTarget.value = ''
              if (waiting.length > 0) void send({ waiting, uploads: [], key: newIdempotencyKey() })
            }}
          />
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPaperclip size={14} aria-hidden />}
            loading={share !== null}
            aria-label={t('car-files.add-to', { name })}
            onClick={() => picker.current?.click()}
          >
            {t('car-files.add')}
          </Button>{' '}
          {children}
        </>
      )}
    </div>
  )
}

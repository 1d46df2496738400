import { Button } from '@mantine/core'
import type { Complaint } from '@redress/contracts/complaints'
import { formatSize } from '@redress/texts/format'
import { type DragEvent, useRef, useState } from 'react'
import { addressOf } from '../../lib/call.ts'
import { callSignedIn } from '../../lib/call-signed-in.ts'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconFile, IconPlus } from '../../ui/icons.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TakeWithPhone } from '../../ui/take-with-phone.tsx'
import { TimeStamp } from '../../ui/time-stamp.tsx'
import { Chronology } from './chronology.tsx'
import classes from './evidence.module.css'
import { UploadList } from './upload-list.tsx'
import { useEvidenceUpload } from './use-evidence-upload.ts'

/** All files of the record; the newest first. */
export function Evidence({ record }: { record: Complaint }) {
  const { t } = useTexts()
  const mayAdd = useMay('complaint.note')
  const adding = useEvidenceUpload(record.number)
  const picker = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    if (mayAdd) adding.add(event.dataTransfer.files)
  }

  const button = mayAdd && (
    <Button
      size="compact-md"
      variant="default"
      leftSection={<IconPlus size={15} aria-hidden />}
      loading={adding.isSaving}
      onClick={() => picker.current?.click()}
    >
      {t('evidence.add')}
    </Button>
  )
  const tools = mayAdd && (
    <>
      {button}
      <TakeWithPhone
        size="compact-md"
        place={t('camera.evidence', { number: record.number })}
        ask={(key) =>
          callSignedIn(
            'POST /api/complaints/:number/camera',
            { params: { number: record.number } },
            { idempotencyKey: key },
          )
        }
      />
    </>
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut of the button
    <div
      className={over ? classes.over : classes.evidence}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(mayAdd)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Chronology number={record.number} />
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          adding.add(event.currentTarget.files ?? [])
          event.currentTarget.value = ''
        }}
      />
      {record.files.length > 0 && <div className={classes.tools}>{tools}</div>}
      {adding.error && <ProblemNotice error={adding.error} onRetry={adding.save} slim />}
      <UploadList
        files={adding.waiting}
        running={adding.running}
        onRemove={adding.remove}
        onDismiss={adding.dismiss}
        onRetry={adding.retry}
      />
      {record.files.length === 0 ? (
        <EmptyState title={t('evidence.none')} action={<div className={classes.tools}>{tools}</div>}>
          {t('evidence.none-hint')}
        </EmptyState>
      ) : (
        <ul className={classes.grid}>
          {[...record.files].reverse().map((file) => (
            <EvidenceFile key={file.id} file={file} />
          ))}
        </ul>
      )}
    </div>
  )
}

function EvidenceFile({ file }: { file: Complaint['files'][number] }) {
  const { t, language } = useTexts()
  return (
    <li>
      <a href={addressOf('GET /api/files/:id', { id: file.id })} download className={classes.file}>
        <span className={classes.picture}>
          {file.hasPreview ? (
            <img src={addressOf('GET /api/files/:id/preview', { id: file.id })} alt="" loading="lazy" />
          ) : (
            <IconFile size={36} stroke={1.2} aria-hidden />
          )}
        </span>
        <span className={classes.name}>{file.name}</span>
        <span className={classes.quiet}>
          {formatSize(language, file.size)} · {t(file.fromCustomer ? 'evidence.customer' : 'evidence.us')} ·{' '}
          <TimeStamp at={file.createdAt} />
        </span>
      </a>
    </li>
  )
}

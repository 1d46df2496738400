import { fileKinds } from '@redress/domain/files/file-kinds'
import { type DragEvent, useRef, useState } from 'react'
import { useTexts } from '../texts-context.tsx'
import { Choose } from './choose.tsx'
import { FileRow } from './file-row.tsx'
import { useLimitWords } from './limits.ts'
import type { UploadStore } from './upload-store.ts'
import { useUploads } from './use-uploads.ts'

type Props = {
  store: UploadStore
  /** Where a link of the error summary leads. */
  id: string
  /** Only photos of the label, added to the same files. */
  labelOnly?: string
}

const accepted = ['image/*', ...fileKinds.flatMap((kind) => kind.extensions.map((e) => `.${e}`))].join(',')

/** Button, camera and drop, then what was added with its progress (D9). */
export function FilePicker({ store, id, labelOnly }: Props) {
  const { t } = useTexts()
  const items = useUploads(store).filter((item) => !labelOnly || item.isLabel)
  const [isOver, setIsOver] = useState(false)
  const [news, setNews] = useState('')
  const button = useRef<HTMLButtonElement>(null)
  const add = (files: Iterable<File>) => store.add(files, labelOnly !== undefined)

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    add(event.dataTransfer.files)
  }
  const remove = (removed: string, name: string) => {
    store.remove(removed)
    setNews(t('files.removed', { name }))
    button.current?.focus()
  }

  return (
    <div className="files">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the buttons inside */}
      <div
        className={isOver ? 'drop is-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <Choose
          label={labelOnly ?? t('files.choose')}
          accept={accepted}
          onFiles={add}
          id={id}
          button={button}
        />
        {labelOnly ? null : (
          <Choose label={t('files.camera')} onFiles={add} camera look="button second only-touch" />
        )}
        {labelOnly ? null : <p className="drop-words">{t('files.drop')}</p>}
      </div>
      {labelOnly ? null : <Limits />}
      {items.length > 0 ? (
        <ul className="file-list" aria-label={t('files.list')}>
          {items.map((item) => (
            <FileRow
              key={item.id}
              item={item}
              onRemove={() => remove(item.id, item.name)}
              onRetry={() => store.retry(item.id)}
            />
          ))}
        </ul>
      ) : null}
      <p className="hidden" role="status">
        {news}
      </p>
    </div>
  )
}

function Limits() {
  const { t } = useTexts()
  return <p className="hint">{t('files.limit', useLimitWords())}</p>
}

import { formatSize } from '@redress/texts/format'
import { useTexts } from '../texts-context.tsx'
import { waitText } from '../wait-text.ts'
import { useLimitWords } from './limits.ts'
import { Thumbnail } from './thumbnail.tsx'
import { type FileFault, isUnderWay, type UploadItem } from './upload-item.ts'

type Props = {
  item: UploadItem
  /** Absent where what has been sent can't be taken back. */
  onRemove?: (() => void) | undefined
  onRetry: () => void
  /** Said in place of the usual words for a fault. */
  words?: Partial<Record<FileFault, string>>
}

/** Trying again helps where the line or the moment was at fault, not the file. */
const worthRetrying: readonly FileFault[] = ['unreachable', 'too-many-requests', 'no-room', 'other']

export function FileRow({ item, onRemove, onRetry, words = {} }: Props) {
  const { t } = useTexts()
  const fault = useFaultText(item, words)
  const canRetry = item.file && item.fault && worthRetrying.includes(item.fault)

  return (
    <li className={fault ? 'file has-fault' : 'file'}>
      <Thumbnail file={item.file} />
      <div className="file-words">
        <span className="file-name">{item.name}</span>
        <FileState item={item} />
        {fault ? <p className="fault">{fault}</p> : null}
        {isUnderWay(item) ? (
          <progress
            aria-label={t('files.progress', { name: item.name })}
            value={item.state === 'uploading' ? item.share : undefined}
          />
        ) : null}
      </div>
      <div className="file-actions">
        {canRetry ? (
          <button type="button" className="button quiet" onClick={onRetry}>
            <span aria-hidden="true">{t('files.retry')}</span>
            <span className="hidden">{t('files.retry-named', { name: item.name })}</span>
          </button>
        ) : null}
        {onRemove ? (
          <button type="button" className="button quiet" onClick={onRemove}>
            <span aria-hidden="true">{t('files.remove')}</span>
            <span className="hidden">{t('files.remove-named', { name: item.name })}</span>
          </button>
        ) : null}
      </div>
    </li>
  )
}

function FileState({ item }: { item: UploadItem }) {
  const { t, language } = useTexts()
  if (item.state === 'failed') return null
  const words = {
    preparing: t('files.preparing'),
    waiting: t('files.waiting'),
    uploading: t('files.uploading', { percent: Math.round(item.share * 100) }),
    done: t('files.done'),
  }
  return (
    <span className="file-state">
      {words[item.state]} · {formatSize(language, item.size)}
      {item.isLabel ? ` · ${t('files.label-photo')}` : ''}
    </span>
  )
}

function useFaultText(item: UploadItem, words: NonNullable<Props['words']>): string | null {
  const { t, say } = useTexts()
  const limits = useLimitWords()
  if (!item.fault) return null
  const text =
    words[item.fault] ?? say(`files.fault.${item.fault}`, limits) ?? say(`field.${item.fault}`, limits)
  return `${text ?? t('files.fault.other')} ${waitText(t, item.wait)}`.trim()
}

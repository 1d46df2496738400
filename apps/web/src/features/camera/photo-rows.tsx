import { useTexts } from '../../public/texts-context.tsx'
import { FileRow } from '../../public/uploads/file-row.tsx'
import type { UploadItem } from '../../public/uploads/upload-item.ts'

type Props = {
  items: readonly UploadItem[]
  /** How many photos a link takes, for the photo that is one too many. */
  max: number
  onRemove: (id: string) => void
  onRetry: (id: string) => void
}

/** Each photo with its progress, the newest first; what has arrived stays where it is. */
export function PhotoRows({ items, max, onRemove, onRetry }: Props) {
  const { t } = useTexts()
  if (items.length === 0) return null
  const noPhoto = t('camera.not-a-photo')
  const words = {
    'too-many': t('camera.full', { max }),
    'type-not-allowed': noPhoto,
    'content-differs': noPhoto,
    'no-room': t('files.fault.other'),
  }
  return (
    <ul className="file-list" aria-label={t('camera.list')}>
      {items.toReversed().map((item) => (
        <FileRow
          key={item.id}
          item={item}
          words={words}
          onRemove={item.state === 'done' ? undefined : () => onRemove(item.id)}
          onRetry={() => onRetry(item.id)}
        />
      ))}
    </ul>
  )
}

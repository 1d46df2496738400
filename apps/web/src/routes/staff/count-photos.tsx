import { Button } from '@mantine/core'
import { useRef } from 'react'
import classes from '../../features/cars/counting/counting.module.css'
import type { useCount } from '../../features/cars/counting/use-count.ts'
import { UploadList } from '../../features/complaints/upload-list.tsx'
import type { useUploads } from '../../features/complaints/use-uploads.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconPaperclip } from '../../ui/icons.ts'

type Props = { count: ReturnType<typeof useCount>; uploads: ReturnType<typeof useUploads> }

/** Photos of what was found; the phone offers its camera. */
export function CountPhotos({ count, uploads }: Props) {
  const { t } = useTexts()
  const picker = useRef<HTMLInputElement>(null)
  const add = (chosen: Iterable<File>) => uploads.start(chosen, count.addPhoto)
  return (
    <div>
      <input
        ref={picker}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={(event) => {
          add(event.currentTarget.files ?? [])
          event.currentTarget.value = ''
        }}
      />
      <Button
        variant="default"
        fullWidth
        className={classes.photo}
        leftSection={<IconPaperclip size={20} aria-hidden />}
        onClick={() => picker.current?.click()}
      >
        {t('count.photo')}
      </Button>
      <UploadList
        files={count.draft.photos}
        running={uploads.running}
        onRemove={(token) =>
          count.change({ photos: count.draft.photos.filter((one) => one.token !== token) })
        }
        onDismiss={uploads.dismiss}
        onRetry={(one) => {
          uploads.dismiss(one.id)
          add([one.file])
        }}
      />
    </div>
  )
}

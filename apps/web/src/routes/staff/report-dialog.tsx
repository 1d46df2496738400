import { Button } from '@mantine/core'
import type { Action } from '@redress/contracts/actions'
import { useRef, useState } from 'react'
import { DoneDialog } from '../../features/actions/done-dialog.tsx'
import type { DraftFile } from '../../features/complaints/composer-draft.ts'
import { UploadList } from '../../features/complaints/upload-list.tsx'
import { useUploads } from '../../features/complaints/use-uploads.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconPaperclip } from '../../ui/icons.ts'

/** The report with files that show it: the same way up as in a message. */
export function ReportDialog({ action, onClose }: { action: Action; onClose: () => void }) {
  const { t } = useTexts()
  const [files, setFiles] = useState<DraftFile[]>([])
  const uploads = useUploads()
  const picker = useRef<HTMLInputElement>(null)
  const add = (chosen: Iterable<File>) => uploads.start(chosen, (file) => setFiles((all) => [...all, file]))

  const upload = (
    <div>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          add(event.currentTarget.files ?? [])
          event.currentTarget.value = ''
        }}
      />
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconPaperclip size={15} aria-hidden />}
        onClick={() => picker.current?.click()}
      >
        {t('action.add-file')}
      </Button>
      <UploadList
        files={files}
        running={uploads.running}
        onRemove={(token) => setFiles((all) => all.filter((file) => file.token !== token))}
        onDismiss={uploads.dismiss}
        onRetry={(one) => {
          uploads.dismiss(one.id)
          add([one.file])
        }}
      />
    </div>
  )
  return (
    <DoneDialog
      action={action}
      files={files.map((file) => file.token)}
      uploading={uploads.busy}
      upload={upload}
      onClose={onClose}
    />
  )
}

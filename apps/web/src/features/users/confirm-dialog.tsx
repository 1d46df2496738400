import { Button, Group } from '@mantine/core'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'

type Props = { title: string; words: string; action: string; onConfirm: () => void; onClose: () => void }

/** Says what will follow before it happens. */
export function ConfirmDialog({ title, words, action, onConfirm, onClose }: Props) {
  const { t } = useTexts()
  return (
    <Dialog title={title} size="26rem" onClose={onClose}>
      <p style={{ marginTop: 0 }}>{words}</p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('edit.cancel')}
        </Button>
        <Button onClick={onConfirm}>{action}</Button>
      </Group>
    </Dialog>
  )
}

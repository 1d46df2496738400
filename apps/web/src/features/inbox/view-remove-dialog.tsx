import { Button, Group, Stack } from '@mantine/core'
import type { SavedView } from '@redress/contracts/saved-views'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/notify.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useRemoveView } from './saved-views.queries.ts'

type Props = { view: SavedView; onRemoved: () => void; onClose: () => void }

/** Says what goes and what stays before a view goes. */
export function ViewRemoveDialog({ view, onRemoved, onClose }: Props) {
  const { t } = useTexts()
  const remove = useRemoveView()
  const onSuccess = () => {
    notify(t('saved-view.deleted', { name: view.name }))
    onRemoved()
  }
  return (
    <Dialog title={t('saved-view.delete-button')} size="26rem" onClose={onClose}>
      <Stack gap="sm">
        {remove.error && <ProblemNotice error={remove.error} slim />}
        <span>{t(`saved-view.delete-${view.shared ? 'shared' : 'private'}`, { name: view.name })}</span>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('edit.cancel')}
          </Button>
          <Button loading={remove.isPending} onClick={() => remove.mutate(view.id, { onSuccess })}>
            {t('saved-view.delete-button')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

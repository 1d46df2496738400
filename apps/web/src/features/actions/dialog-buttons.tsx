import { Button, Group } from '@mantine/core'
import { useTexts } from '../../lib/staff-texts.tsx'

type Props = { action: string; loading: boolean; disabled?: boolean; onClose: () => void }

export function DialogButtons({ action, loading, disabled = false, onClose }: Props) {
  const { t } = useTexts()
  return (
    <Group justify="flex-end" gap="xs" mt={4}>
      <Button variant="default" onClick={onClose}>
        {t('edit.cancel')}
      </Button>
      <Button type="submit" loading={loading} disabled={disabled}>
        {action}
      </Button>
    </Group>
  )
}

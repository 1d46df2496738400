import { Button, Group } from '@mantine/core'
import { useTexts } from '../../lib/staff-texts.tsx'

export function FormButtons(props: { action: string; loading: boolean; onClose: () => void }) {
  const { t } = useTexts()
  return (
    <Group justify="flex-end" gap="xs" mt={4}>
      <Button variant="default" onClick={props.onClose}>
        {t('edit.cancel')}
      </Button>
      <Button type="submit" loading={props.loading}>
        {props.action}
      </Button>
    </Group>
  )
}

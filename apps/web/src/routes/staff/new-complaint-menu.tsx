import { Button, Menu } from '@mantine/core'
import { Link } from 'react-router'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconPencil, IconPhone, IconPlus } from '../../ui/icons.ts'
import { paths } from '../paths.ts'

/** The way to a new complaint from every page (UX 2.0). */
export function NewComplaintMenu() {
  const { t } = useTexts()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-md" flex="none" leftSection={<IconPlus size={16} aria-hidden />}>
          {t('intake.new')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={paths.newCall} leftSection={<IconPhone size={16} aria-hidden />}>
          {t('key.new-call')}
        </Menu.Item>
        <Menu.Item
          component={Link}
          to={paths.newComplaint}
          leftSection={<IconPencil size={16} aria-hidden />}
        >
          {t('key.new')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

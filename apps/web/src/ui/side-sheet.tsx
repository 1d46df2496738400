import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTexts } from '../lib/staff-texts.tsx'

type Props = { title: string; opened: boolean; onClose: () => void; children: ReactNode }

/** What stands beside the page where there is room, and over it where there is none. */
export function SideSheet({ title, opened, onClose, children }: Props) {
  const { t } = useTexts()
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position="right"
      size={360}
      transitionProps={{ duration: 120 }}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        <Drawer.Header role="presentation">
          <Drawer.Title fw={600}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={t('dialog.close')} />
        </Drawer.Header>
        <Drawer.Body p={0}>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}

import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTexts } from '../lib/staff-texts.tsx'

type Props = {
  title: string
  size: string
  children: ReactNode
  /** Null where there is no way past: the dialog must be answered. */
  onClose: (() => void) | null
}

/** The kit's modal with a named close button, and without a second page header for screen readers. */
export function Dialog({ title, size, children, onClose }: Props) {
  const { t } = useTexts()
  const mayClose = onClose !== null
  return (
    <Modal.Root
      opened
      onClose={onClose ?? (() => undefined)}
      size={size}
      centered
      closeOnEscape={mayClose}
      closeOnClickOutside={mayClose}
      transitionProps={{ duration: 120 }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header role="presentation">
          <Modal.Title fw={600}>{title}</Modal.Title>
          {mayClose && <Modal.CloseButton aria-label={t('dialog.close')} />}
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

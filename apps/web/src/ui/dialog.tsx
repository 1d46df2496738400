import { Modal } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
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
  const [isTyped, setTyped] = useState(false)
  useFocusReturn()
  return (
    <Modal.Root
      opened
      onClose={onClose ?? (() => undefined)}
      size={size}
      centered
      closeOnEscape={mayClose}
      // A click beside it is no wish to lose what was typed (AL-4).
      closeOnClickOutside={mayClose && !isTyped}
      transitionProps={{ duration: 120 }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header role="presentation">
          <Modal.Title fw={600}>{title}</Modal.Title>
          {mayClose && <Modal.CloseButton aria-label={t('dialog.close')} />}
        </Modal.Header>
        <Modal.Body onInput={() => setTyped(true)}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** A dialog goes from the page whole, before the kit could give the focus back: it must not end up nowhere. */
function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return
        const place = before?.isConnected ? before : document.getElementById('main')
        if (place instanceof HTMLElement) place.focus({ preventScroll: true })
      })
    },
    [before],
  )
}

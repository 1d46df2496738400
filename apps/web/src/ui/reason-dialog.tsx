import { Button, Group, Stack, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTexts } from '../lib/staff-texts.tsx'
import { Dialog } from './dialog.tsx'

type Props = {
  title: string
  /** Name of the field the reason is typed into. */
  label: string
  /** What the button does. */
  act: string
  /** Refusal of the reason itself. */
  fault: ReactNode
  /** Any other refusal, and what has to be known before; with the reason as typed, where that is put otherwise. */
  children: ReactNode | ((reason: string) => ReactNode)
  isPending: boolean
  /** Something has to be decided first, as when two people wrote. */
  isBlocked?: boolean
  maxLength?: number
  onReason: (reason: string) => void
  onClose: () => void
}

/** A step that is only taken with its reason. */
export function ReasonDialog({ title, label, act, fault, children, isPending, ...rest }: Props) {
  const { maxLength = 500, isBlocked = false, onReason, onClose } = rest
  const { t } = useTexts()
  const [reason, setReason] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    onReason(reason.trim())
  }

  return (
    <Dialog title={title} size="28rem" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {typeof children === 'function' ? children(reason.trim()) : children}
          <Textarea
            data-autofocus
            label={label}
            autosize
            minRows={2}
            maxLength={maxLength}
            value={reason}
            error={fault}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('edit.cancel')}
            </Button>
            <Button type="submit" loading={isPending} disabled={isBlocked}>
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

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
  /** Any other refusal, and what has to be known before. */
  children: ReactNode
  isPending: boolean
  maxLength?: number
  onReason: (reason: string) => void
  onClose: () => void
}

/** A step that is only taken with its reason. */
export function ReasonDialog({ title, label, act, fault, children, isPending, ...rest }: Props) {
  const { maxLength = 500, onReason, onClose } = rest
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
          {children}
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
            <Button type="submit" loading={isPending}>
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

import { Button, Checkbox, Group, PasswordInput, Stack, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { fieldErrors } from '../lib/field-errors.ts'
import { useTexts } from '../lib/staff-texts.tsx'
import { Dialog } from './dialog.tsx'
import { ProblemNotice } from './problem-notice.tsx'

type Props = {
  title: string
  /** What the signature means. */
  words: string
  reasonLabel: string
  /** Something that has to be seen first. */
  tick?: string | null
  act: string
  error: unknown
  isPending: boolean
  onSign: (signature: { reason: string; password: string; anyway: boolean }) => void
  onClose: () => void
}

/** A signature: what it means, the reason, and the password typed anew; the reason outlives a wrong password. */
export function SignDialog(props: Props) {
  const texts = useTexts()
  const { t } = texts
  const [reason, setReason] = useState('')
  const [password, setPassword] = useState('')
  const [anyway, setAnyway] = useState(false)
  const faults = fieldErrors(props.error, texts)
  const isNamed = Object.keys(faults).length > 0

  function submit(event: FormEvent) {
    event.preventDefault()
    props.onSign({ reason, password, anyway })
    setPassword('')
  }

  return (
    <Dialog title={props.title} size="28rem" onClose={props.onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {Boolean(props.error) && !isNamed && <ProblemNotice error={props.error} slim />}
          <div>{props.words}</div>
          <Textarea
            label={props.reasonLabel}
            autosize
            minRows={2}
            maxLength={1000}
            data-autofocus
            value={reason}
            error={faults['reason']}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {props.tick && (
            <Checkbox
              label={props.tick}
              checked={anyway}
              error={faults['anyway']}
              onChange={(event) => setAnyway(event.currentTarget.checked)}
            />
          )}
          <PasswordInput
            label={t('account.current-password')}
            autoComplete="current-password"
            value={password}
            error={faults['password']}
            visibilityToggleButtonProps={{ 'aria-label': t('sign-in.show-password') }}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs" mt={4}>
            <Button variant="default" onClick={props.onClose}>
              {t('edit.cancel')}
            </Button>
            <Button type="submit" disabled={password === ''} loading={props.isPending}>
              {props.act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

import { Button, Group, Stack, Textarea } from '@mantine/core'
import type { Improvement } from '@redress/contracts/improvements'
import { type FormEvent, useRef, useState } from 'react'
import { fieldErrors } from '../../lib/field-errors.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/notify.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { actOf, type Decided } from './improvement-card.tsx'
import { useDecideImprovement } from './improvements.mutations.ts'

type Props = { improvement: Improvement; status: Decided; onClose: () => void }

/** A judgement never goes without its reason (IN-8). */
export function DecideDialog({ improvement, status, onClose }: Props) {
  const texts = useTexts()
  const { t } = texts
  const [reason, setReason] = useState('')
  const key = useRef(newIdempotencyKey())
  const decide = useDecideImprovement()
  const errors = fieldErrors(decide.error, texts)
  const { id, version, title } = improvement
  const act = t(actOf(improvement.status, status)).replace('…', '')

  function submit(event: FormEvent) {
    event.preventDefault()
    decide.mutate(
      { id, version, status, reason: reason.trim(), key: key.current },
      {
        onSuccess: () => {
          notify(t('improvements.decided', { status: t(`improvements.status.${status}`), title }))
          onClose()
        },
        onError: () => {
          key.current = newIdempotencyKey()
        },
      },
    )
  }

  return (
    <Dialog title={act} size="28rem" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {decide.error && !errors['reason'] && <ProblemNotice error={decide.error} slim />}
          <strong>{title}</strong>
          <Textarea
            data-autofocus
            label={t('improvements.reason')}
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            error={errors['reason']}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('edit.cancel')}
            </Button>
            <Button type="submit" loading={decide.isPending}>
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

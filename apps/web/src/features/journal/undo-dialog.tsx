import { Button, Group, Stack, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { fieldErrors } from '../../lib/field-errors.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useUndoImport } from './journal.mutations.ts'

/** Says what goes and what stays before a whole import is taken back. */
export function UndoDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const texts = useTexts()
  const { t } = texts
  const [reason, setReason] = useState('')
  const undo = useUndoImport(id)
  const errors = fieldErrors(undo.error, texts)

  function submit(event: FormEvent) {
    event.preventDefault()
    undo.mutate(reason.trim(), { onSuccess: onClose })
  }

  return (
    <Dialog title={t('journal.undo-title')} size="30rem" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {undo.error && !errors['reason'] && <ProblemNotice error={undo.error} slim />}
          <span>{t('journal.undo-hint')}</span>
          <Textarea
            data-autofocus
            label={t('journal.undo-reason')}
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
            <Button type="submit" loading={undo.isPending}>
              {t('journal.undo-button')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

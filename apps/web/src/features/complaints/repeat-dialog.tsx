import { Button, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { fieldErrors } from '../../lib/field-errors.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useLinkRepeat } from './judgement/judgement.mutations.ts'
import { RefusalNotice } from './judgement/refusal-notice.tsx'

/** The same defect again: links the complaint to an earlier one (IN-6). */
export function RepeatDialog({ number, onClose }: { number: string; onClose: () => void }) {
  const texts = useTexts()
  const { t } = texts
  const link = useLinkRepeat(number)
  const [earlier, setEarlier] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    link.mutate({ earlier: earlier.trim().toUpperCase() }, { onSuccess: onClose })
  }

  const fault = fieldErrors(link.error, texts)['earlier']
  return (
    <Dialog title={t('step-act.repeat')} size="28rem" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t('repeat.earlier')}
            value={earlier}
            error={fault}
            onChange={(event) => setEarlier(event.currentTarget.value)}
          />
          {link.error && !fault && <RefusalNotice error={link.error} />}
          <Button type="submit" loading={link.isPending}>
            {t('repeat.do')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  )
}

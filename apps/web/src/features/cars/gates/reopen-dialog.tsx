import { Button, Textarea } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { type FormEvent, useState } from 'react'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import classes from './gates.module.css'
import { useReopenGate } from './gates.mutations.ts'

type Props = { car: Car; state: Car['gates'][number]; onClose: () => void }

/** Takes an accepted group up again, with the reason (CAR-6). */
export function ReopenDialog({ car, state, onClose }: Props) {
  const texts = useTexts()
  const { t } = texts
  const reopen = useReopenGate(car.number)
  const [reason, setReason] = useState('')
  const fault = fieldErrors(reopen.error, texts)['reason']
  const name = t(`gate.${state.gate}`)

  function submit(event: FormEvent) {
    event.preventDefault()
    reopen.mutate({ gate: state.gate, version: state.version, reason }, { onSuccess: onClose })
  }

  return (
    <Dialog title={t('car-gate.reopen', { name })} size="md" onClose={onClose}>
      <form onSubmit={submit} noValidate className={classes.form}>
        <p className={classes.meaning}>{t('car-gate.reopen-means')}</p>
        <Textarea
          data-autofocus
          label={t('car-gate.why-reopen')}
          autosize
          minRows={2}
          value={reason}
          error={fault}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {reopen.error && !fault && <ProblemNotice error={reopen.error} slim />}
        <div>
          <Button type="submit" loading={reopen.isPending}>
            {t('car-gate.reopen', { name })}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

import { Button, Stack, Textarea } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import type { UseMutationResult } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import classes from './causes.module.css'

type Props = {
  title: string
  hint: string
  what: string
  /** Said when something still leans on it. */
  inUse: string
  version: number
  strike: UseMutationResult<Car, Error, { version: number; reason: string }>
  onClose: () => void
}

/** Off the report, with the reason; the timeline keeps it. */
export function StrikeDialog({ title, hint, what, inUse, version, strike, onClose }: Props) {
  const texts = useTexts()
  const { t } = texts
  const [reason, setReason] = useState('')
  const faults = fieldErrors(strike.error, texts)

  function submit(event: FormEvent) {
    event.preventDefault()
    strike.mutate({ version, reason }, { onSuccess: onClose })
  }

  return (
    <Dialog title={title} size="md" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <strong>{what}</strong>
          <p className={classes.hint}>{hint}</p>
          {faults['id'] && <p role="alert">{inUse}</p>}
          <Textarea
            data-autofocus
            label={t('cause.reason')}
            autosize
            minRows={2}
            maxLength={2000}
            value={reason}
            error={faults['reason']}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {strike.error && Object.keys(faults).length === 0 && <ProblemNotice error={strike.error} slim />}
          <div className={classes.acts}>
            <Button type="submit" loading={strike.isPending}>
              {t('cause.strike')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('edit.cancel')}
            </Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  )
}

import { Button, Stack, Textarea } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { type FormEvent, useState } from 'react'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { TimeStamp } from '../../../ui/time-stamp.tsx'
import classes from './causes.module.css'
import { useWhy } from './causes.mutations.ts'
import type { Cause } from './why-rows.ts'

type Props = { car: Car; cause: Cause; isReadOnly: boolean }

/** Does the cause switch the fault on and off (CAR-4)? */
export function SwitchedProof({ car, cause, isReadOnly }: Props) {
  const { t } = useTexts()
  const [proving, setProving] = useState(false)
  return (
    <div className={classes.switched}>
      {cause.verifiedAt && (
        <>
          <p>
            <strong>{t('cause.verified', { name: cause.verifiedBy ?? '–' })}</strong>,{' '}
            <TimeStamp at={cause.verifiedAt} />
          </p>
          <dl>
            <dt>{t('cause.switched-on')}</dt>
            <dd>{cause.switchedOn}</dd>
            <dt>{t('cause.switched-off')}</dt>
            <dd>{cause.switchedOff}</dd>
          </dl>
        </>
      )}
      {!isReadOnly && (
        <Button
          size="compact-sm"
          variant={cause.verifiedAt ? 'default' : 'filled'}
          onClick={() => setProving(true)}
        >
          {t(cause.verifiedAt ? 'cause.verify-again' : 'cause.verify')}
        </Button>
      )}
      {proving && <ProofDialog car={car} cause={cause} onClose={() => setProving(false)} />}
    </div>
  )
}

function ProofDialog({ car, cause, onClose }: { car: Car; cause: Cause; onClose: () => void }) {
  const texts = useTexts()
  const { t } = texts
  const { verify } = useWhy(car.number, cause.id)
  const [form, setForm] = useState({ switchedOn: cause.switchedOn, switchedOff: cause.switchedOff })
  const faults = fieldErrors(verify.error, texts)

  function submit(event: FormEvent) {
    event.preventDefault()
    verify.mutate({ version: cause.version, ...form }, { onSuccess: onClose })
  }

  return (
    <Dialog title={t('cause.verify')} size="md" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <strong>{cause.text}</strong>
          <p className={classes.hint}>{t('cause.verify-hint')}</p>
          {(['switchedOn', 'switchedOff'] as const).map((field, at) => (
            <Textarea
              key={field}
              {...(at === 0 ? { 'data-autofocus': true } : {})}
              label={t(field === 'switchedOn' ? 'cause.switched-on' : 'cause.switched-off')}
              autosize
              minRows={2}
              maxLength={2000}
              value={form[field]}
              error={faults[field]}
              onChange={(event) => setForm({ ...form, [field]: event.currentTarget.value })}
            />
          ))}
          {verify.error && Object.keys(faults).length === 0 && <ProblemNotice error={verify.error} slim />}
          <div className={classes.acts}>
            <Button type="submit" loading={verify.isPending}>
              {t('edit.save')}
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

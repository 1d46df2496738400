import { Button, Stack, Textarea } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { type FormEvent, useState } from 'react'
import { changesUpon } from '../../../lib/changes-upon.ts'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { TimeStamp } from '../../../ui/time-stamp.tsx'
import { RowConflict } from '../row-conflict.tsx'
import { useRowUpon } from '../use-row-upon.ts'
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

type Proof = Pick<Cause, 'switchedOn' | 'switchedOff'>

function ProofDialog({ car, cause, onClose }: { car: Car; cause: Cause; onClose: () => void }) {
  const texts = useTexts()
  const { t } = texts
  const { mutateAsync } = useWhy(car.number, cause.id).verify
  const saving = useRowUpon<Cause, Proof>({
    car,
    row: cause,
    rowsOf: ({ causes }) => causes,
    save: ({ version }, proof) => mutateAsync({ version, ...proof }),
    onDone: onClose,
  })
  const { conflict } = saving
  const [begun] = useState({ switchedOn: cause.switchedOn, switchedOff: cause.switchedOff })
  const [form, setForm] = useState<Proof>(begun)
  const faults = fieldErrors(saving.error, texts)
  const factsOf = ({ text, evidence, status, switchedOn, switchedOff }: Cause) => [
    { name: 'text', label: t('cause.why'), value: text },
    { name: 'evidence', label: t('cause.evidence'), value: evidence },
    { name: 'status', label: t('cause.status'), value: t(`cause-status.${status}`) },
    { name: 'switchedOn', label: t('cause.switched-on'), value: switchedOn },
    { name: 'switchedOff', label: t('cause.switched-off'), value: switchedOff },
  ]

  function submit(event: FormEvent) {
    event.preventDefault()
    saving.save(form)
  }

  return (
    <Dialog title={t('cause.verify')} size="md" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {conflict && (
            <RowConflict<Cause>
              conflict={conflict}
              mine={changesUpon(begun, form)}
              factsOf={factsOf}
              busy={saving.isPending}
              onAnyway={() => saving.putMine(form)}
            />
          )}
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
          {saving.error && Object.keys(faults).length === 0 && <ProblemNotice error={saving.error} slim />}
          <div className={classes.acts}>
            <Button type="submit" loading={saving.isPending} disabled={conflict !== null}>
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

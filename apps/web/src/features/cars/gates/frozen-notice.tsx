import { Button, Textarea } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { type Discipline, disciplinesOfGate, gateOf } from '@redress/domain/cars/car'
import { isFrozen } from '@redress/domain/cars/gate-state'
import { type FormEvent, useState } from 'react'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { useMay } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { IconLock } from '../../../ui/icons.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import classes from './gates.module.css'
import { useReopenGate } from './gates.mutations.ts'

/** Says why nothing can be written here, and lets the head of quality take it up again. */
export function FrozenNotice({ car, discipline }: { car: Car; discipline: Discipline }) {
  const { t } = useTexts()
  const mayDecide = useMay('car.decide')
  const [isOpen, setOpen] = useState(false)
  const gate = gateOf(discipline)
  const state = car.gates.find((one) => one.gate === gate)
  if (car.status !== 'open' || !state || !isFrozen(car, discipline)) return null
  // Once for the group, on its last card: there its signature stands.
  const isLast = disciplinesOfGate[gate].at(-1) === discipline
  return (
    <p className={classes.frozen}>
      <IconLock size={15} stroke={1.6} aria-hidden /> {t('car-gate.frozen')}
      {mayDecide && isLast && state.status === 'accepted' && (
        <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
          {t('car-gate.reopen', { name: t(`gate.${gate}`) })}
        </Button>
      )}
      {isOpen && <ReopenDialog car={car} state={state} onClose={() => setOpen(false)} />}
    </p>
  )
}

type DialogProps = { car: Car; state: Car['gates'][number]; onClose: () => void }

function ReopenDialog({ car, state, onClose }: DialogProps) {
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

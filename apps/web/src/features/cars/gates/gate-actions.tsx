import { Button } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { nextGate } from '@redress/domain/cars/gate-state'
import { useState } from 'react'
import { useMay, useMe } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { DecideDialog } from './decide-dialog.tsx'
import classes from './gates.module.css'
import { ScoreButton } from './score-button.tsx'
import { SubmitDialog } from './submit-dialog.tsx'

/** The score, and the primary action of the sheet: submit the next group, or decide on it (CAR-6). */
export function GateActions({ car }: { car: Car }) {
  const { t } = useTexts()
  const me = useMe()
  const mayWork = useMay('car.work')
  const mayDecide = useMay('car.decide')
  const [isOpen, setOpen] = useState(false)
  const gate = nextGate(car)
  const state = car.gates.find((one) => one.gate === gate)
  if (car.status !== 'open' || !state) {
    return (
      <div className={classes.actions}>
        <ScoreButton car={car} />
      </div>
    )
  }
  const name = t(`gate.${state.gate}`)
  const isSubmitted = state.status === 'submitted'
  const isMine = state.submittedBy?.id === me.id
  const close = () => setOpen(false)
  return (
    <>
      <div className={classes.actions}>
        <ScoreButton car={car} />
        {isSubmitted
          ? mayDecide &&
            !isMine && (
              <Button size="compact-md" onClick={() => setOpen(true)}>
                {t('car-gate.decide', { name })}
              </Button>
            )
          : mayWork && (
              <Button size="compact-md" onClick={() => setOpen(true)}>
                {t('car-gate.submit', { name })}
              </Button>
            )}
      </div>
      {isSubmitted && (isMine || !mayDecide) && (
        <p className={classes.waits}>{t('car-gate.waits', { name, who: state.submittedBy?.name ?? '–' })}</p>
      )}
      {state.status === 'sent_back' && (
        <p className={classes.waits}>
          {t('car-gate.sent-back-by', {
            name,
            who: state.decidedBy?.name ?? t('car-gate.the-customer'),
            reason: state.comment,
          })}
        </p>
      )}
      {isOpen && !isSubmitted && <SubmitDialog car={car} state={state} onClose={close} />}
      {isOpen && isSubmitted && <DecideDialog car={car} state={state} onClose={close} />}
    </>
  )
}

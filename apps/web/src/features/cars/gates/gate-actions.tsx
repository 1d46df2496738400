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

type State = Car['gates'][number]

/** The step asked for, upon the group as it stood then. */
type Opened = { step: 'submit' | 'decide'; state: State }

type Props = { car: Car; complaintAt: (number: string) => string }

/** The score, and the primary action of the sheet: submit the next group, or decide on it (CAR-6). */
export function GateActions({ car, complaintAt }: Props) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const gate = nextGate(car)
  const state = car.status === 'open' ? car.gates.find((one) => one.gate === gate) : undefined
  // It stays until it is answered, whatever the sheet says meanwhile: news of one's own signature may come before
  // the answer to it.
  const asked = opened && { car, state: opened.state, onClose: () => setOpened(null) }
  return (
    <>
      <div className={classes.actions}>
        <ScoreButton car={car} />
        {state && <NextStep state={state} onOpen={setOpened} />}
      </div>
      {state && <WhereItStands state={state} />}
      {asked && opened.step === 'submit' && <SubmitDialog {...asked} />}
      {asked && opened.step === 'decide' && <DecideDialog {...asked} complaintAt={complaintAt} />}
    </>
  )
}

type NextStepProps = { state: State; onOpen: (opened: Opened) => void }

function NextStep({ state, onOpen }: NextStepProps) {
  const { t } = useTexts()
  const me = useMe()
  const mayWork = useMay('car.work')
  const mayDecide = useMay('car.decide')
  const step = state.status === 'submitted' ? 'decide' : 'submit'
  const may = step === 'decide' ? mayDecide && state.submittedBy?.id !== me.id : mayWork
  return (
    may && (
      <Button size="compact-md" onClick={() => onOpen({ step, state })}>
        {t(`car-gate.${step}`, { name: t(`gate.${state.gate}`) })}
      </Button>
    )
  )
}

function WhereItStands({ state }: { state: State }) {
  const { t } = useTexts()
  const me = useMe()
  const mayDecide = useMay('car.decide')
  const name = t(`gate.${state.gate}`)
  if (state.status === 'submitted' && (state.submittedBy?.id === me.id || !mayDecide)) {
    return (
      <p className={classes.waits}>{t('car-gate.waits', { name, who: state.submittedBy?.name ?? '–' })}</p>
    )
  }
  if (state.status !== 'sent_back') return null
  const who = state.decidedBy?.name ?? t('car-gate.the-customer')
  return <p className={classes.waits}>{t('car-gate.sent-back-by', { name, who, reason: state.comment })}</p>
}

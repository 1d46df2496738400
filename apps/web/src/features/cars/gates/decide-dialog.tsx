import { SegmentedControl } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { isLastGate } from '@redress/domain/cars/gate-state'
import { ownWorkIn } from '@redress/domain/cars/own-work'
import { useState } from 'react'
import { useMe } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { OpenEnds } from './open-ends.tsx'
import { OwnWorkNotice } from './own-work-notice.tsx'
import { SigningForm } from './signing-form.tsx'

type Props = {
  car: Car
  state: Car['gates'][number]
  /** What is proposed; the other may be chosen. */
  first?: 'accept' | 'send-back'
  complaintAt: (number: string) => string
  onClose: () => void
}

/** Accept or send back, each with its own meaning; own work is never accepted, only sent back (CAR-6). */
export function DecideDialog({ car, state, first = 'accept', complaintAt, onClose }: Props) {
  const { t } = useTexts()
  const me = useMe()
  const own = ownWorkIn(car, state.gate, me.id)
  const [chosen, setStep] = useState(first)
  const [comment, setComment] = useState('')
  const step = own.length > 0 ? 'send-back' : chosen
  const isLast = isLastGate(car, state.gate)
  const accepting = isLast ? 'car-gate.means-accept-last' : 'car-gate.means-accept'
  const title = t('car-gate.decide', { name: t(`gate.${state.gate}`) })
  return (
    <Dialog title={title} size="md" onClose={onClose}>
      {own.length > 0 ? (
        <OwnWorkNotice missing={own} />
      ) : (
        <SegmentedControl
          fullWidth
          mb={12}
          aria-label={title}
          value={step}
          onChange={setStep}
          data={(['accept', 'send-back'] as const).map((value) => ({ value, label: t(`car-gate.${value}`) }))}
        />
      )}
      {isLast && step === 'accept' && (
        <OpenEnds number={car.number} complaintAt={complaintAt} onJump={onClose} />
      )}
      <SigningForm
        key={step}
        car={car}
        state={state}
        step={step}
        meaning={t(step === 'accept' ? accepting : 'car-gate.means-send-back')}
        comment={comment}
        onComment={setComment}
        onDone={onClose}
      />
    </Dialog>
  )
}

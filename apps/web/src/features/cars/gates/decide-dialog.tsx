import { SegmentedControl } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { isLastGate } from '@redress/domain/cars/gate-state'
import { useState } from 'react'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { SigningForm } from './signing-form.tsx'

type Props = { car: Car; state: Car['gates'][number]; onClose: () => void }

/** Accept or send back, each with its own meaning; never one's own work (CAR-6). */
export function DecideDialog({ car, state, onClose }: Props) {
  const { t } = useTexts()
  const [step, setStep] = useState<'accept' | 'send-back'>('accept')
  const accepting = isLastGate(car, state.gate) ? 'car-gate.means-accept-last' : 'car-gate.means-accept'
  const title = t('car-gate.decide', { name: t(`gate.${state.gate}`) })
  return (
    <Dialog title={title} size="md" onClose={onClose}>
      <SegmentedControl
        fullWidth
        mb={12}
        aria-label={title}
        value={step}
        onChange={setStep}
        data={(['accept', 'send-back'] as const).map((value) => ({ value, label: t(`car-gate.${value}`) }))}
      />
      <SigningForm
        key={step}
        car={car}
        state={state}
        step={step}
        meaning={t(step === 'accept' ? accepting : 'car-gate.means-send-back')}
        onDone={onClose}
      />
    </Dialog>
  )
}

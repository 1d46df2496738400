import { Button } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { type Discipline, disciplinesOfGate, gateOf } from '@redress/domain/cars/car'
import { isFrozen } from '@redress/domain/cars/gate-state'
import { useState } from 'react'
import { useMay } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { IconLock } from '../../../ui/icons.ts'
import classes from './gates.module.css'
import { ReopenDialog } from './reopen-dialog.tsx'

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

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

type Props = { car: Pick<Car, 'number' | 'kind' | 'status' | 'gates'>; discipline: Discipline }

/** Says why nothing can be written here, and lets the head of quality take it up again. */
export function FrozenNotice({ car, discipline }: Props) {
  const { t } = useTexts()
  const mayDecide = useMay('car.decide')
  // Upon the group as it stood then: news that it is taken up may come before the answer, or from somebody else.
  const [opened, setOpened] = useState<Car['gates'][number] | null>(null)
  const gate = gateOf(discipline)
  const state = car.gates.find((one) => one.gate === gate)
  // Once for the group, on its last card: there its signature stands.
  const isLast = disciplinesOfGate[gate].at(-1) === discipline
  const mayReopen = mayDecide && isLast && state?.status === 'accepted'
  return (
    <>
      {car.status === 'open' && isFrozen(car, discipline) && (
        <p className={classes.frozen}>
          <IconLock size={15} stroke={1.6} aria-hidden />
          <span>{t('car-gate.frozen')}</span>
          {mayReopen && (
            <Button size="compact-sm" variant="default" onClick={() => setOpened(state)}>
              {t('car-gate.reopen', { name: t(`gate.${gate}`) })}
            </Button>
          )}
        </p>
      )}
      {opened && <ReopenDialog car={car} state={opened} onClose={() => setOpened(null)} />}
    </>
  )
}

import { ActionIcon, Button } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { useState } from 'react'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { IconArrowDown, IconArrowUp } from '../../../ui/icons.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import classes from './problem.module.css'
import { useOrderIsNot } from './problem.mutations.ts'

/** The rows by their names, each with a way up and a way down. */
export function IsNotOrder({ car, onClose }: { car: Car; onClose: () => void }) {
  const { t } = useTexts()
  const order = useOrderIsNot(car.number)
  const [ids, setIds] = useState(() => car.isNot.map(({ id }) => id))
  const nameOf = (id: string) => {
    const row = car.isNot.find((one) => one.id === id)
    return row?.question || row?.isText || t(`car-dimension.${row?.dimension ?? 'what'}`)
  }
  const move = (from: number, to: number) => setIds(ids.toSpliced(from, 1).toSpliced(to, 0, ids[from] ?? ''))

  return (
    <Dialog title={t('car-is-not.order')} size="md" onClose={onClose}>
      <ol className={classes.order}>
        {ids.map((id, at) => (
          <li key={id}>
            <span>{nameOf(id)}</span>
            <ActionIcon
              variant="default"
              disabled={at === 0}
              aria-label={t('car-is-not.up', { name: nameOf(id) })}
              onClick={() => move(at, at - 1)}
            >
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              disabled={at === ids.length - 1}
              aria-label={t('car-is-not.down', { name: nameOf(id) })}
              onClick={() => move(at, at + 1)}
            >
              <IconArrowDown size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      {order.error && <ProblemNotice error={order.error} slim />}
      <div className={classes.acts}>
        <Button loading={order.isPending} onClick={() => order.mutate(ids, { onSuccess: onClose })}>
          {t('edit.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('edit.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}

import { Button, Loader, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconChevronDown } from '../../ui/icons.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { type BoardMove, movesOf } from './board-moves.ts'
import classes from './car-board.module.css'
import { carQuery } from './cars.queries.ts'
import { useMover } from './use-mover.ts'

type Props = { number: string; onMove: (move: BoardMove) => void }

/** Every way from its column by the keyboard; dragging is its shortcut (WCAG 2.5.7). */
export function MoveMenu({ number, onMove }: Props) {
  const { t } = useTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          className={classes.move ?? ''}
          aria-label={t('board.move-car', { number })}
          rightSection={<IconChevronDown size={12} aria-hidden />}
        >
          {t('board.move')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown maw={340}>{isOpen && <Moves number={number} onMove={onMove} />}</Menu.Dropdown>
    </Menu>
  )
}

/** Known only from the whole CAR: who submitted, and upon which version. What may not be done says who may. */
function Moves({ number, onMove }: Props) {
  const { t } = useTexts()
  const mover = useMover()
  const { data: car, error, refetch } = useQuery(carQuery(number))
  if (error && !car) return <ProblemNotice error={error} onRetry={() => refetch()} slim />
  if (!car) {
    return (
      <Menu.Item disabled leftSection={<Loader size={14} />}>
        {t('board.loading')}
      </Menu.Item>
    )
  }
  const moves = movesOf(car, mover)
  if (moves.length === 0) return <Menu.Item disabled>{t('board.no-way')}</Menu.Item>
  return moves.map((move) => (
    <Menu.Item key={`${move.step} ${move.gate}`} onClick={() => onMove(move)}>
      {t(`board.step.${move.step}`, { name: t(`gate.${move.gate}`) })}
      {move.refusal && <span className={classes.refusal}>{t(`board.refusal.${move.refusal}`)}</span>}
    </Menu.Item>
  ))
}

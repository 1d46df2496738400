import { Button } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/notify.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import type { ColumnName } from './board-columns.ts'
import { type BoardMove, movesOf } from './board-moves.ts'
import classes from './car-board.module.css'
import { carQuery } from './cars.queries.ts'
import { DecideDialog } from './gates/decide-dialog.tsx'
import { PlaceAddress } from './gates/place-address.ts'
import { ReopenDialog } from './gates/reopen-dialog.tsx'
import { SubmitDialog } from './gates/submit-dialog.tsx'
import { EffectDialog } from './measures/effect-dialog.tsx'
import { useMover } from './use-mover.ts'

type Props = {
  number: string
  /** A step chosen from the menu, or the column the card was dropped on. */
  wish: BoardMove | ColumnName
  carAt: (number: string, place?: string) => string
  complaintAt: (number: string) => string
  onClose: () => void
}

/** What a move asks for, in the dialogs of the gates; they need the whole CAR. */
export function MoveDialog({ number, wish, carAt, complaintAt, onClose }: Props) {
  const { data: car, error, refetch } = useQuery(carQuery(number))
  if (car) {
    return (
      <PlaceAddress value={(place) => carAt(number, `#${place}`)}>
        <Asked car={car} wish={wish} complaintAt={complaintAt} onClose={onClose} />
      </PlaceAddress>
    )
  }
  if (!error) return null
  return (
    <Dialog title={number} size="md" onClose={onClose}>
      <ProblemNotice error={error} onRetry={() => refetch()} slim />
    </Dialog>
  )
}

type AskedProps = Pick<Props, 'wish' | 'complaintAt' | 'onClose'> & { car: Car }

function Asked({ car, wish, complaintAt, onClose }: AskedProps) {
  const { t } = useTexts()
  const mover = useMover()
  const cache = useQueryClient()
  // Upon the CAR as it stood then: whatever changes under the dialog, it is refused aloud and never signed unseen.
  const [before] = useState(car)
  const [move, setMove] = useState(() =>
    typeof wish === 'string' ? (movesOf(car, mover).find(({ to }) => to === wish) ?? null) : wish,
  )
  const state = before.gates.find(({ gate }) => gate === move?.gate)
  if (!move || !state || move.refusal !== null) {
    return <StaysDialog car={car} move={move} onMove={setMove} onClose={onClose} />
  }

  function close() {
    const now = cache.getQueryData(carQuery(car.number).queryKey)
    const done = now && move ? outcomeOf(before, now, move) : null
    if (done && move) notify(t(`board.done.${done}`, { number: car.number, name: t(`gate.${move.gate}`) }))
    onClose()
  }

  switch (move.step) {
    case 'submit':
      return <SubmitDialog car={car} state={state} onClose={close} />
    case 'accept':
    case 'send-back':
      return (
        <DecideDialog car={car} state={state} first={move.step} complaintAt={complaintAt} onClose={close} />
      )
    case 'reopen-gate':
      return <ReopenDialog car={car} state={state} onClose={close} />
    case 'reopen-car':
      return <EffectDialog car={car} wish="reopen" isAsCounted={false} onClose={close} />
  }
}

/** What has become of it; null when nothing has. */
function outcomeOf(before: Car, now: Car, { gate }: BoardMove) {
  if (before.status !== now.status) return now.status === 'closed' ? 'closed' : 'reopened'
  const statusIn = (car: Car) => car.gates.find((state) => state.gate === gate)?.status
  const status = statusIn(now)
  return status === undefined || status === statusIn(before) ? null : status
}

type StaysProps = {
  car: Car
  move: BoardMove | null
  onMove: (move: BoardMove) => void
  onClose: () => void
}

/** Why the card does not go there, and which ways there are; with the dialog it springs back. */
function StaysDialog({ car, move, onMove, onClose }: StaysProps) {
  const { t } = useTexts()
  const mover = useMover()
  const moves = movesOf(car, mover)
  const ways = moves.filter(({ refusal }) => refusal === null)
  // Where this person has no way at all, it says who has.
  const refusal = move?.refusal ?? (ways.length === 0 ? moves[0]?.refusal : null)
  return (
    <Dialog title={t('board.stays', { number: car.number })} size="md" onClose={onClose}>
      {!move && <p className={classes.why}>{t('board.in-order')}</p>}
      {refusal && <p className={classes.why}>{t(`board.refusal.${refusal}`)}</p>}
      {ways.length > 0 && <p className={classes.why}>{t('board.ways')}</p>}
      <div className={classes.ways}>
        {ways.map((way) => (
          <Button
            key={`${way.step} ${way.gate}`}
            size="compact-md"
            variant="default"
            onClick={() => onMove(way)}
          >
            {t(`board.step.${way.step}`, { name: t(`gate.${way.gate}`) })}
          </Button>
        ))}
      </div>
    </Dialog>
  )
}

import { Button, Skeleton, TextInput } from '@mantine/core'
import type { Clock, ClockDetail } from '@redress/contracts/sla'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { fieldErrors } from '../../lib/field-errors.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useMay } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { notify } from '../../ui/notify.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TimeStamp } from '../../ui/time-stamp.tsx'
import classes from './clock-button.module.css'
import { usePauseClock, useResumeClock } from './sla.mutations.ts'
import { clocksQuery } from './sla.queries.ts'

type Props = { number: string; kind: Clock['kind']; onDone: () => void }

/** What the clock has used, stood still and has left, and the way to stop it or let it go on (SLA-3). */
export function ClockCard({ number, kind, onDone }: Props) {
  const { t } = useTexts()
  const query = useQuery(clocksQuery(number))
  const mayPause = useMay('sla.pause')
  const clock = query.data?.clocks.find((one) => one.kind === kind)
  return (
    <>
      <h2 className={classes.title} tabIndex={-1} data-autofocus>
        {t(`clock-kind.${kind}`)}
      </h2>
      {query.error && <ProblemNotice error={query.error} onRetry={() => query.refetch()} slim />}
      {query.isPending && <Skeleton height={120} />}
      {clock && <Bank clock={clock} />}
      {clock?.pauseReason && (
        <p className={classes.waits}>{t('clock.waits-for', { reason: clock.pauseReason })}</p>
      )}
      {mayPause && clock?.canPause && <PauseForm number={number} kind={kind} onDone={onDone} />}
      {mayPause && clock?.canResume && <ResumeButton number={number} kind={kind} onDone={onDone} />}
    </>
  )
}

function Bank({ clock }: { clock: ClockDetail }) {
  const { t } = useTexts()
  const { used, paused, left } = clock.bank
  const duration = (minutes: number) => {
    const hours = Math.floor(Math.abs(minutes) / 60)
    const rest = Math.abs(minutes) % 60
    return hours === 0
      ? t('clock.duration-minutes', { minutes: rest })
      : t('clock.duration', { hours, minutes: rest })
  }
  return (
    <dl className={classes.facts}>
      <Fact name={t('clock.rule')}>
        {t(`clocks.unit-of.${clock.unit}`, { count: clock.amount })} · {clock.calendar}
      </Fact>
      <Fact name={t('clock.started')}>
        <TimeStamp at={clock.startedAt} exact />
      </Fact>
      <Fact name={t(clock.metAt ? 'clock.met-word' : 'clock.due-word')}>
        <TimeStamp at={clock.metAt ?? clock.dueAt} exact />
      </Fact>
      <Fact name={t('clock.bank-used')}>{duration(used)}</Fact>
      <Fact name={t('clock.bank-paused')}>{duration(paused)}</Fact>
      <Fact name={t(left < 0 ? 'clock.bank-over' : 'clock.bank-left')}>{duration(left)}</Fact>
      {clock.warnedAt && (
        <Fact name={t('clock.warned')}>
          <TimeStamp at={clock.warnedAt} exact />
        </Fact>
      )}
      {clock.escalatedAt && (
        <Fact name={t('clock.escalated')}>
          <TimeStamp at={clock.escalatedAt} exact />
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function PauseForm({ number, kind, onDone }: Props) {
  const texts = useTexts()
  const { t } = texts
  const [reason, setReason] = useState('')
  const key = useRef(newIdempotencyKey())
  const pause = usePauseClock()
  const errors = fieldErrors(pause.error, texts)

  function submit(event: FormEvent) {
    event.preventDefault()
    pause.mutate(
      { number, kind, reason, key: key.current },
      {
        onSuccess: () => {
          notify(t('clock.paused-done'))
          onDone()
        },
        // Corrected words are another deed than the refused ones.
        onError: () => {
          key.current = newIdempotencyKey()
        },
      },
    )
  }

  return (
    <form onSubmit={submit} noValidate className={classes.act}>
      {pause.error && !errors['reason'] && <ProblemNotice error={pause.error} slim />}
      <TextInput
        label={t('clock.pause-reason')}
        description={t('clock.pause-hint')}
        autoComplete="off"
        maxLength={200}
        value={reason}
        error={errors['reason']}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-sm" mt={8} loading={pause.isPending}>
        {t('clock.pause')}
      </Button>
    </form>
  )
}

function ResumeButton({ number, kind, onDone }: Props) {
  const { t } = useTexts()
  const resume = useResumeClock()
  const onSuccess = () => {
    notify(t('clock.resumed-done'))
    onDone()
  }
  return (
    <div className={classes.act}>
      {resume.error && <ProblemNotice error={resume.error} slim />}
      <Button
        size="compact-sm"
        loading={resume.isPending}
        onClick={() => resume.mutate({ number, kind }, { onSuccess })}
      >
        {t('clock.resume')}
      </Button>
    </div>
  )
}

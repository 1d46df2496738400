import { Button, PasswordInput, Textarea } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import type { CarGate } from '@redress/domain/cars/car'
import { type FormEvent, useState } from 'react'
import { ProblemError } from '../../../lib/call.ts'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { useMe } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import classes from './gates.module.css'
import { type SigningStep, useSignGate } from './gates.mutations.ts'
import { MissingList } from './missing-list.tsx'
import { OwnWorkNotice } from './own-work-notice.tsx'

type Props = {
  car: Car
  state: { gate: CarGate; version: number }
  step: SigningStep
  /** What the signature means, in words. */
  meaning: string
  /** Of the dialog, where it outlives another step and news. */
  comment: string
  onComment: (comment: string) => void
  onDone: () => void
}

/** Meaning in words, comment, password: a signature is given knowingly (CAR-6). */
export function SigningForm({ car, state, step, meaning, comment, onComment, onDone }: Props) {
  const texts = useTexts()
  const { t } = texts
  const me = useMe()
  const sign = useSignGate(car.number)
  const [password, setPassword] = useState('')
  const faults = fieldErrors(sign.error, texts)
  const missing =
    sign.error instanceof ProblemError && sign.error.code === 'conditions-missing'
      ? (sign.error.problem.errors ?? [])
      : []

  function submit(event: FormEvent) {
    event.preventDefault()
    const signing = { gate: state.gate, version: state.version, step, comment, password }
    sign.mutate(signing, { onSuccess: onDone, onSettled: () => setPassword('') })
  }

  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <p className={classes.meaning}>{meaning}</p>
      <p className={classes.quiet}>
        {t('car-gate.signed-as', { name: me.name, role: t(`role.${me.role}`) })}
      </p>
      <Textarea
        label={t(step === 'send-back' ? 'car-gate.reason' : 'car-gate.comment')}
        autosize
        minRows={2}
        maxLength={2000}
        value={comment}
        error={faults['comment']}
        onChange={(event) => onComment(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('account.current-password')}
        autoComplete="current-password"
        value={password}
        error={faults['password']}
        visibilityToggleButtonProps={{ 'aria-label': t('sign-in.show-password') }}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {sign.error && !faults['password'] && !faults['comment'] && <ProblemNotice error={sign.error} slim />}
      {sign.error instanceof ProblemError && sign.error.code === 'own-matter' && (
        <OwnWorkNotice missing={(sign.error.problem.errors ?? []).map(({ code }) => code)} />
      )}
      {missing.length > 0 && (
        <MissingList
          missing={missing.map(({ code, pointer }) => ({ rule: code, place: pointer.slice(2) }))}
          onJump={onDone}
        />
      )}
      <div>
        <Button type="submit" disabled={password === ''} loading={sign.isPending}>
          {t('car-gate.sign')}
        </Button>
      </div>
    </form>
  )
}

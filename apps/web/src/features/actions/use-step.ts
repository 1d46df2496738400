import type { Action } from '@redress/contracts/actions'
import { useRef } from 'react'
import { ProblemError } from '../../lib/call.ts'
import { fieldErrors } from '../../lib/field-errors.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { notify } from '../../ui/notify.ts'
import { type StepTaken, useTakeStep } from './actions.mutations.ts'

type Given = StepTaken extends infer One ? (One extends StepTaken ? Omit<One, 'id' | 'key'> : never) : never

/** Takes a step with one key a deed, says that it is done, and words what is missing. */
export function useStep(action: Action, onDone: () => void) {
  const texts = useTexts()
  const key = useRef(newIdempotencyKey())
  const mutation = useTakeStep()
  const take = (given: Given) =>
    mutation.mutate({ ...given, id: action.id, key: key.current } as StepTaken, {
      onSuccess: () => {
        notify(texts.t(`action-past.${given.step}`, { title: action.title }))
        onDone()
      },
      // Corrected words are another deed than the refused ones.
      onError: () => {
        key.current = newIdempotencyKey()
      },
    })
  return {
    take,
    isPending: mutation.isPending,
    error: mutation.error,
    errors: fieldErrors(mutation.error, texts),
    missing: missingOf(mutation.error).map((code) => texts.word('condition', code) ?? code),
  }
}

function missingOf(error: unknown): string[] {
  if (!(error instanceof ProblemError) || error.code !== 'conditions-missing') return []
  return (error.problem.errors ?? []).map(({ code }) => code)
}

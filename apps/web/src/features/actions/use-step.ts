import type { Action, ActionNow } from '@redress/contracts/actions'
import { useRef } from 'react'
import { ProblemError } from '../../lib/call.ts'
import { callSignedIn } from '../../lib/call-signed-in.ts'
import { fieldErrors } from '../../lib/field-errors.ts'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useSaveUpon } from '../../lib/use-save-upon.ts'
import { notify } from '../../ui/notify.ts'
import { type StepTaken, useTakeStep } from './actions.mutations.ts'

type Given = StepTaken extends infer One ? (One extends StepTaken ? Omit<One, 'id' | 'key'> : never) : never
type Seen = Action & Partial<Pick<ActionNow, 'changedBy'>>
/** The step with what is handed in, upon the action as it was seen. */
type Wanted = (upon: Action) => Given

export type StepTaking = ReturnType<typeof useStep>

/**
 * Takes a step with one key a deed, and says that it is done. Where somebody was quicker the action as it is now
 * stands in `conflict`; what was typed stays, and the step is taken anew by a person's choice (AL-2).
 */
export function useStep(action: Action, onDone: () => void) {
  const texts = useTexts()
  const key = useRef(newIdempotencyKey())
  const { mutateAsync } = useTakeStep()
  const saving = useSaveUpon<Seen, Wanted>({
    upon: action,
    read: () => callSignedIn('GET /api/actions/:id', { params: { id: action.id } }),
    save: async (upon, wanted) => {
      const given = wanted(upon)
      try {
        await mutateAsync({ ...given, id: action.id, key: key.current } as StepTaken)
      } finally {
        // Corrected words are another deed than the refused ones.
        key.current = newIdempotencyKey()
      }
      notify(texts.t(`action-past.${given.step}`, { title: action.title }))
    },
    onDone,
  })
  return {
    take: saving.save,
    takeAnyway: saving.putMine,
    conflict: saving.conflict,
    isPending: saving.isPending,
    error: saving.error,
    errors: fieldErrors(saving.error, texts),
    missing: missingOf(saving.error).map((code) => texts.word('condition', code) ?? code),
  }
}

function missingOf(error: unknown): string[] {
  if (!(error instanceof ProblemError) || error.code !== 'conditions-missing') return []
  return (error.problem.errors ?? []).map(({ code }) => code)
}

import type { Action } from '@redress/contracts/actions'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { newIdempotencyKey } from '../../lib/idempotency-key.ts'
import { useTakeStep } from './actions.mutations.ts'

export type ReplanFailure = { action: Action; error: unknown }

/** Plans several anew, each by its own command: what one refuses holds up none of the others (UX 2.11). */
export function useReplanMany() {
  const { mutateAsync } = useTakeStep()
  const cache = useQueryClient()
  const [isPending, setIsPending] = useState(false)
  const [failures, setFailures] = useState<ReplanFailure[]>([])

  /** @returns ids of those that are planned anew */
  async function replan(actions: Action[], plan: { dueAt: string; reason: string }): Promise<string[]> {
    setIsPending(true)
    const failed: ReplanFailure[] = []
    const planned: string[] = []
    for (const action of actions) {
      const { id, version } = action
      try {
        await mutateAsync({ id, key: newIdempotencyKey(), step: 'replan', body: { ...plan, version } })
        planned.push(id)
      } catch (error) {
        failed.push({ action, error })
      }
    }
    // Tried again, what somebody else changed is sent with the version it has by now.
    if (failed.length > 0) await cache.invalidateQueries({ queryKey: ['actions', 'list'] })
    setFailures(failed)
    setIsPending(false)
    return planned
  }

  return { replan, isPending, failures }
}

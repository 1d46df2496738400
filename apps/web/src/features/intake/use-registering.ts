import type { IntakeReceipt } from '@redress/contracts/intake'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ProblemError } from '../../lib/call.ts'
import { keepWaiting } from '../../lib/waiting.ts'
import type { IntakeBody } from './intake-draft.ts'
import { sendIntake } from './send-intake.ts'
import type { Intake } from './use-intake.ts'
import { waitingIntakes } from './waiting-intakes.ts'

export type Registering =
  | { state: 'idle' | 'sending' }
  | { state: 'refused'; error: unknown }
  | { state: 'registered'; receipt: IntakeReceipt }
  /** The server is down: kept here under a mark until it can be told. */
  | { state: 'kept'; mark: string }

/** Registers once; a server that is down keeps nobody on the phone (UX 2.3). */
export function useRegistering(userId: string, intake: Intake) {
  const [registering, setRegistering] = useState<Registering>({ state: 'idle' })
  const busy = useRef(false)
  const cache = useQueryClient()

  async function register(body: IntakeBody) {
    if (busy.current) return
    busy.current = true
    setRegistering({ state: 'sending' })
    const { draft } = intake
    try {
      const receipt = await sendIntake({ key: draft.key, body })
      intake.startAgain()
      setRegistering({ state: 'registered', receipt })
      void cache.invalidateQueries({ queryKey: ['complaints'] })
      if (receipt.radar) void cache.invalidateQueries({ queryKey: ['cars'] })
    } catch (error) {
      const mark = `P-${draft.key.slice(0, 4).toUpperCase()}`
      const isDown = error instanceof ProblemError && error.code === 'unavailable'
      if (isDown && keepWaiting(waitingIntakes(userId), { key: draft.key, mark, body, draft })) {
        intake.startAgain()
        setRegistering({ state: 'kept', mark })
      } else {
        setRegistering({ state: 'refused', error })
      }
    } finally {
      busy.current = false
    }
  }

  return { registering, register, next: () => setRegistering({ state: 'idle' }) }
}

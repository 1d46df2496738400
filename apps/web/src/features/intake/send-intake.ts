import type { IntakeReceipt } from '@redress/contracts/intake'
import { callSignedIn } from '../../lib/call-signed-in.ts'
import type { WaitingIntake } from './waiting-intakes.ts'

/** Registers a complaint under its key: however often it is sent, it is one. */
export function sendIntake({ key, body }: Pick<WaitingIntake, 'key' | 'body'>): Promise<IntakeReceipt> {
  return callSignedIn('POST /api/complaints', { body }, { idempotencyKey: key })
}

import type { Input, Reply, Signature } from '@redress/contracts/api'
import { call, ProblemError } from './call.ts'
import { signInAgain } from './sign-in-gate.ts'

/** A call of somebody at work: when the session has ended it waits for a new sign-in and goes out again. */
export async function callSignedIn<S extends Signature>(
  signature: S,
  input: Input<S>,
  options: { idempotencyKey?: string; signal?: AbortSignal } = {},
): Promise<Reply<S>> {
  try {
    return await call(signature, input, options)
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'unauthenticated') throw error
    await signInAgain()
    return call(signature, input, options)
  }
}

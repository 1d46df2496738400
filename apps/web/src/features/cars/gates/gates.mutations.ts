import type { Input } from '@redress/contracts/api'
import type { CarGate } from '@redress/domain/cars/car'
import { callSignedIn } from '../../../lib/call-signed-in.ts'
import { newIdempotencyKey } from '../../../lib/idempotency-key.ts'
import { useCarMutation } from '../cars.mutations.ts'

type Signing = { gate: CarGate; version: number; password: string; comment: string }

export type SigningStep = 'submit' | 'accept' | 'send-back'

/** A signature under a group; with a password in it, it heeds no key and is asked anew each time. */
export function useSignGate(number: string) {
  return useCarMutation(number, ({ gate, step, ...body }: Signing & { step: SigningStep }) => {
    const input = { params: { number, gate }, body }
    if (step === 'submit') return callSignedIn('POST /api/cars/:number/gates/:gate/submit', input)
    if (step === 'accept') return callSignedIn('POST /api/cars/:number/gates/:gate/accept', input)
    return callSignedIn('POST /api/cars/:number/gates/:gate/send-back', input)
  })
}

export function useReopenGate(number: string) {
  return useCarMutation(number, ({ gate, ...body }: { gate: CarGate; version: number; reason: string }) =>
    callSignedIn(
      'POST /api/cars/:number/gates/:gate/reopen',
      { params: { number, gate }, body },
      { idempotencyKey: newIdempotencyKey() },
    ),
  )
}

export function useOverride(number: string) {
  return useCarMutation(number, (body: Input<'POST /api/cars/:number/overrides'>['body']) =>
    callSignedIn('POST /api/cars/:number/overrides', { params: { number }, body }),
  )
}

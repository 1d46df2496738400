import { randomUUID } from 'node:crypto'
import { publicRoutes, type SubmissionReceipt } from '@redress/contracts/public'
import type { Answer, Kit } from './kit.ts'
import { aSubmission } from './submission.ts'

type Wish = Parameters<typeof aSubmission>[0]

let callers = 0

/** An address that has not called yet, so that no limit of one test meets another's. */
export function freshAddress(): string {
  callers += 1
  return `10.${callers >> 16}.${(callers >> 8) & 255}.${callers & 255}`
}

/** Sends the public form, as somebody new. */
export function submit(
  kit: Kit,
  wish: Wish = {},
  o: { key?: string; address?: string } = {},
): Promise<Answer<typeof publicRoutes.submit>> {
  return kit.call(
    publicRoutes.submit,
    { body: aSubmission(wish) },
    { key: o.key ?? randomUUID(), address: o.address ?? freshAddress() },
  )
}

/** A complaint that came by the form. */
export async function submitted(kit: Kit, wish: Wish = {}): Promise<SubmissionReceipt> {
  const { status, body } = await submit(kit, wish)
  if (status !== 201) throw new Error(`The form was refused: ${status} ${JSON.stringify(body)}`)
  return body
}

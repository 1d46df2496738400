import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../platform/actor.ts'
import type { Services } from '../../platform/services.ts'
import { write } from '../../platform/write.ts'

type Sender = { services: Services; request: FastifyRequest; actor: Actor }

/**
 * A write that heeds no Idempotency-Key. For requests with a password or code in them: a stored fingerprint
 * of the body would let passwords be guessed fast, and a repetition must be checked anew, not answered.
 */
export function writeWithoutKey<T extends Awaited<ReturnType<typeof write>>>(
  { services, request, actor }: Sender,
  work: Parameters<typeof write<T>>[2],
  as: Actor = actor,
): Promise<T> {
  return write<T>(services, { actor: as, requestId: request.id }, work)
}

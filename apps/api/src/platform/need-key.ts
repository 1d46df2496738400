import type { FastifyRequest } from 'fastify'
import { fieldProblem } from './problem.ts'

/** A form sent twice by a shaky line must make one record, so the key is not left to chance (AL-3). */
export function needKey(request: FastifyRequest): void {
  if (request.headers['idempotency-key'] === undefined)
    throw fieldProblem('#/headers/idempotency-key', 'required')
}

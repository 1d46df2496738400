import type { Problem } from '@redress/contracts/problems'
import { type ProblemCode, problemTable } from '@redress/contracts/problems'
import { commonEn } from '@redress/texts/common/en'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { databaseTrouble } from './database-trouble.ts'
import { ProblemError, problem } from './problem.ts'

/** Refusals of Fastify itself, before any handler of ours. */
const fastifyCodes: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_REQ_FILE_TOO_LARGE: 'too-large',
  FST_FILES_LIMIT: 'too-large',
  FST_PARTS_LIMIT: 'too-large',
  FST_FIELDS_LIMIT: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'invalid-input',
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid-input',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid-input',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid-input',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'invalid-input',
  FST_ERR_NOT_FOUND: 'not-found',
}

function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  const database = databaseTrouble(error)
  if (database) return database
  const { code, statusCode } = error as Partial<FastifyError>
  const known = code ? fastifyCodes[code] : undefined
  if (known) return problem(known)
  if (statusCode === 413) return problem('too-large')
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500
    ? problem('invalid-input')
    : problem('internal')
}

/** The titles of the API are English; screens word a problem by its code. */
export function problemBody(error: ProblemError, requestId: string): Problem {
  return {
    type: `/problems/${error.code}`,
    title: commonEn[`problem.${error.code}`],
    status: problemTable[error.code],
    instance: requestId,
    ...(error.details.detail ? { detail: error.details.detail } : {}),
    ...(error.details.errors ? { errors: error.details.errors } : {}),
  }
}

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const found = asProblem(error)
  // Error means: somebody must act. What the caller did wrong, or what mends itself, is none.
  if (found.code === 'internal') request.log.error({ err: error }, 'unexpected error')
  else if (found.status >= 500) request.log.warn({ err: error }, found.code)
  else if (found.status === 401 || found.status === 403) request.log.info({ problem: found.code }, 'refused')
  const wait = found.details.retryAfter ?? (found.status === 503 ? 5 : undefined)
  if (wait !== undefined) reply.header('retry-after', String(wait))
  return reply
    .code(found.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(found, request.id)))
}

export function setErrorHandling(app: FastifyInstance) {
  app.setErrorHandler(sendProblem)
}

import type { Input, Reply, Signature } from '@redress/contracts/api'
import type { Problem, ProblemCode } from '@redress/contracts/problems'

/** A refusal by the API, or the news that it could not be reached. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly problem: Problem
  /** Seconds the server asks to wait, when it said so. */
  readonly retryAfter: number | null

  constructor(problem: Problem, retryAfter: number | null = null) {
    super(problem.title)
    this.code = problem.type.replace('/problems/', '') as ProblemCode
    this.problem = problem
    this.retryAfter = retryAfter
  }
}

type Parts = {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
}

type CallOptions = { idempotencyKey?: string; signal?: AbortSignal }

/** The address of a route with its parameters filled in; for links and images. */
export function addressOf<S extends Signature>(signature: S, params: Record<string, string> = {}): string {
  const path = signature.slice(signature.indexOf(' ') + 1)
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}

function searchOf(query: Record<string, unknown> = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

function unreachable(): ProblemError {
  return new ProblemError({ type: '/problems/unavailable', title: 'unavailable', status: 503, instance: '' })
}

async function problemOf(response: Response): Promise<ProblemError> {
  const wait = Number(response.headers.get('retry-after'))
  const retryAfter = Number.isFinite(wait) && wait > 0 ? wait : null
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return unreachable()
  return new ProblemError((await response.json()) as Problem, retryAfter)
}

/**
 * The only fetch of the program. The signature names the route, the compiler checks what goes in and
 * knows what comes out; a refusal is thrown as ProblemError.
 */
export async function call<S extends Signature>(
  signature: S,
  input: Input<S>,
  options: CallOptions = {},
): Promise<Reply<S>> {
  const method = signature.slice(0, signature.indexOf(' '))
  const { params, query, body } = input as Parts
  const headers: Record<string, string> = { accept: 'application/json' }
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey
  const isForm = body instanceof FormData
  if (body !== undefined && !isForm) headers['content-type'] = 'application/json'
  const response = await fetch(addressOf(signature, params) + searchOf(query), {
    method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    ...(options.signal ? { signal: options.signal } : {}),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw unreachable()
  })
  if (!response.ok) throw await problemOf(response)
  return (await response.json()) as Reply<S>
}

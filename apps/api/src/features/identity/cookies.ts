import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Env } from '../../platform/env.ts'

/**
 * A cookie of this address alone: `__Host-` makes browsers refuse it from a neighbouring domain or without
 * TLS. Without TLS (a trial on one machine) the prefix can't be used.
 */
function cookieOf(env: Env, suffix: string) {
  const secure = env.publicUrl.startsWith('https:')
  return {
    name: `${secure ? '__Host-' : ''}redress${suffix}`,
    attributes: { path: '/', httpOnly: true, sameSite: 'lax', secure } as const,
  }
}

type CookieUse = 'session' | 'provider'
const suffixes: Record<CookieUse, string> = { session: '', provider: '-provider' }

export function readCookie(request: FastifyRequest, env: Env, use: CookieUse): string | undefined {
  return request.cookies[cookieOf(env, suffixes[use]).name]
}

export function setCookie(
  reply: FastifyReply,
  env: Env,
  use: CookieUse,
  value: string,
  seconds: number,
): void {
  const { name, attributes } = cookieOf(env, suffixes[use])
  reply.setCookie(name, value, { ...attributes, maxAge: seconds })
}

export function clearCookie(reply: FastifyReply, env: Env, use: CookieUse): void {
  const { name, attributes } = cookieOf(env, suffixes[use])
  reply.clearCookie(name, attributes)
}

import type { Role } from '@redress/domain/identity/role'
import type { Tx } from '@redress/prisma/connect'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { hashToken, randomToken } from '../../platform/secret.ts'
import type { Recognise } from '../../platform/serve.ts'
import type { Services } from '../../platform/services.ts'
import type { WriteContext } from '../../platform/write.ts'
import { readCookie, setCookie } from './cookies.ts'

const minuteMs = 60_000
/** A session ends after so long without a request, and after so long in any case (ASVS 7.3). */
const idleMs = 12 * 60 * minuteMs
const absoluteMs = 7 * 24 * 60 * minuteMs
/** Between the password and the code. */
const codeStepMs = 10 * minuteMs
const seenEveryMs = minuteMs

type Found = { id: string; name: string; role: Role; seenAt: Date }

/** Who sends a request, by the session cookie. Every request asks, hence one prepared statement. */
export function recogniseBySession(services: Services): Recognise {
  const { pool, env, clock } = services
  return async (request) => {
    const token = readCookie(request, env, 'session')
    if (!token) return null
    const hash = hashToken(token)
    const now = clock()
    const { rows } = await pool.query<Found>({
      name: 'recognise',
      text: `SELECT u."id", u."name", u."role", s."seenAt" FROM "Session" s JOIN "User" u ON u."id" = s."userId"
             WHERE s."hash" = $1 AND s."complete" AND s."expiresAt" > $2 AND s."seenAt" > $3
               AND u."disabledAt" IS NULL`,
      values: [hash, now, new Date(now.getTime() - idleMs)],
    })
    const [found] = rows
    if (!found) return null
    if (found.seenAt.getTime() <= now.getTime() - seenEveryMs) await markSeen(services, hash, now)
    const { id, name, role } = found
    return { kind: 'user', id, name, role }
  }
}

/** Not through `write`: that somebody is still there changes no record and belongs on no trail. */
async function markSeen({ pool }: Services, hash: string, now: Date): Promise<void> {
  await pool.query({
    name: 'mark-seen',
    text: 'UPDATE "Session" SET "seenAt" = $2 WHERE "hash" = $1 AND "seenAt" <= $3',
    values: [hash, now, new Date(now.getTime() - seenEveryMs)],
  })
}

/** The hash of the session a request comes with, for queries by it. */
export function sessionHash(request: FastifyRequest, { env }: Services): string | undefined {
  const token = readCookie(request, env, 'session')
  return token ? hashToken(token) : undefined
}

/**
 * A new session with a new token; whatever session the browser had before ends, so that none can be
 * planted there beforehand. An incomplete one only serves to enter the one-time code.
 * @returns the token, to be handed over after the commit.
 */
export async function startSession(
  { tx, now, services }: WriteContext,
  { userId, complete, request }: { userId: string; complete: boolean; request: FastifyRequest },
): Promise<string> {
  const token = randomToken()
  const before = sessionHash(request, services)
  if (before) await tx.session.deleteMany({ where: { hash: before } })
  await tx.session.create({
    data: {
      hash: hashToken(token),
      userId,
      complete,
      address: request.ip,
      userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
      createdAt: now,
      seenAt: now,
      expiresAt: new Date(now.getTime() + (complete ? absoluteMs : codeStepMs)),
    },
  })
  return token
}

export function handOver(reply: FastifyReply, { env }: Services, token: string, complete: boolean): void {
  setCookie(reply, env, 'session', token, (complete ? absoluteMs : codeStepMs) / 1000)
}

/** Ends the sessions of a person, but not the one spared. */
export async function endSessions(tx: Tx, userId: string, spared?: string): Promise<number> {
  const { count } = await tx.session.deleteMany({
    where: { userId, ...(spared ? { hash: { not: spared } } : {}) },
  })
  return count
}

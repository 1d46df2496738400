import type { ProblemCode } from '@redress/contracts/problems'
import type { User } from '@redress/prisma/generated/client'
import type { FastifyReply } from 'fastify'
import * as oidc from 'openid-client'
import type { UserActor } from '../../../platform/actor.ts'
import { problem } from '../../../platform/problem.ts'
import type { Services } from '../../../platform/services.ts'
import { clearCookie, readCookie, setCookie } from '../cookies.ts'
import type { IdentityHandling } from '../identity-handling.ts'
import {
  askingSeconds,
  beginAtProvider,
  finishAtProvider,
  openAsked,
  type ProviderIdentity,
} from '../provider.ts'
import { handOver, startSession } from '../sessions.ts'
import { writeWithoutKey } from '../write-without-key.ts'

/** The browser is on its way between pages: it gets a page with the reason, not JSON. */
function sendBack(reply: FastifyReply, code: ProblemCode): FastifyReply {
  return reply.header('cache-control', 'no-store').redirect(`/sign-in?problem=${code}`)
}

export async function oidcStart({
  services,
  request,
  reply,
}: IdentityHandling<'oidcStart'>): Promise<FastifyReply> {
  const { env, secret, clock } = services
  if (!env.OIDC_ISSUER) throw problem('not-found')
  try {
    const { url, sealed } = await beginAtProvider(env, secret, clock())
    setCookie(reply, env, 'provider', sealed, askingSeconds)
    return reply.header('cache-control', 'no-store').redirect(url.href)
  } catch (error) {
    request.log.warn({ err: error }, 'sign-in provider away')
    return sendBack(reply, 'unavailable')
  }
}

/** What the provider or the library says is wrong with this sign-in; the rest means that it can't be reached. */
function isRefusal(error: unknown): boolean {
  if (error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError) return true
  return error instanceof oidc.ClientError && error.code !== 'OAUTH_TIMEOUT'
}

/** By the subject once it is known, else by an address the provider has checked. Nobody gets an account this way. */
async function findUser({ prisma }: Services, identity: ProviderIdentity): Promise<User | null> {
  const bySubject = await prisma.user.findUnique({ where: { oidcSubject: identity.subject } })
  if (bySubject) return bySubject.disabledAt === null ? bySubject : null
  if (!identity.verifiedEmail) return null
  return prisma.user.findFirst({
    where: { email: identity.verifiedEmail, disabledAt: null, oidcSubject: null },
  })
}

export async function oidcReturn(handling: IdentityHandling<'oidcReturn'>): Promise<FastifyReply> {
  const { services, request, reply } = handling
  const { env, secret, clock } = services
  if (!env.OIDC_ISSUER) throw problem('not-found')
  const asked = openAsked(secret, readCookie(request, env, 'provider'), clock())
  clearCookie(reply, env, 'provider')
  if (!asked) return sendBack(reply, 'link-expired')
  try {
    const identity = await finishAtProvider(env, asked, request.url)
    const user = await findUser(services, identity)
    if (!user) {
      request.log.info('sign-in refused: no account for this identity')
      return sendBack(reply, 'forbidden')
    }
    const token = await admit(handling, user, identity)
    if (!token) return sendBack(reply, 'forbidden')
    request.log.info({ userId: user.id }, 'signed in')
    handOver(reply, services, token, true)
    return reply.header('cache-control', 'no-store').redirect('/')
  } catch (error) {
    if (isRefusal(error)) {
      // Only the sentence: the error itself carries what the provider sent along.
      request.log.info({ reason: String(error) }, 'sign-in refused by the provider')
      return sendBack(reply, 'wrong-credentials')
    }
    request.log.warn({ err: error }, 'sign-in provider away')
    return sendBack(reply, 'unavailable')
  }
}

/**
 * The provider has asked for its own second factor, so ours isn't asked for again.
 * Null when the account was disabled or bound to another identity meanwhile.
 */
function admit(
  handling: IdentityHandling<'oidcReturn'>,
  { id, name, role }: User,
  { subject }: ProviderIdentity,
): Promise<string | null> {
  const self: UserActor = { kind: 'user', id, name, role }
  return writeWithoutKey<string | null>(
    handling,
    async (context) => {
      const { tx, record } = context
      const { count } = await tx.user.updateMany({
        where: { id, disabledAt: null, OR: [{ oidcSubject: null }, { oidcSubject: subject }] },
        data: { oidcSubject: subject },
      })
      const type = count === 1 ? 'user.signed-in' : 'user.sign-in-refused'
      record({ subject: 'user', subjectId: id, type, data: { by: 'provider', address: handling.request.ip } })
      return count === 1
        ? startSession(context, { userId: id, complete: true, request: handling.request })
        : null
    },
    self,
  )
}

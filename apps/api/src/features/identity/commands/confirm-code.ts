import type { UserActor } from '../../../platform/actor.ts'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { IdentityHandling } from '../identity-handling.ts'
import { handOver, sessionHash, startSession } from '../sessions.ts'
import { useCode } from '../totp.ts'
import { writeWithoutKey } from '../write-without-key.ts'
import { countTry, forgetTries } from '../wrong-tries.ts'

/** The second step of signing in; the session gets a new token with its new rights (ASVS 7.2.4). */
export async function confirmCode(
  handling: IdentityHandling<'confirmCode'>,
): Promise<{ state: 'signed-in' }> {
  const { services, body, request, reply } = handling
  const hash = sessionHash(request, services)
  const session = hash
    ? await services.prisma.session.findUnique({ where: { hash }, include: { user: true } })
    : null
  const waiting = session && !session.complete && session.expiresAt > services.clock()
  if (!waiting || session.user.disabledAt !== null || !session.user.totpOn) throw problem('unauthenticated')
  const { user } = session
  const attempt = { account: `code ${user.id}`, address: request.ip }
  await countTry(services, attempt)
  const self: UserActor = { kind: 'user', id: user.id, name: user.name, role: user.role }
  const subject = { subject: 'user', subjectId: user.id }

  const token = await writeWithoutKey<string | null>(
    handling,
    async (context) => {
      const { tx, record, now } = context
      if (!(await useCode(tx, services.secret, user, body.code, now))) {
        record({ ...subject, type: 'user.sign-in-refused', data: { by: 'code', address: request.ip } })
        return null
      }
      const { count } = await tx.session.deleteMany({ where: { hash: session.hash, complete: false } })
      if (count === 0) throw problem('unauthenticated')
      record({ ...subject, type: 'user.signed-in', data: { by: 'code', address: request.ip } })
      return startSession(context, { userId: user.id, complete: true, request })
    },
    self,
  )
  request.log.info({ userId: user.id }, token ? 'signed in' : 'sign-in refused')
  if (!token) throw fieldProblem('#/code', 'wrong-code')
  await forgetTries(services, attempt)
  handOver(reply, services, token, true)
  return { state: 'signed-in' }
}

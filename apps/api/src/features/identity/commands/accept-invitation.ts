import { passwordFault } from '@redress/domain/identity/password-rule'
import type { User } from '@redress/prisma/generated/client'
import type { UserActor } from '../../../platform/actor.ts'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import { refuseTaken } from '../../../platform/refuse-taken.ts'
import { hashToken } from '../../../platform/secret.ts'
import type { Services } from '../../../platform/services.ts'
import { isFirstAdmin } from '../first-admin.ts'
import type { IdentityHandling } from '../identity-handling.ts'
import { hashPassword } from '../passwords.ts'
import { endSessions, handOver, startSession } from '../sessions.ts'
import { revokeLinks } from '../user-links.ts'
import { writeWithoutKey } from '../write-without-key.ts'

/** @throws `not-found` for a link that never was, `link-expired` for one that was. */
async function findLink({ prisma, clock }: Services, token: string) {
  const link = await prisma.userToken.findUnique({
    where: { hash: hashToken(token) },
    include: { user: true },
  })
  if (!link) throw problem('not-found')
  const over = link.usedAt !== null || link.expiresAt <= clock() || link.user.disabledAt !== null
  if (over) throw problem('link-expired')
  return link
}

export async function readInvitation({ services, params }: IdentityHandling<'readInvitation'>) {
  const { user, kind } = await findLink(services, params.token)
  // The first administrator has no address yet and is asked for one.
  return isFirstAdmin(user) ? { email: '', name: '', kind } : { email: user.email, name: user.name, kind }
}

type Accepting = IdentityHandling<'acceptInvitation'>

function newIdentity({ body }: Accepting, user: User, kind: 'invitation' | 'password_reset') {
  const name = kind === 'invitation' ? (body.name ?? user.name) : user.name
  if (!isFirstAdmin(user)) return { name, email: user.email }
  if (!body.email) throw fieldProblem('#/email', 'required')
  return { name, email: body.email }
}

/** Sets the password and signs in. The link works once, sessions and links from before end. */
export async function acceptInvitation(handling: Accepting): Promise<{ state: 'signed-in' | 'code-needed' }> {
  const { services, params, body, request, reply } = handling
  const link = await findLink(services, params.token)
  const { user, kind } = link
  const identity = newIdentity(handling, user, kind)
  const fault = passwordFault(body.password, identity)
  if (fault) throw fieldProblem('#/password', fault)
  const passwordHash = await hashPassword(body.password)
  const complete = !user.totpOn
  const self: UserActor = { kind: 'user', id: user.id, name: identity.name, role: user.role }

  const token = await writeWithoutKey<string>(
    handling,
    async (context) => {
      const { tx, now, record } = context
      const { count } = await tx.userToken.updateMany({
        where: { id: link.id, usedAt: null, expiresAt: { gt: now }, user: { disabledAt: null } },
        data: { usedAt: now },
      })
      if (count === 0) throw problem('link-expired')
      await tx.user
        .update({ where: { id: user.id }, data: { ...identity, passwordHash, version: { increment: 1 } } })
        .catch(refuseTaken('#/email'))
      await revokeLinks(tx, user.id, now)
      await endSessions(tx, user.id)
      record({
        subject: 'user',
        subjectId: user.id,
        type: kind === 'invitation' ? 'user.invitation-accepted' : 'user.password-reset',
        data: { address: request.ip },
      })
      return startSession(context, { userId: user.id, complete, request })
    },
    self,
  )
  request.log.info({ userId: user.id }, kind === 'invitation' ? 'invitation accepted' : 'password reset')
  handOver(reply, services, token, complete)
  return { state: complete ? 'signed-in' : 'code-needed' }
}

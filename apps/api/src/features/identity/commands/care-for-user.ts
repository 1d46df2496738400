import type { User } from '@redress/prisma/generated/client'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { Services } from '../../../platform/services.ts'
import { readUser } from '../identity.queries.ts'
import type { IdentityHandling } from '../identity-handling.ts'
import { invitationReply } from '../invitation-reply.ts'
import { endSessions as endSessionsOf } from '../sessions.ts'
import { linkKindFor, sendLink } from '../user-links.ts'

type Target = { services: Services; actor: { id: string }; params: { id: string } }

async function findUser({ services, params }: Target): Promise<User> {
  const user = await services.prisma.user.findUnique({ where: { id: params.id } })
  if (!user) throw problem('not-found')
  return user
}

/** For the own account the way leads through the own password. */
async function findSomebodyElse(target: Target): Promise<User> {
  if (target.params.id === target.actor.id) throw fieldProblem('#/params/id', 'own-account')
  return findUser(target)
}

export async function inviteAgain(handling: IdentityHandling<'inviteAgain'>) {
  const { services, write } = handling
  const user = await findSomebodyElse(handling)
  if (user.disabledAt !== null) throw problem('not-from-here')
  const kind = linkKindFor(user)
  const linkId = await write<string>(async (context) => {
    const sent = await sendLink(context, user, kind)
    context.record({ subject: 'user', subjectId: user.id, type: 'user.link-sent', data: { kind } })
    return sent
  })
  return invitationReply(services, user.email, kind, linkId)
}

export async function endSessions(handling: IdentityHandling<'endSessions'>) {
  const user = await findUser(handling)
  const ended = await handling.write<number>(async ({ tx, record }) => {
    const count = await endSessionsOf(tx, user.id)
    record({ subject: 'user', subjectId: user.id, type: 'user.sessions-ended', data: { count } })
    return count
  })
  handling.request.log.info({ userId: user.id, ended }, 'sessions ended')
  return { ended }
}

export async function endUserTotp(handling: IdentityHandling<'endUserTotp'>) {
  const { services, request, write } = handling
  const user = await findSomebodyElse(handling)
  await write(async ({ tx, record }) => {
    const { count } = await tx.user.updateMany({
      where: { id: user.id, totpOn: true },
      data: { totpOn: false, totpSecret: null, version: { increment: 1 } },
    })
    if (count === 0) throw problem('not-from-here')
    const sessionsEnded = await endSessionsOf(tx, user.id)
    record({ subject: 'user', subjectId: user.id, type: 'user.totp-switched-off', data: { sessionsEnded } })
    return null
  })
  request.log.info({ userId: user.id }, 'one-time codes off')
  return readUser(services, user.id)
}

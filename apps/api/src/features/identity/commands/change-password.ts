import { passwordFault } from '@redress/domain/identity/password-rule'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import { readMe } from '../identity.queries.ts'
import type { IdentityHandling } from '../identity-handling.ts'
import { confirmOwnPassword } from '../own-password.ts'
import { hashPassword } from '../passwords.ts'
import { endSessions, sessionHash } from '../sessions.ts'
import { revokeLinks } from '../user-links.ts'
import { writeWithoutKey } from '../write-without-key.ts'

/** The other sessions end, and so do links that would set the password once more. */
export async function changePassword(handling: IdentityHandling<'changePassword'>) {
  const { services, actor, body, request } = handling
  const before = await confirmOwnPassword(handling, body.current, '#/current')
  const owner = await services.prisma.user.findUniqueOrThrow({ where: { id: actor.id } })
  const fault = passwordFault(body.password, owner)
  if (fault) throw fieldProblem('#/password', fault)
  const passwordHash = await hashPassword(body.password)

  await writeWithoutKey<null>(handling, async ({ tx, now, record }) => {
    const { count } = await tx.user.updateMany({
      where: { id: actor.id, passwordHash: before },
      data: { passwordHash, version: { increment: 1 } },
    })
    if (count === 0) throw problem('stale-version')
    await revokeLinks(tx, actor.id, now)
    const sessionsEnded = await endSessions(tx, actor.id, sessionHash(request, services))
    record({ subject: 'user', subjectId: actor.id, type: 'user.password-changed', data: { sessionsEnded } })
    return null
  })
  request.log.info({ userId: actor.id }, 'password changed')
  return readMe(services, actor.id)
}

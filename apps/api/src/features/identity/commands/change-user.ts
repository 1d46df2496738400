import { may, permissionsOf } from '@redress/domain/identity/permissions'
import type { Role } from '@redress/domain/identity/role'
import type { Tx } from '@redress/prisma/connect'
import type { Prisma } from '@redress/prisma/generated/client'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import { readUser } from '../identity.queries.ts'
import type { IdentityHandling } from '../identity-handling.ts'
import { endSessions } from '../sessions.ts'
import { revokeLinks } from '../user-links.ts'

/**
 * Locks all who administer, so that two of them can't remove each other at once: the second waits here
 * and then sees what the first has done.
 */
async function isLastAdmin(tx: Tx, id: string): Promise<boolean> {
  const admins = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "User"
    WHERE "role" = 'admin' AND "disabledAt" IS NULL AND ("passwordHash" IS NOT NULL OR "oidcSubject" IS NOT NULL)
    ORDER BY "id" FOR UPDATE`
  return admins.every((admin) => admin.id === id)
}

function losesRights(before: Role, after: Role): boolean {
  return permissionsOf(before).some((permission) => !may(after, permission))
}

export async function changeUser(handling: IdentityHandling<'changeUser'>) {
  const { services, actor, params, body, request, write } = handling
  const { id } = params
  const { version, disabled, ...given } = body
  await write(async ({ tx, now, record }) => {
    const before = await tx.user.findUnique({ where: { id } })
    if (!before) throw problem('not-found')
    const newRole = given.role !== undefined && given.role !== before.role
    const switched = disabled !== undefined && disabled !== (before.disabledAt !== null)
    const field = newRole ? '#/role' : '#/disabled'
    if (id === actor.id && (newRole || switched)) throw fieldProblem(field, 'own-account')
    const leavesAdmin = before.role === 'admin' && before.disabledAt === null && (newRole || switched)
    if (leavesAdmin && (await isLastAdmin(tx, id))) throw fieldProblem(field, 'last-admin')

    const { count } = await tx.user.updateMany({
      where: { id, version },
      data: {
        // Absent keys stay absent; none is ever set to undefined by the contract.
        ...(given as Prisma.UserUpdateManyMutationInput),
        ...(switched ? { disabledAt: disabled ? now : null } : {}),
        version: { increment: 1 },
      },
    })
    if (count === 0) throw problem('stale-version')
    if (switched && disabled) await revokeLinks(tx, id, now)
    const mustLeave =
      (switched && disabled) || (newRole && losesRights(before.role, given.role ?? before.role))
    const sessionsEnded = mustLeave ? await endSessions(tx, id) : 0
    const { name, position, role } = before
    record({
      subject: 'user',
      subjectId: id,
      type: switched ? (disabled ? 'user.disabled' : 'user.enabled') : 'user.changed',
      data: { before: { name, position, role }, after: given, sessionsEnded },
    })
    return null
  })
  request.log.info({ userId: id }, 'account changed')
  return readUser(services, id)
}

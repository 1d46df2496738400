import type { Prisma } from '@redress/prisma/generated/client'
import { problem } from '../../../platform/problem.ts'
import { readMe } from '../identity.queries.ts'
import type { IdentityHandling } from '../identity-handling.ts'

export async function changeAccount(handling: IdentityHandling<'changeAccount'>) {
  const { services, actor, body, write } = handling
  const { version, ...given } = body
  await write(async ({ tx, record }) => {
    const before = await tx.user.findUniqueOrThrow({ where: { id: actor.id } })
    // Absent keys stay absent; none is ever set to undefined by the contract.
    const data = given as Prisma.UserUpdateManyMutationInput
    const { count } = await tx.user.updateMany({
      where: { id: actor.id, version },
      data: { ...data, version: { increment: 1 } },
    })
    if (count === 0) throw problem('stale-version')
    const { name, language, timeZone, preferences } = before
    record({
      subject: 'user',
      subjectId: actor.id,
      type: 'user.account-changed',
      data: { before: { name, language, timeZone, preferences }, after: given },
    })
    return null
  })
  return readMe(services, actor.id)
}

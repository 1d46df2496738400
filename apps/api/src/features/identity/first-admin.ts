import type { Tx } from '@redress/prisma/connect'
import type { User } from '@redress/prisma/generated/client'
import { linkAddress } from '../../platform/link-address.ts'
import type { Services } from '../../platform/services.ts'
import { type WriteContext, write } from '../../platform/write.ts'
import { makeLink } from './user-links.ts'

/** Stands in until the first administrator gives the own address; `.invalid` never receives mail (RFC 2606). */
const standIn = 'first-admin@redress.invalid'

const dayMs = 24 * 60 * 60 * 1000

/** Any number, as long as it is the same in every process. */
const startLock = 7_302_601

export function isFirstAdmin(user: Pick<User, 'email'>): boolean {
  return user.email === standIn
}

/** Undefined when there are users. Waits for whoever is just accepting the link or starting beside this one. */
async function firstAdminId(tx: Tx, now: Date): Promise<string | undefined> {
  await tx.$queryRaw`SELECT count(pg_advisory_xact_lock(${startLock}))`
  const users = await tx.$queryRaw<{ id: string; email: string }[]>`
    SELECT "id", "email" FROM "User" ORDER BY "id" FOR UPDATE`
  if (users.some((user) => !isFirstAdmin(user))) return undefined
  const [standing] = users
  if (standing) return standing.id
  const data = { email: standIn, name: 'Administrator', role: 'admin', createdAt: now } as const
  return (await tx.user.create({ data, select: { id: true } })).id
}

/** The link that is still good is printed again, so that several processes print the same. */
async function standingOrNewLink(context: WriteContext, userId: string): Promise<string> {
  const { tx, now } = context
  const expiresAt = new Date(now.getTime() + dayMs)
  const standing = await tx.userToken.findFirst({ where: { userId, usedAt: null, expiresAt: { gt: now } } })
  if (!standing) return (await makeLink(context, userId, 'invitation', expiresAt)).id
  await tx.userToken.update({ where: { id: standing.id }, data: { expiresAt } })
  return standing.id
}

/**
 * The link by which an installation without users gets its first administrator, good for 24 hours from
 * every start; undefined when there are users, and in the demo.
 */
export async function firstAdminLink(services: Services): Promise<string | undefined> {
  const { env, prisma } = services
  const isSetUp = async () => (await prisma.user.count({ where: { email: { not: standIn } } })) > 0
  if (env.DEMO || (await isSetUp())) return undefined
  try {
    const linkId = await write<string>(
      services,
      { actor: { kind: 'system' }, requestId: 'start' },
      async (context) => {
        const userId = await firstAdminId(context.tx, context.now)
        if (!userId) throw new Error('Set up meanwhile')
        context.record({ subject: 'user', subjectId: userId, type: 'user.first-link-printed' })
        return standingOrNewLink(context, userId)
      },
    )
    return linkAddress(services, { purpose: 'invitation', id: linkId })
  } catch (error) {
    if (await isSetUp()) return undefined
    throw error
  }
}

import { type Me, type Person, Preferences, type SignInOptions, type User } from '@redress/contracts/identity'
import { may, permissionsOf } from '@redress/domain/identity/permissions'
import { type StaffLanguage, staffLanguages } from '@redress/domain/languages/language'
import type { Prisma, User as UserRow } from '@redress/prisma/generated/client'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { demoPassword, listDemoAccounts } from './demo-accounts.ts'
import { isInvited } from './user-links.ts'

function staffLanguage(language: string): StaffLanguage {
  return staffLanguages.find((known) => known === language) ?? 'en'
}

export async function readSignInOptions(services: Services): Promise<SignInOptions> {
  const { env } = services
  return {
    company: env.COMPANY_NAME,
    demo: env.DEMO,
    demoAccounts: env.DEMO ? await listDemoAccounts(services) : [],
    demoPassword: env.DEMO ? demoPassword : null,
    oidc: env.OIDC_ISSUER ? env.OIDC_NAME : null,
  }
}

export async function readMe({ prisma }: Services, id: string): Promise<Me> {
  const user = await prisma.user.findUniqueOrThrow({ where: { id } })
  return {
    id,
    email: user.email,
    name: user.name,
    position: user.position,
    role: user.role,
    language: staffLanguage(user.language),
    timeZone: user.timeZone,
    preferences: Preferences.parse(user.preferences),
    totpOn: user.totpOn,
    hasPassword: user.passwordHash !== null,
    permissions: permissionsOf(user.role),
    version: user.version,
  }
}

const workOf = { complaints: 'complaint.work', actions: 'action.work' } as const

/** Those whose role does the work of a complaint, or carries out actions. */
export async function listPeople({ prisma }: Services, what: keyof typeof workOf): Promise<Person[]> {
  const users = await prisma.user.findMany({
    where: { disabledAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, position: true, role: true },
  })
  return users.filter((user) => may(user.role, workOf[what]))
}

const withLastSession = {
  sessions: { where: { complete: true }, orderBy: { seenAt: 'desc' }, take: 1, select: { seenAt: true } },
} satisfies Prisma.UserInclude

function shown(user: UserRow & { sessions: { seenAt: Date }[] }): User {
  return {
    id: user.id,
    email: user.email,
    name: user.name,
    position: user.position,
    role: user.role,
    language: staffLanguage(user.language),
    timeZone: user.timeZone,
    totpOn: user.totpOn,
    invited: isInvited(user),
    disabledAt: user.disabledAt?.toISOString() ?? null,
    lastSeenAt: user.sessions[0]?.seenAt.toISOString() ?? null,
    version: user.version,
  }
}

export async function listUsers({ prisma }: Services): Promise<User[]> {
  const users = await prisma.user.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    include: withLastSession,
  })
  return users.map(shown)
}

export async function readUser({ prisma }: Services, id: string): Promise<User> {
  const user = await prisma.user.findUnique({ where: { id }, include: withLastSession })
  if (!user) throw problem('not-found')
  return shown(user)
}

import { randomUUID } from 'node:crypto'
import { isCustomerLanguage } from '@redress/domain/languages/language'
import type { Tx } from '@redress/prisma/connect'
import type { User, UserTokenKind } from '@redress/prisma/generated/client'
import { formatTime } from '@redress/texts/format'
import { mailTexts } from '@redress/texts/mail/of'
import { queueMail } from '../../platform/outbox.ts'
import { hashToken } from '../../platform/secret.ts'
import type { WriteContext } from '../../platform/write.ts'

const hourMs = 60 * 60 * 1000
const lifeMs: Record<UserTokenKind, number> = { invitation: 7 * 24 * hourMs, password_reset: 2 * hourMs }

type Reader = Pick<User, 'id' | 'email' | 'name' | 'language' | 'timeZone'>

/** Who has never set a password and doesn't come through the company's provider is still invited. */
export function isInvited(user: Pick<User, 'passwordHash' | 'oidcSubject'>): boolean {
  return user.passwordHash === null && user.oidcSubject === null
}

/** What a person gets who is to set a password, for the first time or anew. */
export function linkKindFor(user: Pick<User, 'passwordHash' | 'oidcSubject'>): UserTokenKind {
  return isInvited(user) ? 'invitation' : 'password_reset'
}

/** Links sent so far stop working. */
export async function revokeLinks(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.userToken.updateMany({
    where: { userId, usedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  })
}

/** A new link; older ones stop working. @returns its id, from which the secret is derived. */
export async function makeLink(
  { tx, now, services }: WriteContext,
  userId: string,
  kind: UserTokenKind,
  expiresAt = new Date(now.getTime() + lifeMs[kind]),
): Promise<{ id: string; expiresAt: Date }> {
  await revokeLinks(tx, userId, now)
  const id = randomUUID()
  const hash = hashToken(services.secret.linkToken(kind, id))
  await tx.userToken.create({ data: { id, hash, userId, kind, createdAt: now, expiresAt } })
  return { id, expiresAt }
}

/** Makes a link and writes the mail that carries it. @returns the link's id. */
export async function sendLink(context: WriteContext, user: Reader, kind: UserTokenKind): Promise<string> {
  const { id, expiresAt } = await makeLink(context, user.id, kind)
  const language = isCustomerLanguage(user.language) ? user.language : 'en'
  const mail = kind === 'invitation' ? 'invitation' : 'password-reset'
  const t = mailTexts(language)
  const facts = {
    name: user.name,
    company: context.services.env.COMPANY_NAME,
    expires: formatTime(language, user.timeZone, expiresAt),
  }
  await queueMail(context, {
    kind: mail,
    toAddress: user.email,
    toName: user.name,
    language,
    subject: t(`${mail}.subject`, facts),
    body: t(`${mail}.body`, facts),
    link: { purpose: kind, id },
  })
  return id
}

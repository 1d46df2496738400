import { aUser } from '@redress/prisma/builders/users'
import type { User } from '@redress/prisma/generated/client'
import { type Answer, type Kit, startKit } from '../../testing/kit.ts'
import { hashPassword } from './passwords.ts'

export const password = 'vellum-otter-grain'
export const newPassword = 'harbour-quill-mosaic'

const stored = hashPassword(password)

/** Somebody who can sign in with `password`. */
export async function aPerson(
  { services }: Kit,
  o: Partial<Parameters<typeof aUser>[1]> = {},
): Promise<User> {
  return aUser(services.prisma, { passwordHash: await stored, ...o })
}

type SetCookie = { name: string; value: string } & Record<string, unknown>

export function cookieOf(answer: Answer<never> | { raw: { cookies: unknown } }): SetCookie {
  const [cookie] = answer.raw.cookies as SetCookie[]
  if (!cookie) throw new Error('The answer sets no cookie')
  return cookie
}

/** The header of the browser's next request. */
export function carry(answer: { raw: { cookies: unknown } }): { cookie: string } {
  const { name, value } = cookieOf(answer)
  return { cookie: `${name}=${value}` }
}

let last = 0

/** Another address for each test, so that none uses up the limit of another. */
export function anAddress(): string {
  last += 1
  return `192.0.2.${last}`
}

/** What the trail says happened to somebody, oldest first. */
export async function trailOf({ services }: Kit, userId: string): Promise<string[]> {
  const entries = await services.prisma.trailEntry.findMany({
    where: { subject: 'user', subjectId: userId },
    orderBy: { seq: 'asc' },
  })
  return entries.map((entry) => entry.type)
}

/** Mails are put into the queue; no job takes them out. */
export async function aSendingKit(settings: Record<string, string> = {}): Promise<Kit> {
  const started = await startKit({ RUN_JOBS: 'false', ...settings })
  await started.startJobs()
  return started
}

/** The link of the newest mail to somebody, as it would be sent. */
export async function mailTo({ services }: Kit, email: string) {
  const mail = await services.prisma.outgoingMail.findFirstOrThrow({
    where: { toAddress: email },
    orderBy: { id: 'desc' },
  })
  if (!mail.link || !mail.linkId) throw new Error('This mail has no link')
  return { mail, token: services.secret.linkToken(mail.link, mail.linkId) }
}

import { createHash, randomBytes, randomInt } from 'node:crypto'
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { aUser } from '@redress/prisma/builders/users'
import { type Connection, connect } from '@redress/prisma/connect'
import type { User } from '@redress/prisma/generated/client'
import { makeTroubles, type Troubles } from './troubles.ts'

type Wish = Parameters<typeof aUser>[1]
type ContextOptions = NonNullable<Parameters<Browser['newContext']>[0]>

export type Desk = { page: Page; context: BrowserContext; user: User }

type Fixtures = {
  troubles: Troubles
  /** A colleague at work: an account and a browser of its own, signed in. */
  desk: (wish?: Wish, options?: ContextOptions) => Promise<Desk>
  /** A browser of its own, of somebody who is not signed in. */
  visitor: (options?: ContextOptions) => Promise<Page>
}

/** Whatever screen the journey's customer holds in the hand. */
const officeScreen: ContextOptions = {
  viewport: { width: 1366, height: 768 },
  hasTouch: false,
  locale: 'en-GB',
  timezoneId: 'Europe/Warsaw',
}

type WorkerFixtures = { db: Connection['prisma'] }

/** Any page error, console error, warning, dialog or breach of the content security policy fails a journey. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  // Limits are counted by address: each journey comes from one of its own.
  extraHTTPHeaders: async ({ browserName: _ }, use) => {
    await use({ 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}` })
  },
  db: [
    async ({ browserName: _ }, use) => {
      const { prisma, close } = connect(told('REDRESS_OWNER_URL'), { max: 3 })
      await use(prisma)
      await close()
    },
    { scope: 'worker' },
  ],
  troubles: [
    async ({ context }, use) => {
      const troubles = makeTroubles()
      await troubles.watch(context)
      await use(troubles)
      expect(troubles.unexpected(), 'The browser reports nothing').toEqual([])
    },
    { auto: true },
  ],
  visitor: async ({ browser, troubles }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (options = {}) => {
      const context = await browser.newContext(options)
      contexts.push(context)
      await troubles.watch(context)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
  desk: async ({ db, visitor, baseURL }, use) => {
    await use(async (wish = {}, options = officeScreen) => {
      const user = await aUser(db, { timeZone: 'Europe/Warsaw', ...wish })
      const page = await visitor(options)
      const context = page.context()
      await signIn(context, db, user, baseURL ?? '')
      return { page, context, user }
    })
  },
})

async function signIn(context: BrowserContext, db: Connection['prisma'], user: User, url: string) {
  const value = randomBytes(32).toString('base64url')
  const now = Date.now()
  await db.session.create({
    data: {
      hash: createHash('sha256').update(value).digest('hex'),
      userId: user.id,
      complete: true,
      address: '127.0.0.1',
      userAgent: 'journey',
      createdAt: new Date(now),
      seenAt: new Date(now),
      expiresAt: new Date(now + 86_400_000),
    },
  })
  await context.addCookies([{ name: 'redress', value, url, httpOnly: true, sameSite: 'Lax' }])
}

/** What the global setup says about the program under test. */
export function told(name: `REDRESS_${string}`): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: journeys are started by "npm test" or "playwright test"`)
  return value
}

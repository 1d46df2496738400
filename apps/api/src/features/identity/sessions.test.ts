import { identityRoutes as routes } from '@redress/contracts/identity-routes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Kit, startKit } from '../../testing/kit.ts'
import { anAddress, aPerson, carry, cookieOf, password, trailOf } from './test-people.ts'

let kit: Kit
beforeAll(async () => {
  kit = await startKit()
})
afterAll(() => kit.close())

const signIn = (email: string, secret: string, address = anAddress(), headers: Record<string, string> = {}) =>
  kit.call(routes.signIn, { body: { email, password: secret } }, { address, headers })

const me = (headers: Record<string, string>) => kit.call(routes.me, {}, { headers })

describe('sessions', () => {
  it('ASVS 7.2.4: signing in again gives a new token and ends the session before', async () => {
    const person = await aPerson(kit)
    const first = carry(await signIn(person.email, password))
    const second = carry(await signIn(person.email, password, anAddress(), first))
    expect(second.cookie).not.toBe(first.cookie)
    expect((await me(first)).status).toBe(401)
    expect((await me(second)).status).toBe(200)
  })

  it('ASVS 7.4.1: signing out ends the session on the server', async () => {
    const person = await aPerson(kit)
    const headers = carry(await signIn(person.email, password))
    const out = await kit.call(routes.signOut, {}, { headers })
    expect(out.body).toEqual({ state: 'signed-out' })
    expect(cookieOf(out)).toMatchObject({ value: '', path: '/' })
    expect((await me(headers)).status).toBe(401)
    expect(await trailOf(kit, person.id)).toEqual(['user.signed-in', 'user.signed-out'])
  })

  it('ASVS 7.3: end after 12 hours without a request and after seven days in any case', async () => {
    const begin = new Date('2027-01-11T08:00:00Z')
    const after = (hours: number) => kit.setNow(new Date(begin.getTime() + hours * 3_600_000))
    after(0)
    const person = await aPerson(kit)
    const idle = carry(await signIn(person.email, password))
    const busy = carry(await signIn(person.email, password))
    after(11.9)
    expect((await me(busy)).status).toBe(200)
    after(12.1)
    expect((await me(idle)).status).toBe(401)
    for (let hours = 23; hours < 168; hours += 11) {
      after(hours)
      expect((await me(busy)).status).toBe(200)
    }
    after(168.1)
    expect((await me(busy)).status).toBe(401)
  })

  it('note at most once a minute that somebody is there', async () => {
    const begin = new Date('2027-01-11T08:00:00Z')
    kit.setNow(begin)
    const person = await aPerson(kit)
    const headers = carry(await signIn(person.email, password))
    const seenAfter = async (seconds: number) => {
      kit.setNow(new Date(begin.getTime() + seconds * 1000))
      await me(headers)
      const session = await kit.services.prisma.session.findFirstOrThrow({ where: { userId: person.id } })
      return (session.seenAt.getTime() - begin.getTime()) / 1000
    }
    expect(await seenAfter(59)).toBe(0)
    expect(await seenAfter(61)).toBe(61)
    expect(await seenAfter(100)).toBe(61)
  })

  it.each(['', 'x', 'a'.repeat(43), '%00', '"; DROP'])('a made-up cookie is nobody: %j', async (value) => {
    expect((await me({ cookie: `redress=${value}` })).status).toBe(401)
  })
})

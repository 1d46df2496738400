import { identityRoutes as routes } from '@redress/contracts/identity-routes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Kit, startKit } from '../../testing/kit.ts'
import { hashPassword, isPassword } from './passwords.ts'
import { anAddress, aPerson, newPassword, password, trailOf } from './test-people.ts'

let kit: Kit
beforeAll(async () => {
  kit = await startKit()
})
afterAll(() => kit.close())

describe('the own account', () => {
  it('takes name, language, time zone and settings; what is absent stays', async () => {
    const person = await aPerson(kit)
    const body = {
      version: 1,
      language: 'zh',
      timeZone: 'Asia/Shanghai',
      preferences: { density: 'comfortable' },
    }
    const answer = await kit.call(routes.changeAccount, { body }, { as: person.id })
    expect(answer.body).toMatchObject({
      name: person.name,
      language: 'zh',
      timeZone: 'Asia/Shanghai',
      preferences: { density: 'comfortable', singleKeys: true },
      version: 2,
    })
    expect((await kit.call(routes.changeAccount, { body }, { as: person.id })).body.type).toBe(
      '/problems/stale-version',
    )
  })

  it('C05: takes no role, address or state', async () => {
    const person = await aPerson(kit)
    for (const extra of [
      { role: 'admin' },
      { email: 'x@norrholm.example' },
      { disabledAt: null },
      { totpOn: false },
    ]) {
      const answer = await kit.call(
        routes.changeAccount,
        { body: { version: 1, ...extra } },
        { as: person.id },
      )
      expect(answer.body.errors).toMatchObject([{ code: 'unknown-key' }])
    }
    const unknown = await kit.call(
      routes.changeAccount,
      { body: { version: 1, timeZone: 'Mars/Base' } },
      { as: person.id },
    )
    expect(unknown.body.errors).toMatchObject([{ pointer: '#/timeZone', code: 'not-a-choice' }])
  })

  it('C32: a new password ends the other sessions, not the own', async () => {
    const person = await aPerson(kit)
    const own = { cookie: await kit.signedIn(person.id) }
    const other = { cookie: await kit.signedIn(person.id) }
    const body = { current: password, password: newPassword }
    const answer = await kit.call(routes.changePassword, { body }, { headers: own, address: anAddress() })
    expect(answer.status).toBe(200)
    expect((await kit.call(routes.me, {}, { headers: other })).status).toBe(401)
    expect((await kit.call(routes.me, {}, { headers: own })).status).toBe(200)
    expect(await trailOf(kit, person.id)).toEqual(['user.password-changed'])
  })

  it('ASVS 6.2: a new password needs the old one and is no weak one', async () => {
    const person = await aPerson(kit)
    const o = { as: person.id, address: anAddress() }
    const wrong = await kit.call(routes.changePassword, { body: { current: 'x', password: newPassword } }, o)
    expect(wrong.body.errors).toMatchObject([{ pointer: '#/current', code: 'wrong-password' }])
    const weak = await kit.call(
      routes.changePassword,
      { body: { current: password, password: 'qwertyuiop12' } },
      o,
    )
    expect(weak.body.errors).toMatchObject([{ pointer: '#/password', code: 'weak-password' }])
    const row = await kit.services.prisma.user.findUniqueOrThrow({ where: { id: person.id } })
    expect(row.passwordHash).toBe(person.passwordHash)
  })

  it('C34: the own password can not be guessed at from an open screen', async () => {
    const person = await aPerson(kit)
    const o = { as: person.id, address: anAddress() }
    const send = (current: string) =>
      kit.call(routes.changePassword, { body: { current, password: newPassword } }, o)
    for (let i = 0; i < 10; i += 1) expect((await send('wrong')).status).toBe(400)
    expect((await send(password)).status).toBe(429)
  })
})

describe('password hashes', () => {
  it('are argon2id with OWASP’s cost, each with a salt of its own', async () => {
    const [one, two] = await Promise.all([hashPassword(password), hashPassword(password)])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(one).not.toBe(two)
    expect(await isPassword(password, one)).toBe(true)
    expect(await isPassword(`${password} `, one)).toBe(false)
    expect(await isPassword(password, null)).toBe(false)
  })

  it('know the whole password, and letters whichever way they are composed', async () => {
    const long = 'ż'.normalize('NFC').repeat(100)
    const stored = await hashPassword(long)
    expect(await isPassword(long.normalize('NFD'), stored)).toBe(true)
    expect(await isPassword(long.slice(0, 99), stored)).toBe(false)
  })
})

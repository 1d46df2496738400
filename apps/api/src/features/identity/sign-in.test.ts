import { identityRoutes as routes } from '@redress/contracts/identity-routes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '../../platform/trail.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { meanwhile } from '../../testing/meanwhile.ts'
import { anAddress, aPerson, carry, cookieOf, password, trailOf } from './test-people.ts'
import { countTry } from './wrong-tries.ts'

let kit: Kit
let secureKit: Kit
beforeAll(async () => {
  kit = await startKit()
  secureKit = await startKit({ PUBLIC_URL: 'https://redress.test' })
})
afterAll(async () => {
  await kit.close()
  await secureKit.close()
})

const signIn = (email: string, secret: string, address = anAddress()) =>
  kit.call(routes.signIn, { body: { email, password: secret } }, { address })

const me = (headers: Record<string, string>) => kit.call(routes.me, {}, { headers })

describe('signing in', () => {
  it('ASVS 7.2: starts a session whose token is stored as a hash only, and says so on the trail', async () => {
    const person = await aPerson(kit)
    const answer = await signIn(person.email.toUpperCase(), password)
    expect([answer.status, answer.body]).toEqual([200, { state: 'signed-in' }])
    const { value } = cookieOf(answer)
    expect(value).toMatch(/^[A-Za-z0-9_-]{43}$/)
    const [session] = await kit.services.prisma.session.findMany({ where: { userId: person.id } })
    expect(session?.hash).not.toContain(value)
    expect((await me(carry(answer))).body).toMatchObject({ id: person.id, role: 'agent', hasPassword: true })
    expect(await trailOf(kit, person.id)).toEqual(['user.signed-in'])
    expect(await verifyChain(kit.services.pool, 'user', person.id)).toMatchObject({ intact: true })
  })

  it('keeps the cookie from scripts and other sites, and from plain HTTP where there is TLS', async () => {
    const open = cookieOf(await signIn((await aPerson(kit)).email, password))
    expect(open).toMatchObject({ name: 'redress', httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(open).not.toHaveProperty('secure')
    const person = await aPerson(secureKit)
    const sent = await secureKit.call(routes.signIn, { body: { email: person.email, password } })
    const safe = cookieOf(sent)
    expect(safe).toMatchObject({
      name: '__Host-redress',
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      secure: true,
    })
    expect(safe).not.toHaveProperty('domain')
    const known = await secureKit.call(routes.me, {}, { headers: carry(sent) })
    expect(known.status).toBe(200)
  })

  it('C33: a wrong password and every account that can not sign in are answered alike, in text and time', async () => {
    const disabled = await aPerson(kit, { disabledAt: new Date() })
    const invited = await aPerson(kit, { passwordHash: null })
    const tries = [
      ['nobody@norrholm.example', password],
      [(await aPerson(kit)).email, `${password}x`],
      [disabled.email, password],
      [invited.email, password],
    ] as const
    for (const [email, secret] of tries) {
      const began = performance.now()
      const answer = await signIn(email, secret)
      expect(performance.now() - began).toBeGreaterThan(195)
      const { instance, title, ...body } = answer.raw.json<Record<string, unknown>>()
      expect([typeof instance, typeof title]).toEqual(['string', 'string'])
      expect([answer.status, body, answer.raw.cookies]).toEqual([
        401,
        { type: '/problems/wrong-credentials', status: 401 },
        [],
      ])
    }
    expect(await trailOf(kit, disabled.id)).toEqual(['user.sign-in-refused'])
  })

  it('C34: ten wrong tries stop one address, not the holder elsewhere', async () => {
    const person = await aPerson(kit)
    const attacker = anAddress()
    for (let i = 0; i < 10; i += 1) expect((await signIn(person.email, 'wrong', attacker)).status).toBe(401)
    const stopped = await signIn(person.email, password, attacker)
    expect(stopped.status).toBe(429)
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(60)
    await signIn(person.email, password, attacker)
    expect((await signIn(person.email, password)).status).toBe(200)
    const trail = await trailOf(kit, person.id)
    expect(trail.filter((type) => type === 'user.locked-out')).toHaveLength(1)
  })

  it('C34: tries from many addresses at one account get slow, but none of them locks it', async () => {
    const person = await aPerson(kit)
    await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        countTry(kit.services, { account: person.email, address: `198.51.100.${i}` }),
      ),
    )
    const began = performance.now()
    expect((await signIn(person.email, password)).status).toBe(200)
    expect(performance.now() - began).toBeGreaterThan(1_900)
  })

  it('C34: a right password forgets the wrong ones before', async () => {
    const person = await aPerson(kit)
    const address = anAddress()
    for (let round = 0; round < 2; round += 1) {
      for (let i = 0; i < 7; i += 1) expect((await signIn(person.email, 'wrong', address)).status).toBe(401)
      expect((await signIn(person.email, password, address)).status).toBe(200)
    }
  })

  it('C32: a password that is changed while it is being checked opens no session', async () => {
    const person = await aPerson(kit)
    const { pool, prisma } = kit.services
    const answer = await meanwhile(
      pool,
      (client) =>
        client.query('UPDATE "User" SET "passwordHash" = $2 WHERE "id" = $1', [person.id, 'another']),
      () => signIn(person.email, password),
    )
    expect(answer.status).toBe(401)
    expect(await prisma.session.count({ where: { userId: person.id } })).toBe(0)
  })

  it('C05, C06: takes text only, and nothing beside address and password', async () => {
    const person = await aPerson(kit)
    const bodies = [
      { email: { not: '' }, password },
      { email: person.email, password: { not: '' } },
      { email: [person.email], password },
      { email: person.email, password, role: 'admin' },
      { email: person.email, password, userId: person.id },
      {},
    ]
    for (const body of bodies) {
      const answer = await kit.call(routes.signIn, { body }, { address: anAddress() })
      expect([answer.status, answer.body.type]).toEqual([400, '/problems/invalid-input'])
    }
    expect(await kit.services.prisma.session.count({ where: { userId: person.id } })).toBe(0)
  })

  it('AL-3: an Idempotency-Key repeats no sign-in and keeps no fingerprint of the password', async () => {
    const person = await aPerson(kit)
    const send = () =>
      kit.call(
        routes.signIn,
        { body: { email: person.email, password } },
        { address: anAddress(), key: `key-${person.id}` },
      )
    expect(cookieOf(await send()).value).not.toBe(cookieOf(await send()).value)
    expect(await kit.services.prisma.idempotentResult.count()).toBe(0)
  })
})

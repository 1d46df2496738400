import { identityRoutes as routes } from '@redress/contracts/identity-routes'
import type { Role } from '@redress/domain/identity/role'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Kit, startKit } from '../../testing/kit.ts'
import { aPerson, trailOf } from './test-people.ts'

let kit: Kit
beforeAll(async () => {
  kit = await startKit()
})
afterAll(() => kit.close())

const anAdmin = () => aPerson(kit, { role: 'admin' })

const change = (as: string, id: string, body: Record<string, unknown>) =>
  kit.call(routes.changeUser, { params: { id }, body: { version: 1, ...body } }, { as })

const sessionsOf = (userId: string) => kit.services.prisma.session.count({ where: { userId } })

describe('accounts', () => {
  it('C01: nobody without a session reaches what is not public', async () => {
    const id = (await aPerson(kit)).id
    for (const route of Object.values(routes)) {
      if (route.permission === 'public') continue
      const answer = await kit.call(route, { params: { id }, body: {} })
      expect([route.path, answer.status]).toEqual([route.path, 401])
    }
  })

  it.each(['agent', 'engineer', 'production', 'quality_manager', 'manager'] as Role[])(
    'C02: %s manages no accounts, and nothing is changed',
    async (role) => {
      const actor = await aPerson(kit, { role })
      const target = await aPerson(kit)
      const body = { version: 1, role: 'admin' }
      for (const name of [
        'listUsers',
        'createUser',
        'changeUser',
        'inviteAgain',
        'endSessions',
        'endUserTotp',
      ] as const) {
        const answer = await kit.call(routes[name], { params: { id: target.id }, body }, { as: actor.id })
        expect([name, answer.status]).toEqual([name, 403])
      }
      expect(await kit.services.prisma.user.findUnique({ where: { id: target.id } })).toEqual(target)
    },
  )

  it('show neither hashes nor secrets', async () => {
    const admin = await anAdmin()
    const answer = await kit.call(routes.listUsers, {}, { as: admin.id })
    expect(answer.body.users.map((user) => user.id)).toContain(admin.id)
    expect(answer.raw.payload).not.toMatch(/argon2|passwordHash|totpSecret/)
  })

  it('one address has one account', async () => {
    const admin = await anAdmin()
    const body = { email: admin.email.toUpperCase(), name: 'Twin', role: 'agent' }
    const answer = await kit.call(routes.createUser, { body }, { as: admin.id })
    expect(answer.body.errors).toMatchObject([{ pointer: '#/email', code: 'already-used' }])
  })

  it('C05: server facts in a new account are refused by name', async () => {
    const admin = await anAdmin()
    const extra = {
      id: admin.id,
      createdAt: '2020-01-01T00:00:00Z',
      version: 7,
      passwordHash: 'x',
      isAdmin: true,
    }
    const body = { email: 'c05@norrholm.example', name: 'C05', role: 'agent', ...extra }
    const answer = await kit.call(routes.createUser, { body }, { as: admin.id })
    expect(answer.status).toBe(400)
    expect(answer.body.errors?.map((error) => error.pointer).sort()).toEqual(
      Object.keys(extra)
        .map((k) => `#/${k}`)
        .sort(),
    )
  })

  it('C06: objects in place of text match nobody', async () => {
    const admin = await anAdmin()
    const bodies = [
      { name: { not: '' } },
      { role: { in: ['admin'] } },
      { disabled: 'false' },
      { version: { gt: 0 } },
    ]
    for (const body of bodies)
      expect((await change(admin.id, (await aPerson(kit)).id, body)).status).toBe(400)
    expect((await change(admin.id, '{"not":""}', { name: 'x' })).status).toBe(400)
    expect((await change(admin.id, '01900000-0000-7000-8000-000000000000', { name: 'x' })).status).toBe(404)
  })

  it('AL-2: of two changes upon one version one is stale', async () => {
    const admin = await anAdmin()
    const person = await aPerson(kit)
    const answers = await Promise.all(['A', 'B'].map((name) => change(admin.id, person.id, { name })))
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(await trailOf(kit, person.id)).toEqual(['user.changed'])
  })

  it('C32: disabling ends every session at once and keeps the person out; enabling lets in again', async () => {
    const admin = await anAdmin()
    const person = await aPerson(kit)
    const headers = { cookie: await kit.signedIn(person.id) }
    const { body } = await change(admin.id, person.id, { disabled: true })
    expect(body.disabledAt).not.toBeNull()
    expect(await sessionsOf(person.id)).toBe(0)
    expect((await kit.call(routes.me, {}, { headers })).status).toBe(401)
    expect((await kit.call(routes.me, {}, { as: person.id })).status).toBe(401)
    expect((await change(admin.id, person.id, { version: 2, disabled: false })).body.disabledAt).toBeNull()
    expect((await kit.call(routes.me, {}, { as: person.id })).status).toBe(200)
    expect(await trailOf(kit, person.id)).toEqual(['user.disabled', 'user.enabled'])
  })

  it('C32: a role with fewer rights ends the sessions; one with more does not', async () => {
    const admin = await anAdmin()
    const person = await aPerson(kit, { role: 'engineer' })
    await kit.signedIn(person.id)
    await change(admin.id, person.id, { role: 'quality_manager' })
    expect(await sessionsOf(person.id)).toBe(1)
    await change(admin.id, person.id, { version: 2, role: 'production' })
    expect(await sessionsOf(person.id)).toBe(0)
  })

  it('nobody changes the own role or disables the own account', async () => {
    const admin = await anAdmin()
    await anAdmin()
    const demoted = await change(admin.id, admin.id, { role: 'agent' })
    expect(demoted.body.errors).toMatchObject([{ pointer: '#/role', code: 'own-account' }])
    const disabled = await change(admin.id, admin.id, { disabled: true })
    expect(disabled.body.errors).toMatchObject([{ pointer: '#/disabled', code: 'own-account' }])
    for (const route of [routes.inviteAgain, routes.endUserTotp]) {
      const answer = await kit.call(route, { params: { id: admin.id } }, { as: admin.id })
      expect(answer.body.errors).toMatchObject([{ code: 'own-account' }])
    }
    expect((await change(admin.id, admin.id, { name: 'Own name' })).status).toBe(200)
  })

  it.each([{ role: 'agent' }, { disabled: true }])(
    'two administrators can not remove each other at once: %j',
    async (body) => {
      const others = { role: 'admin', disabledAt: null } as const
      await kit.services.prisma.user.updateMany({ where: others, data: { role: 'manager' } })
      const [one, two] = [await anAdmin(), await anAdmin()]
      // Invited, but nobody who could sign in today.
      await aPerson(kit, { role: 'admin', passwordHash: null })
      const answers = await Promise.all([change(one.id, two.id, body), change(two.id, one.id, body)])
      const refused = answers.find((answer) => answer.status !== 200)
      expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
      // The slower one is refused for being no administrator any more, or because the other is the last.
      if (refused?.status === 400) expect(refused.body.errors).toMatchObject([{ code: 'last-admin' }])
      else expect([401, 403]).toContain(refused?.status)
      const left = await kit.services.prisma.user.count({ where: { ...others, passwordHash: { not: null } } })
      expect(left).toBe(1)
    },
  )

  it('ASVS 7.4.5: an administrator ends sessions and lost one-time codes of others', async () => {
    const admin = await anAdmin()
    const person = await aPerson(kit, {
      totpOn: true,
      totpSecret: kit.services.secret.seal('JBSWY3DPEHPK3PXP'),
    })
    await kit.signedIn(person.id)
    await kit.signedIn(person.id)
    const o = { as: admin.id }
    expect((await kit.call(routes.endSessions, { params: { id: person.id } }, o)).body).toEqual({ ended: 2 })
    await kit.signedIn(person.id)
    const { body } = await kit.call(routes.endUserTotp, { params: { id: person.id } }, o)
    expect([body.totpOn, await sessionsOf(person.id)]).toEqual([false, 0])
    expect((await kit.call(routes.endUserTotp, { params: { id: person.id } }, o)).status).toBe(409)
  })
})

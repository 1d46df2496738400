import { randomUUID } from 'node:crypto'
import { contactRoutes } from '@redress/contracts/contacts'
import { visitRoutes } from '@redress/contracts/visits'
import type { Role } from '@redress/domain/identity/role'
import { aContact, aCustomer } from '@redress/prisma/builders/customers'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'

let kit: Kit
let agent: string

const now = new Date('2026-03-05T09:00:00.000Z')
const nobody = randomUUID()

beforeAll(async () => {
  kit = await startKit()
  kit.setNow(now)
  agent = (await someone('agent')).id
})
afterAll(() => kit.close())

const someone = (role: Role) => aUser(kit.services.prisma, { role })
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString()

const trailOf = (subjectId: string) =>
  kit.services.prisma.trailEntry.findMany({ where: { subjectId }, orderBy: { seq: 'asc' } })

describe('CU-1: contacts', () => {
  const create = (id: string, body: Record<string, unknown>, o: { as?: string; key?: string } = {}) =>
    kit.call(contactRoutes.create, { params: { id }, body }, { as: agent, ...o })
  const change = (id: string, body: Record<string, unknown>, as = agent) =>
    kit.call(contactRoutes.change, { params: { id }, body }, { as })
  const list = async (id: string, show: 'active' | 'all') =>
    (await kit.call(contactRoutes.list, { params: { id }, query: { show } }, { as: agent })).body.contacts

  test('one is added with an own language and channel, once for one key, without its name on the trail', async () => {
    const { id } = await aCustomer(kit.services.prisma)
    const wish = {
      name: 'Ewa Lis',
      position: 'Quality',
      email: ' Ewa@Hearthline.Example ',
      phone: '+48 22 555 01 17',
      fax: '',
      language: 'pl',
      preferredChannel: 'fax',
    }
    const key = randomUUID()
    const both = await Promise.all([create(id, wish, { key }), create(id, wish, { key })])
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    const expected = { ...wish, email: 'ewa@hearthline.example', fax: null, active: true, version: 1 }
    expect(await list(id, 'active')).toEqual([{ id: both[0].body.id, ...expected }])
    const trail = await trailOf(both[0].body.id)
    expect(trail).toMatchObject([{ type: 'contact.created', data: { customerId: id } }])
    expect(JSON.stringify(trail.map(({ data }) => data))).not.toMatch(/Ewa|555/)
  })

  test('AL-4: every wrong field is named', async () => {
    const { id } = await aCustomer(kit.services.prisma)
    const wrong = { name: '', email: 'no address', language: 'xx', preferredChannel: 'drum', role: 'boss' }
    expect(faultsOf(expectProblem(await create(id, wrong), 'invalid-input')).toSorted()).toEqual([
      '#/email not-an-email',
      '#/language not-a-choice',
      '#/name required',
      '#/preferredChannel not-a-choice',
      '#/role unknown-key',
    ])
    expectProblem(await create(nobody, { name: 'x' }), 'not-found')
    expectProblem(await create(id, { name: 'x' }, { as: (await someone('engineer')).id }), 'forbidden')
  })

  test('AL-1, AL-2: taken out of use it stays, upon the version seen', async () => {
    const contact = await aContact(kit.services.prisma)
    expectProblem(await change(contact.id, { version: 9, active: false }), 'stale-version')
    expectProblem(await change(nobody, { version: 1, active: false }), 'not-found')
    const gone = await change(contact.id, { version: 1, active: false })
    expect(gone.body).toMatchObject({ name: contact.name, active: false, version: 2 })
    expect(await list(contact.customerId, 'active')).toEqual([])
    expect(await list(contact.customerId, 'all')).toMatchObject([{ id: contact.id, active: false }])
    await change(contact.id, { version: 2, active: true })
    expect((await trailOf(contact.id)).map(({ type }) => type)).toEqual([
      'contact.retired',
      'contact.restored',
    ])
  })

  test('whoever has the same address already is named, in any spelling of it', async () => {
    const contact = await aContact(kit.services.prisma)
    const same = (email: string) => kit.call(contactRoutes.sameEmail, { query: { email } }, { as: agent })
    expect((await same(contact.email?.toUpperCase() ?? '')).body.contacts).toMatchObject([
      { id: contact.id, customerId: contact.customerId, active: true },
    ])
    expect((await same('nobody@nowhere.example')).body.contacts).toEqual([])
    expectProblem(await same('nobody'), 'invalid-input')
  })
})

describe('CU-1: visits and calls', () => {
  const plan = (id: string, body: Record<string, unknown> = {}, o: { as?: string; key?: string } = {}) => {
    const wish = { kind: 'visit', plannedAt: inHours(48), byId: agent, purpose: 'Review of the year' }
    return kit.call(visitRoutes.plan, { params: { id }, body: { ...wish, ...body } }, { as: agent, ...o })
  }
  const report = (id: string, body: Record<string, unknown>) => {
    const given = { version: 1, report: 'All in order', doneAt: inHours(-1) }
    return kit.call(visitRoutes.report, { params: { id }, body: { ...given, ...body } }, { as: agent })
  }
  const cancel = (id: string, body: Record<string, unknown>) =>
    kit.call(visitRoutes.cancel, { params: { id }, body: { version: 1, ...body } }, { as: agent })
  const replan = (id: string, body: Record<string, unknown>) =>
    kit.call(visitRoutes.replan, { params: { id }, body: { version: 1, ...body } }, { as: agent })

  test('one is planned, put off and reported; what is done stays as it was written', async () => {
    const { id } = await aCustomer(kit.services.prisma)
    const key = randomUUID()
    const both = await Promise.all([plan(id, {}, { key }), plan(id, {}, { key })])
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    const visit = both[0].body
    expect(visit).toMatchObject({ by: { id: agent }, doneAt: null, cancelledAt: null, version: 1 })
    expect((await replan(visit.id, { plannedAt: inHours(72) })).body).toMatchObject({
      plannedAt: inHours(72),
      purpose: 'Review of the year',
      version: 2,
    })
    expectProblem(await report(visit.id, {}), 'stale-version')
    const done = await report(visit.id, { version: 2 })
    expect(done.body).toMatchObject({ report: 'All in order', doneAt: inHours(-1), version: 3 })
    for (const again of [
      await report(visit.id, { version: 3 }),
      await cancel(visit.id, { version: 3, reason: 'x' }),
      await replan(visit.id, { version: 3, kind: 'call' }),
    ]) {
      expectProblem(again, 'not-from-here')
    }
    expect((await trailOf(id)).map(({ type }) => type)).toEqual([
      'customer.visit-planned',
      'customer.visit-replanned',
      'customer.visit-done',
    ])
  })

  test('one is given up with the reason', async () => {
    const visit = (await plan((await aCustomer(kit.services.prisma)).id)).body
    expect(faultsOf(expectProblem(await cancel(visit.id, { reason: ' ' }), 'invalid-input'))).toEqual([
      '#/reason required',
    ])
    expect((await cancel(visit.id, { reason: 'Their plant is closed' })).body).toMatchObject({
      report: 'Their plant is closed',
      cancelledAt: now.toISOString(),
    })
    expectProblem(await cancel(nobody, { reason: 'x' }), 'not-found')
  })

  test('AL-4: every wrong field is named', async () => {
    const { id } = await aCustomer(kit.services.prisma)
    const wrong = { kind: 'party', plannedAt: 'soon', byId: 'me', purpose: '' }
    expect(faultsOf(expectProblem(await plan(id, wrong), 'invalid-input')).toSorted()).toEqual([
      '#/byId malformed',
      '#/kind not-a-choice',
      '#/plannedAt not-a-date',
      '#/purpose required',
    ])
    const gone = await aUser(kit.services.prisma, { disabledAt: now })
    for (const byId of [gone.id, nobody]) {
      expect(faultsOf(expectProblem(await plan(id, { byId }), 'invalid-input'))).toEqual(['#/byId not-found'])
    }
    const visit = (await plan(id)).body
    const early = expectProblem(await report(visit.id, { doneAt: inHours(1) }), 'invalid-input')
    expect(faultsOf(early)).toEqual(['#/doneAt in-the-future'])
    expectProblem(await plan(nobody), 'not-found')
    expectProblem(await plan(id, {}, { as: (await someone('engineer')).id }), 'forbidden')
  })

  test('AL-6: pages by keyset show each one once, the latest first', async () => {
    const { id } = await aCustomer(kit.services.prisma)
    for (const hours of [5, 1, 3, 3, 2]) await plan(id, { plannedAt: inHours(hours) })
    const times: string[] = []
    const ids = new Set<string>()
    let cursor: string | null | undefined
    do {
      const query = { limit: 2, ...(cursor ? { cursor } : {}) }
      const { body } = await kit.call(visitRoutes.list, { params: { id }, query }, { as: agent })
      for (const visit of body.visits) {
        times.push(visit.plannedAt)
        ids.add(visit.id)
      }
      cursor = body.nextCursor
    } while (cursor)
    expect(times).toEqual([5, 3, 3, 2, 1].map(inHours))
    expect(ids.size).toBe(5)
    const foreign = { params: { id }, query: { cursor: nobody } }
    expect((await kit.call(visitRoutes.list, foreign, { as: agent })).body.visits).toEqual([])
  })
})

import { randomUUID } from 'node:crypto'
import { contactRoutes } from '@redress/contracts/contacts'
import { customerOverviewRoutes } from '@redress/contracts/customer-overview'
import { customerRoutes } from '@redress/contracts/customers'
import type { Role } from '@redress/domain/identity/role'
import { aBatch, aDefectCode, aHold, aProduct } from '@redress/prisma/builders/catalog'
import { aComplaint, aMessage } from '@redress/prisma/builders/complaints'
import { aContact, aCustomer } from '@redress/prisma/builders/customers'
import { aCalendar } from '@redress/prisma/builders/sla'
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
const own = () => randomUUID().slice(0, 8)

function create(body: Record<string, unknown>, as = agent, key?: string) {
  return kit.call(customerRoutes.create, { body }, { as, ...(key ? { key } : {}) })
}

function change(id: string, body: Record<string, unknown>, as = agent) {
  return kit.call(customerRoutes.change, { params: { id }, body }, { as })
}

function list(query: Record<string, unknown>) {
  return kit.call(customerRoutes.list, { query }, { as: agent })
}

const overviewOf = async (id: string) =>
  (await kit.call(customerOverviewRoutes.read, { params: { id } }, { as: agent })).body

const trailOf = (subjectId: string) =>
  kit.services.prisma.trailEntry.findMany({ where: { subjectId }, orderBy: { seq: 'asc' } })

describe('CU-1: creating a customer', () => {
  test('keeps what is known of it, once for one key, with its trail', async () => {
    const calendar = await aCalendar(kit.services.prisma)
    const wish = {
      name: `Hearthline ${own()}`,
      country: 'PL',
      language: 'pl',
      timeZone: 'Europe/Warsaw',
      preferredChannel: 'phone',
      address: 'ul. Prosta 1\nWarszawa',
      registration: 'KRS 0000123456',
      calendarId: calendar.id,
    }
    const key = randomUUID()
    const both = await Promise.all([create(wish, agent, key), create(wish, agent, key)])
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    const [{ body }] = both
    const { calendarId, ...facts } = wish
    expect(body).toMatchObject({ ...facts, calendar: { id: calendarId }, openComplaints: 0, version: 1 })
    expect(both[1].body.id).toBe(body.id)
    expect(await kit.services.prisma.customer.count({ where: { name: wish.name } })).toBe(1)
    expect(await trailOf(body.id)).toMatchObject([{ type: 'customer.created', subject: 'customer' }])
  })

  test('AL-4: every wrong field is named, a taken name in any spelling as well', async () => {
    const wrong = { name: ' ', language: 'xx', timeZone: 'Mars/Base', preferredChannel: 'drum', owner: 1 }
    expect(faultsOf(expectProblem(await create(wrong), 'invalid-input')).toSorted()).toEqual([
      '#/language not-a-choice',
      '#/name required',
      '#/owner unknown-key',
      '#/preferredChannel not-a-choice',
      '#/timeZone unknown-zone',
    ])
    const { name } = await aCustomer(kit.services.prisma)
    const twin = expectProblem(await create({ name: name.toUpperCase() }), 'invalid-input')
    expect(faultsOf(twin)).toEqual(['#/name already-used'])
    const lost = expectProblem(await create({ name: own(), calendarId: nobody }), 'invalid-input')
    expect(faultsOf(lost)).toEqual(['#/calendarId not-found'])
  })

  test('two of one name at the same moment make one customer', async () => {
    const name = `Twin ${own()}`
    const both = await Promise.all([create({ name }), create({ name })])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 400])
    expect(await kit.services.prisma.customer.count({ where: { name } })).toBe(1)
  })

  test('an engineer reads customers and changes none', async () => {
    const engineer = (await someone('engineer')).id
    const { id } = await aCustomer(kit.services.prisma)
    expect((await kit.call(customerRoutes.read, { params: { id } }, { as: engineer })).status).toBe(200)
    expectProblem(await create({ name: own() }, engineer), 'forbidden')
    expectProblem(await change(id, { version: 1, country: 'DE' }, engineer), 'forbidden')
  })
})

describe('AL-2: changing a customer', () => {
  test('changes what is given and leaves the rest; codes stand on the trail, words do not', async () => {
    const { id, name } = await aCustomer(kit.services.prisma, { country: 'PL' })
    const { body } = await change(id, { version: 1, language: 'el', terms: 'AQL 0.4, §7.2' })
    expect(body).toMatchObject({ name, country: 'PL', language: 'el', terms: 'AQL 0.4, §7.2', version: 2 })
    const [entry] = await trailOf(id)
    expect(entry).toMatchObject({
      type: 'customer.changed',
      data: { fields: ['language', 'terms'], before: { language: 'en' }, after: { language: 'el' } },
    })
    expect(JSON.stringify(entry?.data)).not.toContain('AQL')
  })

  test('upon an old version nothing is changed; a customer that is not there is not found', async () => {
    const { id } = await aCustomer(kit.services.prisma, { version: 3 })
    expectProblem(await change(id, { version: 2, country: 'DE' }), 'stale-version')
    expectProblem(await change(nobody, { version: 1, country: 'DE' }), 'not-found')
    expectProblem(await kit.call(customerRoutes.read, { params: { id: nobody } }, { as: agent }), 'not-found')
    const both = await Promise.all([
      change(id, { version: 3, country: 'DE' }),
      change(id, { version: 3, country: 'FR' }),
    ])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  test('out of use it is offered to nobody and kept in the list of all', async () => {
    const { id, name } = await aCustomer(kit.services.prisma)
    await change(id, { version: 1, active: false })
    const choices = await kit.call(customerRoutes.choices, { query: { q: name } }, { as: agent })
    expect(choices.body.customers).toEqual([])
    expect((await list({ q: name })).body.customers).toEqual([])
    expect((await list({ q: name, show: 'all' })).body.customers).toMatchObject([{ id, active: false }])
  })
})

describe('CU-1: the list', () => {
  test('says what is open, how urgent, and when the last word was', async () => {
    const { prisma } = kit.services
    const { id, name } = await aCustomer(prisma)
    const due = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
    const clock = { startedAt: due(-40), atRiskAt: due(-2), dueAt: due(1) }
    await aComplaint(prisma, { customerId: id, receivedAt: due(-40), clock })
    expect((await list({ q: name })).body.customers).toMatchObject([
      { openComplaints: 1, clock: 'at_risk', lastContactAt: due(-40).toISOString(), contact: null },
    ])
    await aComplaint(prisma, { customerId: id, receivedAt: due(-60), clock: { ...clock, dueAt: due(-1) } })
    const late = { ...clock, dueAt: due(-1), metAt: due(-2) }
    await aComplaint(prisma, { customerId: id, receivedAt: due(-60), step: 'closed', clock: late })
    expect((await list({ q: name })).body.customers).toMatchObject([{ openComplaints: 2, clock: 'breached' }])
  })

  test('AL-6: pages by keyset show each customer once', async () => {
    const mark = own()
    for (const letter of ['D', 'A', 'C', 'B', 'E']) {
      await aCustomer(kit.services.prisma, { name: `${mark} ${letter}` })
    }
    const names: string[] = []
    let cursor: string | null | undefined
    do {
      const { body } = await list({ q: mark, limit: 2, ...(cursor ? { cursor } : {}) })
      names.push(...body.customers.map(({ name }) => name))
      cursor = body.nextCursor
    } while (cursor)
    expect(names).toEqual(['A', 'B', 'C', 'D', 'E'].map((letter) => `${mark} ${letter}`))
    expectProblem(await list({ cursor: 'x' }), 'invalid-input')
    expectProblem(await list({ limit: 101 }), 'invalid-input')
  })

  test('finds by a contact’s name and address, and says which', async () => {
    const mark = own()
    const contact = await aContact(kit.services.prisma, { name: `Ewa ${mark}`, email: `${mark}@lis.example` })
    for (const q of [`ewa ${mark}`, `${mark}@LIS`]) {
      expect((await list({ q })).body.customers).toMatchObject([
        { id: contact.customerId, contact: { id: contact.id, name: contact.name } },
      ])
    }
  })
})

describe('A24: a caller is recognised by the telephone number', () => {
  const choices = async (q: string) =>
    (await kit.call(customerRoutes.choices, { query: { q } }, { as: agent })).body.customers

  test.each([
    ['+48 22 731 40 56', ['+48227314056', '0048 22 731 40 56', '022 7314056', '22 731-40-56', '227314']],
    ['(022) 731 40 57 ext. 12', ['+48 22 731 40 57', '7314057']],
    ['+44 (0)20 7946 0991', ['020 7946 0991', '+44 20 7946 0991']],
  ])('stored as %s', async (phone, typed) => {
    const contact = await aContact(kit.services.prisma, { phone })
    for (const q of typed) {
      expect(await choices(q), q).toMatchObject([
        { id: contact.customerId, contact: { id: contact.id, name: contact.name, phone } },
      ])
      expect((await list({ q })).body.customers, q).toMatchObject([{ contact: { id: contact.id } }])
    }
  })

  test('fewer than six digits, another number and a contact out of use find nobody', async () => {
    await aContact(kit.services.prisma, { phone: '+30 21 0555 8832' })
    await aContact(kit.services.prisma, { phone: '+30 21 0555 8833', active: false })
    for (const q of ['58832', '+30 21 0555 8839', '+30 21 0555 8833']) expect(await choices(q), q).toEqual([])
  })

  test('a name is found as before', async () => {
    const { id, name } = await aCustomer(kit.services.prisma)
    expect(await choices(name.toUpperCase())).toMatchObject([{ id, contact: null, openComplaints: 0 }])
  })
})

describe('CU-1: what they call our products', () => {
  const set = (id: string, body: Record<string, unknown>) =>
    kit.call(customerRoutes.setPart, { params: { id }, body }, { as: agent })

  test('is set, changed and taken away upon what was seen; the trail keeps it all', async () => {
    const { prisma } = kit.services
    const [{ id }, product] = [await aCustomer(prisma), await aProduct(prisma)]
    const productId = product.id
    expect((await set(id, { productId, number: 'HL-9', before: null })).body.parts).toEqual([
      { productId, product: product.number, productName: product.name, number: 'HL-9' },
    ])
    expectProblem(await set(id, { productId, number: 'HL-7', before: null }), 'stale-version')
    expect((await set(id, { productId, number: 'HL-10', before: 'HL-9' })).body.parts).toMatchObject([
      { number: 'HL-10' },
    ])
    expect((await set(id, { productId, number: '', before: 'HL-10' })).body.parts).toEqual([])
    expect((await trailOf(id)).map(({ data }) => data)).toMatchObject([
      { before: null, after: 'HL-9' },
      { before: 'HL-9', after: 'HL-10' },
      { before: 'HL-10', after: null },
    ])
  })

  test('refuses a product that is not there, and nothing instead of a number', async () => {
    const [{ id }, product] = [await aCustomer(kit.services.prisma), await aProduct(kit.services.prisma)]
    const lost = await set(id, { productId: nobody, number: 'x', before: null })
    expect(faultsOf(expectProblem(lost, 'invalid-input'))).toEqual(['#/productId not-found'])
    const empty = await set(id, { productId: product.id, number: ' ', before: null })
    expect(faultsOf(expectProblem(empty, 'invalid-input'))).toEqual(['#/number required'])
    expectProblem(await set(nobody, { productId: product.id, number: 'x', before: null }), 'not-found')
  })
})

describe('CU-1: the overview', () => {
  test('counts by month and year with zeros between, and first replies in time', async () => {
    const { prisma } = kit.services
    const { id } = await aCustomer(prisma)
    const at = (day: string) => new Date(`${day}T10:00:00.000Z`)
    const first = await aComplaint(prisma, { customerId: id, receivedAt: at('2024-05-06'), clock: null })
    const inTime = { dueAt: at('2026-01-08'), metAt: at('2026-01-07') }
    const again = await aComplaint(prisma, { customerId: id, receivedAt: at('2026-01-06'), clock: inTime })
    await aComplaint(prisma, {
      customerId: id,
      receivedAt: at('2026-03-02'),
      clock: { dueAt: at('2026-03-04') },
    })
    const undone = await aComplaint(prisma, { customerId: id, receivedAt: at('2026-03-05'), clock: null })
    await prisma.complaint.update({ where: { id: undone.id }, data: { undoneAt: now, isOpen: false } })
    await prisma.complaintRepeat.create({ data: { laterId: again.id, earlierId: first.id, linkedAt: now } })
    const overview = await overviewOf(id)
    expect(overview.months).toHaveLength(12)
    expect(overview.months.filter(({ count }) => count > 0)).toEqual([
      { month: '2026-01', count: 1 },
      { month: '2026-03', count: 1 },
    ])
    expect(overview.years).toEqual([
      { year: 2024, count: 1 },
      { year: 2025, count: 0 },
      { year: 2026, count: 2 },
    ])
    expect(overview.firstReply).toEqual({ inTime: 1, of: 2, meanHours: 24 })
    expect(overview.repeats).toBe(1)
  })

  test('CAR-3: names the holds on what this customer complained about, and on nothing else', async () => {
    const { prisma } = kit.services
    const { id } = await aCustomer(prisma)
    const [held, free, other] = [await aBatch(prisma), await aBatch(prisma), await aBatch(prisma)]
    const defect = await aDefectCode(prisma)
    const lines = [
      { productText: 'x', productId: held.productId, batchId: held.id, defectCodeId: defect.id },
      { productText: 'y', productId: free.productId, batchId: free.id },
    ]
    await aComplaint(prisma, { customerId: id, receivedAt: now, complaintLines: lines })
    const hold = await aHold(prisma, { batchId: held.id })
    await aHold(prisma, { batchId: free.id, releasedAt: now, releasedById: agent, releaseReason: 'Clean' })
    await aHold(prisma, { batchId: other.id })
    const overview = await overviewOf(id)
    expect(overview.holds.map((one) => one.id)).toEqual([hold.id])
    expect(overview.products.map(({ count, onHold }) => ({ count, onHold }))).toEqual(
      expect.arrayContaining([
        { count: 1, onHold: true },
        { count: 1, onHold: false },
      ]),
    )
    expect(overview.defects).toEqual([{ id: defect.id, code: defect.code, name: defect.name, count: 1 }])
  })

  test('shows the last words with the customer, no internal note', async () => {
    const { prisma } = kit.services
    const { id } = await aCustomer(prisma)
    const complaint = await aComplaint(prisma, {
      customerId: id,
      receivedAt: new Date('2026-03-01T09:00:00Z'),
    })
    await aMessage(prisma, complaint, {
      kind: 'to_customer',
      authorName: 'Anna',
      at: new Date('2026-03-02T09:00:00Z'),
    })
    await aMessage(prisma, complaint, { kind: 'internal_note', at: new Date('2026-03-03T09:00:00Z') })
    const { lastContacts } = await overviewOf(id)
    expect(lastContacts.map(({ kind, complaint: number }) => [kind, number])).toEqual([
      ['to_customer', complaint.number],
      ['from_customer', complaint.number],
    ])
  })

  test('of a customer without any complaint is empty, of none not found', async () => {
    const { id } = await aCustomer(kit.services.prisma)
    expect(await overviewOf(id)).toMatchObject({
      years: [],
      holds: [],
      firstReply: { inTime: 0, of: 0, meanHours: null },
      nextVisit: null,
    })
    const lost = await kit.call(customerOverviewRoutes.read, { params: { id: nobody } }, { as: agent })
    expectProblem(lost, 'not-found')
    expectProblem(await kit.call(contactRoutes.list, { params: { id: nobody } }, { as: agent }), 'not-found')
  })
})

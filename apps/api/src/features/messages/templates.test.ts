import { randomUUID } from 'node:crypto'
import { templateRoutes } from '@redress/contracts/templates'
import type { Role } from '@redress/domain/identity/role'
import { aBatch, aProduct } from '@redress/prisma/builders/catalog'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'

let kit: Kit
let head: string
let agent: string

beforeAll(async () => {
  kit = await startKit({ COMPANY_NAME: 'Norrholm' })
  head = (await someone('quality_manager')).id
  agent = (await someone('agent')).id
})
afterAll(() => kit.close())

const someone = (role: Role) => aUser(kit.services.prisma, { role, name: `Test ${role}` })
const entry = (trigger: string, o: object = {}) => ({
  place: 'message',
  trigger,
  title: 'Thanks and next step',
  texts: { en: 'Dear {contact}, thank you for {number}.', pl: 'Dziękujemy za {number}.' },
  active: true,
  ...o,
})
const create = (body: object, as = head, key?: string) =>
  kit.call(templateRoutes.create, { body }, { as, ...(key ? { key } : {}) })
const change = (id: string, body: object, as = head) =>
  kit.call(templateRoutes.change, { params: { id }, body }, { as })

async function made(trigger: string, o: object = {}) {
  const { body } = await create(entry(trigger, o))
  const found = body.templates.find((one) => one.trigger === trigger)
  if (!found) throw new Error('it is not in the list')
  return found
}

test('A12: a template is made and changed in versions, before and after on the trail', async () => {
  const { id, version } = await made('thanks')
  expect(version).toBe(1)
  const { body } = await change(id, { ...entry('thanks', { active: false, title: 'Thanks' }), version: 1 })
  expect(body.templates.find((one) => one.id === id)).toMatchObject({
    title: 'Thanks',
    active: false,
    version: 2,
  })
  const trail = await kit.services.prisma.trailEntry.findMany({
    where: { subjectId: id },
    orderBy: { seq: 'asc' },
  })
  expect(trail).toMatchObject([
    { type: 'template.created', data: { after: { trigger: 'thanks' } } },
    { type: 'template.changed', data: { before: { active: true }, after: { active: false } } },
  ])
})

test('RE-1: a field nobody can fill in is refused, by its language and name', async () => {
  const refused = await create(entry('faulty', { texts: { en: 'For {number}', pl: 'Dla {numer} i {data}' } }))
  const { errors } = expectProblem(refused, 'invalid-input')
  expect(errors).toMatchObject([
    { pointer: '#/texts/pl', code: 'unknown-field', params: { name: '{numer}, {data}' } },
  ])
  expect(await kit.services.prisma.template.count({ where: { trigger: 'faulty' } })).toBe(0)
})

test.each([
  ['no English', { texts: { en: '', pl: 'Dziękujemy' } }, '#/texts/en required'],
  ['a language nobody reads', { texts: { en: 'Thank you', xx: 'Hm' } }, '#/texts/xx unknown-key'],
  ['a trigger with a space', { trigger: 'two words' }, '#/trigger malformed'],
  ['no title', { title: ' ' }, '#/title required'],
  ['a place there is not', { place: 'poem' }, '#/place not-a-choice'],
])('AL-4: %s is refused at its box', async (_, wrong, fault) => {
  expect(faultsOf(expectProblem(await create(entry('wrong', wrong)), 'invalid-input'))).toEqual([fault])
})

test('a trigger stands once in a place; the same in another place is another module', async () => {
  const { id } = await made('twice')
  expect(faultsOf(expectProblem(await create(entry('twice')), 'invalid-input'))).toEqual([
    '#/trigger already-used',
  ])
  expect((await create(entry('twice', { place: 'legal' }))).status).toBe(201)
  const other = await made('other')
  expect(
    faultsOf(expectProblem(await change(other.id, { ...entry('twice'), version: 1 }), 'invalid-input')),
  ).toEqual(['#/trigger already-used'])
  expect(id).not.toBe(other.id)
})

test('AL-2, AL-3: a stale version changes nothing; of two at once one comes through; one key makes one', async () => {
  const { id } = await made('stale')
  const both = await Promise.all([
    change(id, { ...entry('stale', { title: 'One' }), version: 1 }),
    change(id, { ...entry('stale', { title: 'Two' }), version: 1 }),
  ])
  expect(both.map(({ status }) => status).toSorted((a, b) => Number(a) - Number(b))).toEqual([200, 409])
  expectProblem(await change(id, { ...entry('stale'), version: 1 }), 'stale-version')
  expectProblem(await change(randomUUID(), { ...entry('stale'), version: 1 }), 'not-found')
  const key = randomUUID()
  expect([
    (await create(entry('once'), head, key)).status,
    (await create(entry('once'), head, key)).status,
  ]).toEqual([201, 201])
  expect(await kit.services.prisma.template.count({ where: { trigger: 'once' } })).toBe(1)
})

test('templates are kept by quality and administration; the desk only uses them', async () => {
  expectProblem(await create(entry('mine'), agent), 'forbidden')
  expectProblem(await kit.call(templateRoutes.list, {}, { as: agent }), 'forbidden')
  const { number } = await aComplaint(kit.services.prisma)
  expectProblem(await kit.call(templateRoutes.modules, { params: { number } }), 'unauthenticated')
  expectProblem(
    await kit.call(templateRoutes.modules, { params: { number: 'C-2026-99999' } }, { as: agent }),
    'not-found',
  )
})

test('A12: the desk gets what is in use, in the customer’s language, with the facts of the complaint', async () => {
  const { prisma } = kit.services
  const product = await aProduct(prisma, { number: 'MS-4412', name: 'Membrane switch' })
  const batch = await aBatch(prisma, { productId: product.id, number: 'L2506-17' })
  const { number } = await aComplaint(prisma, {
    language: 'pl',
    customerId: null,
    companyName: 'Vistula Lifts',
    step: 'analysis',
    responsibleId: head,
    receivedAt: new Date('2026-03-02T09:00:00Z'),
    complaintLines: [
      { productId: product.id, batchId: batch.id, quantityAffected: 12 },
      { productText: 'MS-4412', quantityAffected: 3 },
    ],
  })
  await made('used')
  await made('only-english', { texts: { en: 'Only {company}' } })
  await made('unused', { active: false })
  const { body } = await kit.call(templateRoutes.modules, { params: { number } }, { as: agent })
  expect(body).toMatchObject({
    language: 'pl',
    fields: {
      number,
      customer: 'Vistula Lifts',
      contact: 'Ewa Lis',
      product: 'MS-4412 Membrane switch, MS-4412',
      batch: 'L2506-17',
      quantity: '15',
      responsible: 'Test quality_manager',
      author: 'Test agent',
      company: 'Norrholm',
      customersNumber: '',
    },
  })
  expect(body.fields.due).toContain('mar 2026')
  const used = body.modules.find(({ trigger }) => trigger === 'used')
  expect(used).toMatchObject({ language: 'pl', text: 'Dziękujemy za {number}.' })
  expect(body.modules.find(({ trigger }) => trigger === 'only-english')).toMatchObject({ language: 'en' })
  expect(body.modules.some(({ trigger }) => trigger === 'unused')).toBe(false)
  const greek = await kit.call(
    templateRoutes.modules,
    { params: { number }, query: { language: 'el' } },
    { as: agent },
  )
  expect(greek.body.language).toBe('el')
})

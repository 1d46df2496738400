import { gateRoutes } from '@redress/contracts/car-gates'
import { carProfileRoutes } from '@redress/contracts/car-profiles'
import { carRoutes } from '@redress/contracts/car-routes'
import type { Role } from '@redress/domain/identity/role'
import { aCar } from '@redress/prisma/builders/cars'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aCustomer } from '@redress/prisma/builders/customers'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { hashPassword } from '../identity/passwords.ts'

let kit: Kit
let head: string
let passwordHash: string

const password = 'correct horse battery'

beforeAll(async () => {
  kit = await startKit()
  passwordHash = await hashPassword(password)
  head = (await someone('quality_manager')).id
})
afterAll(() => kit.close())

const someone = (role: Role) => aUser(kit.services.prisma, { role, passwordHash })
const create = (body: object, as = head) =>
  kit.call(carProfileRoutes.create, { body: { ...empty, ...body } }, { as })
const change = (id: string, body: object, as = head) =>
  kit.call(
    carProfileRoutes.change,
    { params: { id }, body: { ...demands, active: true, version: 1, ...body } },
    { as },
  )
const demands = { name: 'Ford', required: [], waived: [], language: null }
const empty = { ...demands, customerId: null }
const faults = (answer: Parameters<typeof expectProblem>[0]) =>
  faultsOf(expectProblem(answer, 'invalid-input'))

test('CAR-13: what a customer requires stops the gate, what is waived does not', async () => {
  const engineer = await someone('engineer')
  const customer = await aCustomer(kit.services.prisma)
  const { number } = await aCar(kit.services.prisma, { customerId: customer.id, kind: 'four_d' })
  const missing = async () =>
    faultsOf(
      expectProblem(
        await kit.call(
          gateRoutes.submit,
          { params: { number, gate: 'd1_d3' }, body: { version: 1, password } },
          { as: engineer.id },
        ),
        'conditions-missing',
      ),
    )
  expect(await missing()).toContain('#/d3.cleanLot clean-point')
  const { body } = await create({
    customerId: customer.id,
    required: ['is-and-is-not', 'd2.who'],
    waived: ['clean-point'],
  })
  const made = body.profiles.find((profile) => profile.customer?.id === customer.id)
  if (!made) throw new Error('it is not in the list')
  const listed = await missing()
  expect(listed).toEqual(expect.arrayContaining(['#/d2.isNot is-and-is-not', '#/d2.who d2.who']))
  expect(listed).not.toContain('#/d3.cleanLot clean-point')
  await change(made.id, { active: false })
  expect(await missing()).toContain('#/d3.cleanLot clean-point')
})

test('CAR-13: the report is written in the language of the profile', async () => {
  const customer = await aCustomer(kit.services.prisma)
  await create({ customerId: customer.id, language: 'zh' })
  const { number } = await aComplaint(kit.services.prisma, { customerId: customer.id, language: 'pl' })
  const { body } = await kit.call(
    carRoutes.open,
    { body: { kind: 'eight_d', title: 'Keys dead', complaints: [number] } },
    { as: head },
  )
  expect(body).toMatchObject({ language: 'zh', profile: { name: 'Ford' } })
})

test('one profile a customer, one for everybody else; two made at once are one', async () => {
  const customer = await aCustomer(kit.services.prisma)
  const both = await Promise.all([create({ customerId: customer.id }), create({ customerId: customer.id })])
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 400])
  const all = await Promise.all([create({ name: 'All' }), create({ name: 'All' })])
  expect(all.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 400])
})

test('bad input is named by its field, a stale change refused, others may not', async () => {
  expect(faults(await create({ name: '', customerId: crypto.randomUUID() }))).toEqual(['#/name required'])
  expect(faults(await create({ customerId: crypto.randomUUID() }))).toEqual(['#/customerId not-found'])
  expect(faults(await create({ required: ['d9.what'] }))).toEqual(['#/required/0 not-a-choice'])
  expect(faults(await create({ waived: ['d2.who'] }))).toEqual(['#/waived/0 not-a-choice'])
  expect(faults(await create({ required: ['clean-point'], waived: ['clean-point'] }))).toEqual([
    '#/waived/0 already-used',
  ])
  const customer = await aCustomer(kit.services.prisma)
  const { body } = await create({ customerId: customer.id })
  const id = body.profiles.find((profile) => profile.customer?.id === customer.id)?.id ?? ''
  expect((await change(id, { name: 'Ford Europe' })).status).toBe(200)
  expectProblem(await change(id, { name: 'Ford US' }), 'stale-version')
  expectProblem(await change(crypto.randomUUID(), {}), 'not-found')
  for (const role of ['agent', 'engineer', 'production', 'manager'] as const) {
    expectProblem(await create({}, (await someone(role)).id), 'forbidden')
  }
})

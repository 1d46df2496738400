import { randomUUID } from 'node:crypto'
import { carCauseRoutes } from '@redress/contracts/car-causes'
import { aCar } from '@redress/prisma/builders/cars'
import { aBatch } from '@redress/prisma/builders/catalog'
import { aCause } from '@redress/prisma/builders/causes'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectProblem } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'

let kit: Kit

beforeAll(async () => {
  kit = await startKit()
})
afterAll(() => kit.close())

const similar = (number: string, as: string) =>
  kit.call(carCauseRoutes.similar, { params: { number } }, { as })

test('CAR-9, B19: earlier CARs of the same product or told in the same words are offered, and why', async () => {
  const { prisma } = kit.services
  const { id: as } = await aUser(prisma, { role: 'agent' })
  const { productId } = await aBatch(prisma)
  const [ozone, tellurium] = [`ozone${randomUUID().slice(0, 6)}`, `tellurium${randomUUID().slice(0, 6)}`]
  const now = await aCar(prisma, { title: `${ozone} at the contact`, productId })
  await aCause(prisma, now, { text: `${tellurium} in the paste` })
  await aCause(prisma, now, { text: 'Paste of lot AG-1', status: 'ruled_out' })
  const told = await aCar(prisma, { title: `Contacts and ${ozone}`, status: 'closed', closedAt: new Date() })
  await aCause(prisma, told, { text: `Paste with ${tellurium}`, status: 'root' })
  const same = await aCar(prisma, { title: 'Frame scratched', productId })
  await aCar(prisma, { title: `${ozone} ${tellurium}`, status: 'cancelled', closedAt: new Date() })
  await aCar(prisma, { title: 'Something else' })
  const { body } = await similar(now.number, as)
  const found = new Map(body.cars.map((car) => [car.number, car]))
  expect(found.get(told.number)).toMatchObject({
    shares: [],
    words: expect.arrayContaining([ozone, tellurium]),
    causes: [`Paste with ${tellurium}`],
    status: 'closed',
  })
  expect(found.get(same.number)).toMatchObject({ shares: ['product'], causes: [] })
  expect(found.has(now.number)).toBe(false)
  expect(body.cars.some(({ title }) => title === 'Something else')).toBe(false)
  expect(body.cars.some(({ status }) => status === 'cancelled')).toBe(false)
  expectProblem(await similar('CAR-2020-9999', as), 'not-found')
})

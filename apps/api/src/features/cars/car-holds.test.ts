import { carHoldRoutes } from '@redress/contracts/car-holds'
import { carRoutes } from '@redress/contracts/car-routes'
import { holdRoutes } from '@redress/contracts/holds'
import type { Role } from '@redress/domain/identity/role'
import { aLot } from '@redress/prisma/builders/car-stock'
import { aCar } from '@redress/prisma/builders/cars'
import { aBatch, aHold } from '@redress/prisma/builders/catalog'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { hashPassword } from '../identity/passwords.ts'

const password = 'correct horse battery'
let kit: Kit
let passwordHash: string

beforeAll(async () => {
  kit = await startKit()
  passwordHash = await hashPassword(password)
})
afterAll(() => kit.close())

const someone = async (role: Role) => (await aUser(kit.services.prisma, { role, passwordHash })).id

async function stopped() {
  const { prisma } = kit.services
  const batch = await aBatch(prisma)
  const car = await aCar(prisma, { productId: batch.productId })
  await aLot(prisma, { carId: car.id, lot: batch.number, batchId: batch.id })
  const set = (as: string, o: Record<string, unknown> = {}) =>
    kit.call(
      carHoldRoutes.set,
      {
        params: { number: car.number },
        body: { productId: batch.productId, batchId: batch.id, reason: 'Cured too cold', ...o } as never,
      },
      { as },
    )
  return { batch, car, set }
}

const release = (id: string, as: string, o: Record<string, unknown> = {}) =>
  kit.call(
    holdRoutes.release,
    { params: { id }, body: { reason: 'All sorted', password, ...o } as never },
    { as },
  )

test('CAR-3: product and lots of the CAR can be stopped from it; the CAR and its timeline show it', async () => {
  const { batch, car, set } = await stopped()
  const engineer = await someone('engineer')
  expectProblem(await set(await someone('production')), 'forbidden')
  const { body, status } = await set(engineer)
  expect(status).toBe(201)
  expect(body.concerned.map((one) => [one.batch, one.onHold])).toEqual([
    [null, false],
    [batch.number, true],
  ])
  expect(body.holds).toMatchObject([{ batch: batch.number, car: { number: car.number, isContained: false } }])
  expect(faultsOf(expectProblem(await set(engineer), 'invalid-input'))).toEqual(['#/batchId already-used'])
  const timeline = await kit.call(
    carRoutes.timeline,
    { params: { number: car.number }, query: {} },
    { as: engineer },
  )
  expect(timeline.body.entries).toMatchObject([{ type: 'car.hold-set', data: { reason: 'Cured too cold' } }])
})

test('CAR-3: let go by the head of quality, signed, and while D3 is open only when that was seen', async () => {
  const { car, set } = await stopped()
  const [engineer, head] = [await someone('engineer'), await someone('quality_manager')]
  const id = (await set(engineer)).body.holds[0]?.id ?? ''
  expectProblem(await release(id, engineer), 'forbidden')
  expect(faultsOf(expectProblem(await release(id, head, { password: 'x' }), 'invalid-input'))).toEqual([
    '#/password wrong-password',
  ])
  expect(faultsOf(expectProblem(await release(id, head), 'conditions-missing'))).toEqual([
    '#/anyway required',
  ])
  expect((await release(id, head, { anyway: true })).body).toMatchObject({ releaseReason: 'All sorted' })
  expectProblem(await release(id, head, { anyway: true }), 'stale-version')
  const { body } = await kit.call(carRoutes.read, { params: { number: car.number } }, { as: head })
  expect(body.signatures).toMatchObject([{ meaning: 'hold_released', role: 'quality_manager' }])
})

test('CAR-3: with D3 accepted nothing has to be seen; a hold of no CAR needs the password alone', async () => {
  const { prisma } = kit.services
  const { car, set } = await stopped()
  const head = await someone('quality_manager')
  const id = (await set(await someone('engineer'))).body.holds[0]?.id ?? ''
  await prisma.carGateState.updateMany({
    where: { carId: car.id, gate: 'd1_d3' },
    data: { status: 'accepted' },
  })
  expect((await release(id, head)).status).toBe(200)
  const plain = await aHold(prisma)
  expect((await release(plain.id, head)).status).toBe(200)
  expectProblem(await release(crypto.randomUUID(), head), 'not-found')
})

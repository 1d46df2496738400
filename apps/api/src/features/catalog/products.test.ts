import { catalogRoutes } from '@redress/contracts/catalog'
import { holdRoutes } from '@redress/contracts/holds'
import { productRoutes } from '@redress/contracts/products'
import type { Role } from '@redress/domain/identity/role'
import { aBatch, aHold, aProduct } from '@redress/prisma/builders/catalog'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyChain } from '../../platform/trail.ts'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { hashPassword } from '../identity/passwords.ts'

const password = 'correct horse battery'
let kit: Kit
let engineer: string
let head: string

const someone = async (role: Role) => (await aUser(kit.services.prisma, { role })).id

beforeAll(async () => {
  kit = await startKit()
  engineer = await someone('engineer')
  head = await someone('quality_manager')
})
afterAll(() => kit.close())

const entry = (number: string) => ({ number, name: 'Membrane switch', family: 'membrane' })
const batchEntry = (number: string) => ({
  number,
  madeOn: '2026-01-12',
  quantityMade: 500,
  quantityShipped: 400,
})

describe('products', () => {
  test('AL-3: the same sending twice makes one product, on a trail that holds', async () => {
    const body = entry('AL3-1')
    const first = await kit.call(productRoutes.create, { body }, { as: engineer, key: 'product-once' })
    const again = await kit.call(productRoutes.create, { body }, { as: engineer, key: 'product-once' })
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body.id).toBe(first.body.id)
    expect(first.body).toMatchObject({ ...body, active: true, version: 1, holds: [], unknownBatches: [] })
    expect(await verifyChain(kit.services.pool, 'product', first.body.id)).toMatchObject({
      entries: 1,
      intact: true,
    })
  })

  test('AL-4: each fault names its field; a number is there once', async () => {
    const { number } = await aProduct(kit.services.prisma)
    const faults = async (body: object) =>
      faultsOf(
        expectProblem(await kit.call(productRoutes.create, { body }, { as: engineer }), 'invalid-input'),
      )
    expect(await faults({ ...entry(''), name: ' ' })).toEqual(['#/number required', '#/name required'])
    expect(await faults({ ...entry('x'.repeat(81)), colour: 'red' })).toEqual([
      '#/number too-long',
      '#/colour unknown-key',
    ])
    expect(await faults(entry(number))).toEqual(['#/number already-used'])
    const other = await aProduct(kit.services.prisma)
    const change = { ...entry(number), version: 1, active: true }
    const taken = await kit.call(
      productRoutes.change,
      { params: { id: other.id }, body: change },
      { as: engineer },
    )
    expect(faultsOf(expectProblem(taken, 'invalid-input'))).toEqual(['#/number already-used'])
  })

  test('AL-1, AL-2: out of use it is offered no more, its open complaint keeps it; a stale page changes nothing', async () => {
    const product = await aProduct(kit.services.prisma)
    await aComplaint(kit.services.prisma, {
      complaintLines: [{ productText: product.number, productId: product.id }],
    })
    const params = { id: product.id }
    const body = { ...entry(product.number), version: 1, active: false }
    const { body: after } = await kit.call(productRoutes.change, { params, body }, { as: engineer })
    expect(after).toMatchObject({ active: false, version: 2, openComplaints: 1 })
    expectProblem(await kit.call(productRoutes.change, { params, body }, { as: engineer }), 'stale-version')
    const query = { q: product.number }
    const offered = await kit.call(catalogRoutes.products, { query }, { as: engineer })
    expect(offered.body.products).toEqual([])
    const inUse = await kit.call(productRoutes.list, { query }, { as: engineer })
    expect(inUse.body.products).toEqual([])
    const all = await kit.call(productRoutes.list, { query: { ...query, show: 'all' } }, { as: engineer })
    expect(all.body.products).toMatchObject([{ id: product.id, active: false, openComplaints: 1 }])
    const nobody = { id: '0193b0a0-0000-7000-8000-000000000000' }
    expectProblem(await kit.call(productRoutes.read, { params: nobody }, { as: engineer }), 'not-found')
    expectProblem(
      await kit.call(productRoutes.change, { params: nobody, body }, { as: engineer }),
      'not-found',
    )
  })

  test('AL-6: pages follow each other by number without a gap', async () => {
    for (const n of [3, 1, 2]) await aProduct(kit.services.prisma, { number: `PAGE-${n}` })
    const first = await kit.call(productRoutes.list, { query: { q: 'page-', limit: 2 } }, { as: head })
    expect(first.body.products.map(({ number }) => number)).toEqual(['PAGE-1', 'PAGE-2'])
    const query = { q: 'page-', limit: 2, cursor: first.body.nextCursor }
    const second = await kit.call(productRoutes.list, { query }, { as: head })
    expect(second.body).toMatchObject({ products: [{ number: 'PAGE-3' }], nextCursor: null })
  })
})

describe('batches', () => {
  test('CU-4: shipped is never more than made, a number is there once per product, nothing is made tomorrow', async () => {
    const product = await aProduct(kit.services.prisma)
    const params = { id: product.id }
    const create = (body: object, key?: string) =>
      kit.call(productRoutes.createBatch, { params, body }, { as: engineer, ...(key ? { key } : {}) })
    const faults = async (body: object) => faultsOf(expectProblem(await create(body), 'invalid-input'))
    const good = await create(batchEntry('L-1'), 'batch-once')
    expect(good.status).toBe(201)
    expect((await create(batchEntry('L-1'), 'batch-once')).body.id).toBe(good.body.id)
    expect(good.body).toMatchObject({ ...batchEntry('L-1'), version: 1, onHold: false, complaints: 0 })
    expect(await faults(batchEntry('L-1'))).toEqual(['#/number already-used'])
    expect(await faults({ ...batchEntry('L-2'), quantityShipped: 501 })).toEqual([
      '#/quantityShipped too-big',
    ])
    expect(await faults({ ...batchEntry('L-2'), madeOn: '2999-01-01' })).toEqual(['#/madeOn in-the-future'])
    expect(await faults({ ...batchEntry(''), quantityMade: 1.5, madeOn: 'soon' })).toEqual([
      '#/number required',
      '#/madeOn not-a-date',
      '#/quantityMade not-whole',
    ])
    const change = { ...batchEntry('L-1b'), quantityShipped: 500, version: 1 }
    const id = { id: good.body.id }
    const changed = await kit.call(productRoutes.changeBatch, { params: id, body: change }, { as: engineer })
    expect(changed.body).toMatchObject({ number: 'L-1b', quantityShipped: 500, version: 2 })
    const stale = await kit.call(productRoutes.changeBatch, { params: id, body: change }, { as: engineer })
    expectProblem(stale, 'stale-version')
    expect(await verifyChain(kit.services.pool, 'batch', id.id)).toMatchObject({ entries: 2, intact: true })
  })

  test('CU-4: the page of a batch has complaints with customers and quantities, holds and neighbours', async () => {
    const product = await aProduct(kit.services.prisma)
    const made = []
    for (const day of [3, 1, 2, 5, 4]) {
      const madeOn = new Date(`2026-02-0${day}`)
      made.push(await aBatch(kit.services.prisma, { productId: product.id, number: `N-${day}`, madeOn }))
    }
    const [third] = made
    const id = third?.id ?? ''
    const line = { productText: product.number, productId: product.id, batchText: 'N-3', batchId: id }
    const complaint = await aComplaint(kit.services.prisma, {
      companyName: 'Ajax Pumps',
      complaintLines: [{ ...line, quantityAffected: 40 }],
    })
    await aHold(kit.services.prisma, { productId: product.id, reason: 'No test record' })
    const { body } = await kit.call(productRoutes.readBatch, { params: { id } }, { as: engineer })
    expect(body).toMatchObject({
      number: 'N-3',
      onHold: true,
      complaints: 1,
      about: [{ number: complaint.number, quantityAffected: 40 }],
      holds: [{ batch: null, reason: 'No test record', releasedAt: null }],
      product: { number: product.number },
    })
    expect(body.neighbours.map(({ number }) => number)).toEqual(['N-1', 'N-2', 'N-4', 'N-5'])
    const params = { id: product.id }
    const first = await kit.call(productRoutes.batches, { params, query: { limit: 3 } }, { as: engineer })
    expect(first.body.batches.map(({ number }) => number)).toEqual(['N-5', 'N-4', 'N-3'])
    const query = { limit: 3, cursor: first.body.nextCursor }
    const second = await kit.call(productRoutes.batches, { params, query }, { as: engineer })
    expect(second.body.batches.map(({ number }) => number)).toEqual(['N-2', 'N-1'])
  })

  test('UX 2.13: a number nobody knows offers those that may have been meant', async () => {
    await aBatch(kit.services.prisma, { number: 'Q2506-17' })
    const find = async (number: string) =>
      (await kit.call(productRoutes.findBatches, { query: { number } }, { as: engineer })).body
    expect(await find('q2506 17')).toMatchObject({ exact: [{ number: 'Q2506-17' }], near: [] })
    expect(await find('Ｑ２５０６－１７')).toMatchObject({ exact: [{ number: 'Q2506-17' }], near: [] })
    expect(await find('Q2560-17')).toMatchObject({ exact: [], near: [{ number: 'Q2506-17' }] })
    expect(await find('something else')).toEqual({ exact: [], near: [] })
  })

  test('CU-4, CAR-3: what customers wrote is named once, and their complaints follow with hold, trail and search', async () => {
    const { prisma } = kit.services
    const product = await aProduct(prisma)
    const batch = await aBatch(prisma, { productId: product.id })
    const line = { productText: product.number, productId: product.id }
    const one = await aComplaint(prisma, { complaintLines: [{ ...line, batchText: 'June lot' }] })
    const two = await aComplaint(prisma, { complaintLines: [{ ...line, batchText: 'JUNE LOT' }] })
    const other = await aComplaint(prisma, { complaintLines: [{ ...line, batchText: 'July lot' }] })
    const read = async () =>
      (await kit.call(productRoutes.read, { params: { id: product.id } }, { as: engineer })).body
    expect(
      (await read()).unknownBatches.map(({ complaints }) => complaints.length).toSorted((a, b) => a - b),
    ).toEqual([1, 2])
    const name = (text: string) =>
      kit.call(productRoutes.nameBatch, { params: { id: batch.id }, body: { text } }, { as: engineer })
    const { body } = await name('june lot')
    expect(body.about.map(({ number }) => number).toSorted()).toEqual([one.number, two.number].toSorted())
    expect((await read()).unknownBatches).toEqual([{ text: 'July lot', complaints: [other.number] }])
    expect(faultsOf(expectProblem(await name('june lot'), 'invalid-input'))).toEqual(['#/text not-found'])
    const stored = await prisma.complaint.findUniqueOrThrow({ where: { id: one.id } })
    expect(stored.version).toBe(2)
    expect(stored.searchWords).toContain(batch.number.toLowerCase().split('-').at(-1))
    expect(await verifyChain(kit.services.pool, 'complaint', one.id)).toMatchObject({ intact: true })
    const visitor = await someone('manager')
    const refused = await kit.call(
      productRoutes.nameBatch,
      { params: { id: batch.id }, body: { text: 'July lot' } },
      { as: visitor },
    )
    expectProblem(refused, 'forbidden')
  })
})

describe('CAR-3: holds', () => {
  const set = (body: object, as: string, key?: string) =>
    kit.call(holdRoutes.set, { body }, { as, ...(key ? { key } : {}) })

  test('one for each batch, also when two stop it at once; released by the head of quality, once', async () => {
    const batch = await aBatch(kit.services.prisma)
    const wish = { productId: batch.productId, batchId: batch.id, reason: 'Cured too cold' }
    const both = await Promise.all([set(wish, engineer), set(wish, head)])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 400])
    const { id } = await kit.services.prisma.hold.findFirstOrThrow({ where: { batchId: batch.id } })
    await kit.services.prisma.user.update({
      where: { id: head },
      data: { passwordHash: await hashPassword(password) },
    })
    const release = (as: string, reason: string, typed = password) =>
      kit.call(holdRoutes.release, { params: { id }, body: { reason, password: typed } }, { as })
    expectProblem(await release(engineer, 'Sorted'), 'forbidden')
    expect(faultsOf(expectProblem(await release(head, ' '), 'invalid-input'))).toEqual(['#/reason required'])
    expect(faultsOf(expectProblem(await release(head, 'Sorted', 'wrong'), 'invalid-input'))).toEqual([
      '#/password wrong-password',
    ])
    const both2 = await Promise.all([release(head, 'Sorted'), release(head, 'Sorted')])
    expect(both2.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(await verifyChain(kit.services.pool, 'hold', id)).toMatchObject({ entries: 2, intact: true })
    expect((await set(wish, engineer)).status).toBe(201)
  })

  test('needs a reason, a product and a batch of that product; an agent may not', async () => {
    const [batch, other] = [await aBatch(kit.services.prisma), await aBatch(kit.services.prisma)]
    const wish = { productId: batch.productId, batchId: other.id, reason: 'Suspected' }
    const faults = async (body: object) => faultsOf(expectProblem(await set(body, engineer), 'invalid-input'))
    expect(await faults(wish)).toEqual(['#/batchId not-found'])
    expect(await faults({ ...wish, productId: batch.id })).toEqual(['#/productId not-found'])
    expect(await faults({ ...wish, reason: '' })).toEqual(['#/reason required'])
    expectProblem(await set({ ...wish, batchId: null }, await someone('agent')), 'forbidden')
    const whole = { ...wish, batchId: null }
    const first = await set(whole, engineer, 'hold-once-only')
    expect((await set(whole, engineer, 'hold-once-only')).body.id).toBe(first.body.id)
    expect(await faults(whole)).toEqual(['#/productId already-used'])
  })
})

import { randomUUID } from 'node:crypto'
import { savedViewLimit, savedViewRoutes } from '@redress/contracts/saved-views'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'

let kit: Kit

beforeAll(async () => {
  kit = await startKit()
})
afterAll(() => kit.close())

const someone = () => aUser(kit.services.prisma)

function save(as: string, wish: Record<string, unknown> = {}, key: string = randomUUID()) {
  const body = { name: `View ${randomUUID()}`, query: 'open?severity=critical,major&sort=newest', ...wish }
  return kit.call(savedViewRoutes.save, { body }, { as, key })
}

const namesFor = async (as: string) =>
  (await kit.call(savedViewRoutes.list, {}, { as })).body.views.map(({ name }) => name)

const change = (id: string, body: Record<string, unknown>, as: string) =>
  kit.call(savedViewRoutes.change, { params: { id }, body }, { as })
const remove = (id: string, as: string) => kit.call(savedViewRoutes.remove, { params: { id } }, { as })

test('UX A4: a private view is its owner’s alone, a shared one everybody’s', async () => {
  const [owner, other] = [await someone(), await someone()]
  await save(owner.id, { name: 'My critical ones' })
  const { body } = await save(owner.id, { name: 'All critical ones', shared: true })
  expect(body).toMatchObject({ shared: true, owner: { id: owner.id, name: owner.name }, version: 1 })
  expect(await namesFor(owner.id)).toEqual(['All critical ones', 'My critical ones'])
  expect(await namesFor(other.id)).toEqual(['All critical ones'])
  await remove(body.id, owner.id)
})

test('UX A4: a shared view is changed and taken away by its owner only, a private one is not even found', async () => {
  const [owner, other] = [await someone(), await someone()]
  const { body: shared } = await save(owner.id, { shared: true })
  const { body: own } = await save(owner.id)
  const renamed = { version: 1, name: 'Taken over' }
  expectProblem(await change(shared.id, renamed, other.id), 'forbidden')
  expectProblem(await remove(shared.id, other.id), 'forbidden')
  expectProblem(await change(own.id, renamed, other.id), 'not-found')
  expectProblem(await remove(own.id, other.id), 'not-found')
  expect((await remove(shared.id, owner.id)).status).toBe(200)
  expectProblem(await remove(shared.id, owner.id), 'not-found')
  expect(await namesFor(owner.id)).toEqual([own.name])
})

test('AL-2: a change is made upon the version it was seen in', async () => {
  const owner = await someone()
  const { body: view } = await save(owner.id)
  const { body } = await change(view.id, { version: 1, name: 'Renamed', query: 'mine?step=reply' }, owner.id)
  expect(body).toMatchObject({ name: 'Renamed', query: 'mine?step=reply', shared: false, version: 2 })
  expectProblem(await change(view.id, { version: 1, name: 'Late' }, owner.id), 'stale-version')
})

test('AL-3: the same view sent twice is one; two of a name are refused at the name, also at once', async () => {
  const owner = await someone()
  const key = randomUUID()
  const wish = { name: 'Twice' }
  const [first, again] = await Promise.all([save(owner.id, wish, key), save(owner.id, wish, key)])
  expect(again.body.id).toBe(first.body.id)
  expect(faultsOf(expectProblem(await save(owner.id, wish), 'invalid-input'))).toEqual([
    '#/name already-used',
  ])
  const racing = await Promise.all([save(owner.id, { name: 'Race' }), save(owner.id, { name: 'Race' })])
  expect(racing.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 400])
  const { body: other } = await save(owner.id)
  const taken = await change(other.id, { version: 1, name: 'Race' }, owner.id)
  expect(faultsOf(expectProblem(taken, 'invalid-input'))).toEqual(['#/name already-used'])
})

test.each([
  [{ name: ' ' }, '#/name required'],
  [{ name: 'x'.repeat(61) }, '#/name too-long'],
  [{ query: 'everything' }, '#/query malformed'],
  [{ query: '//evil.example' }, '#/query malformed'],
  [{ query: 'open?severity=terrible' }, '#/query malformed'],
  [{ query: 'open?cursor=x' }, '#/query malformed'],
  [{ query: 'open?view=all' }, '#/query malformed'],
  [{ query: 'open?q=a?b=c' }, '#/query malformed'],
  [{ ownerId: randomUUID() }, '#/ownerId unknown-key'],
])('AL-4: %j names the field', async (wish, fault) => {
  const owner = await someone()
  expect(faultsOf(expectProblem(await save(owner.id, wish), 'invalid-input'))).toEqual([fault])
  expect(await namesFor(owner.id)).toEqual([])
})

test('UX A4: nobody keeps more views than the list can hold', async () => {
  const owner = await someone()
  await kit.services.prisma.savedView.createMany({
    data: Array.from({ length: savedViewLimit }, (_, n) => ({
      ownerId: owner.id,
      name: `View ${n}`,
      query: 'open',
      createdAt: new Date(),
    })),
  })
  expect(faultsOf(expectProblem(await save(owner.id), 'invalid-input'))).toEqual(['#/name too-many'])
})

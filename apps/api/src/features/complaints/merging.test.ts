import { chronologyRoutes } from '@redress/contracts/chronology'
import { complaintRoutes } from '@redress/contracts/complaint-routes'
import { mergingRoutes } from '@redress/contracts/merging'
import type { Role } from '@redress/domain/identity/role'
import { aComplaint, aMessage } from '@redress/prisma/builders/complaints'
import { aCustomer } from '@redress/prisma/builders/customers'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'

let kit: Kit
const now = new Date('2026-03-05T09:00:00.000Z')

beforeAll(async () => {
  kit = await startKit()
  kit.setNow(now)
})
afterAll(() => kit.close())

const someone = (role: Role = 'agent') => aUser(kit.services.prisma, { role })
const at = ({ number }: { number: string }) => ({ params: { number } })

async function twoOfOneCustomer() {
  const { prisma } = kit.services
  const customer = await aCustomer(prisma)
  const receivedAt = new Date(now.getTime() - 86_400_000)
  const survivor = await aComplaint(prisma, { customerId: customer.id, receivedAt, subject: 'First' })
  const duplicate = await aComplaint(prisma, {
    customerId: customer.id,
    receivedAt,
    step: 'analysis',
    subject: 'Second',
  })
  return { survivor, duplicate }
}

const merge = (from: { number: string }, body: Record<string, unknown>, as: string) =>
  kit.call(mergingRoutes.merge, { ...at(from), body }, { as })

describe('IN-6: merging a duplicate', () => {
  test('the survivor shows the messages of both, each keeps its history, and undo restores the step', async () => {
    const { survivor, duplicate } = await twoOfOneCustomer()
    const agent = await someone()
    await aMessage(kit.services.prisma, duplicate, { body: 'Word of the duplicate', at: now })
    const preview = await kit.call(
      mergingRoutes.preview,
      { ...at(duplicate), query: { into: survivor.number } },
      { as: agent.id },
    )
    expect(preview.body).toMatchObject({ number: survivor.number, sameCustomer: true, messages: 2, files: 0 })

    const { body } = await merge(duplicate, { version: 1, into: survivor.number }, agent.id)
    expect(body).toMatchObject({ step: 'merged', mergedInto: { number: survivor.number } })
    const read = await kit.call(complaintRoutes.read, at(survivor), { as: agent.id })
    expect(read.body.merged).toEqual([{ number: duplicate.number, subject: 'Second' }])
    const words = async () => {
      const query = { show: 'messages' as const }
      const timeline = await kit.call(complaintRoutes.timeline, { ...at(survivor), query }, { as: agent.id })
      return timeline.body.entries.filter(({ of }) => of === duplicate.number).length
    }
    expect(await words()).toBe(2)

    const undone = await kit.call(
      mergingRoutes.undo,
      { ...at(duplicate), body: { version: 2 } },
      { as: agent.id },
    )
    expect(undone.body).toMatchObject({ step: 'analysis', mergedInto: null })
    expect(await words()).toBe(0)
    const trail = await kit.services.prisma.trailEntry.findMany({
      where: { subjectId: { in: [survivor.id, duplicate.id] } },
      orderBy: { id: 'asc' },
    })
    expect(trail.map(({ type }) => type)).toEqual([
      'complaint.merged',
      'complaint.took-in',
      'complaint.merge-undone',
      'complaint.gave-back',
    ])
    expectProblem(
      await kit.call(mergingRoutes.undo, { ...at(duplicate), body: { version: 3 } }, { as: agent.id }),
      'not-from-here',
    )
  })

  test('another customer needs a reason; itself, a closed one and a stranger are refused', async () => {
    const { prisma } = kit.services
    const agent = await someone()
    const { survivor, duplicate } = await twoOfOneCustomer()
    const other = await aComplaint(prisma)
    const bare = await merge(other, { version: 1, into: survivor.number }, agent.id)
    expect(faultsOf(expectProblem(bare, 'invalid-input'))).toEqual(['#/reason required'])
    const itself = await merge(duplicate, { version: 1, into: duplicate.number }, agent.id)
    expect(faultsOf(expectProblem(itself, 'invalid-input'))).toEqual(['#/into not-found'])
    const closed = await aComplaint(prisma, { step: 'closed' })
    expectProblem(
      await merge(duplicate, { version: 1, into: closed.number, reason: 'x' }, agent.id),
      'not-from-here',
    )
    const engineer = await someone('engineer')
    expectProblem(await merge(duplicate, { version: 1, into: survivor.number }, engineer.id), 'forbidden')
    expectProblem(await merge(duplicate, { version: 9, into: survivor.number }, agent.id), 'stale-version')
    const told = await merge(other, { version: 1, into: survivor.number, reason: 'Same group' }, agent.id)
    expect(told.status).toBe(200)
    // What has taken in another one stays.
    expectProblem(await merge(survivor, { version: 1, into: duplicate.number }, agent.id), 'not-from-here')
  })

  test('AL-2: of two merged into each other at once one survives', async () => {
    const { survivor, duplicate } = await twoOfOneCustomer()
    const agent = await someone()
    const answers = await Promise.all([
      merge(survivor, { version: 1, into: duplicate.number }, agent.id),
      merge(duplicate, { version: 1, into: survivor.number }, agent.id),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => Number(a) - Number(b))).toEqual([200, 409])
  })

  test('a repetition is linked once, to an earlier complaint', async () => {
    const agent = await someone()
    const { survivor, duplicate } = await twoOfOneCustomer()
    const link = (earlier: string) =>
      kit.call(mergingRoutes.linkRepeat, { ...at(duplicate), body: { earlier } }, { as: agent.id })
    const { body } = await link(survivor.number)
    expect(body.repeatOf).toEqual([{ number: survivor.number, subject: 'First' }])
    expect(faultsOf(expectProblem(await link(survivor.number), 'invalid-input'))).toEqual([
      '#/earlier already-used',
    ])
    expect(faultsOf(expectProblem(await link(duplicate.number), 'invalid-input'))).toEqual([
      '#/earlier not-found',
    ])
  })
})

describe('AN-2: the chronology', () => {
  test('is ordered by when things happened; a struck entry stays readable; the future has not happened', async () => {
    const person = await someone('production')
    const complaint = await aComplaint(kit.services.prisma)
    const add = (happenedAt: string, what: string) =>
      kit.call(
        chronologyRoutes.add,
        { ...at(complaint), body: { happenedAt, what, source: 'Shift book' } },
        { as: person.id },
      )
    await add('2026-03-02T08:00:00.000Z', 'Delivered')
    const { body } = await add('2026-02-20T08:00:00.000Z', 'Made')
    expect(body.entries.map(({ what }) => what)).toEqual(['Made', 'Delivered'])
    expect(faultsOf(expectProblem(await add('2027-01-01T00:00:00.000Z', 'Later'), 'invalid-input'))).toEqual([
      '#/happenedAt in-the-future',
    ])
    const strike = () =>
      kit.call(
        chronologyRoutes.strike,
        { params: { number: complaint.number, id: body.entries[0]?.id ?? '' } },
        { as: person.id },
      )
    expect((await strike()).body.entries[0]).toMatchObject({ what: 'Made', struckAt: now.toISOString() })
    expectProblem(await strike(), 'not-from-here')
    const { id } = await someone('admin')
    expectProblem(
      await kit.call(
        chronologyRoutes.add,
        { ...at(complaint), body: { happenedAt: now.toISOString(), what: 'x' } },
        { as: id },
      ),
      'forbidden',
    )
  })
})

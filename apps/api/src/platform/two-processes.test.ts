import { complaintRoutes } from '@redress/contracts/complaint-routes'
import type { LiveEvent } from '@redress/contracts/live'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Kit, startKit } from '../testing/kit.ts'
import { ask, type SecondProcess, startSecond } from '../testing/second-process.ts'
import { submitted } from '../testing/submit.ts'

let kit: Kit
let second: SecondProcess

beforeAll(async () => {
  kit = await startKit()
  second = await startSecond(kit)
})
afterAll(async () => {
  await second.close()
  await kit.close()
})

test('AL-2, C50: two processes assign the same version at once: one is told, one entry stands on the trail', async () => {
  const { prisma } = kit.services
  const [anna, ben] = [await aUser(prisma), await aUser(prisma)]
  for (let round = 0; round < 5; round++) {
    const { id, number } = await aComplaint(prisma)
    const take = async (process: Pick<SecondProcess, 'app'>, userId: string) =>
      ask(process, complaintRoutes.assign, {
        params: { number },
        body: { version: 1, userId },
        cookie: await kit.signedIn(userId),
      })
    const answers = await Promise.all([take(kit, anna.id), take(second, ben.id)])
    expect(answers.map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([200, 409])
    const winner = answers[0].statusCode === 200 ? anna : ben
    expect(await prisma.complaint.findUniqueOrThrow({ where: { id } })).toMatchObject({
      responsibleId: winner.id,
      step: 'analysis',
      version: 2,
    })
    expect(await prisma.trailEntry.findMany({ where: { subjectId: id } })).toMatchObject([
      { actorId: winner.id },
    ])
  }
})

test('AL-3: the same session and the same key hold in both processes', async () => {
  const { prisma } = kit.services
  const agent = await aUser(prisma)
  const { number, threadId } = await aComplaint(prisma)
  const cookie = await kit.signedIn(agent.id)
  const note = (process: Pick<SecondProcess, 'app'>) =>
    ask(process, complaintRoutes.note, {
      params: { number },
      body: { body: 'Once in the house' },
      cookie,
      headers: { 'idempotency-key': 'once-in-the-house' },
    })
  const answers = await Promise.all([note(kit), note(second), note(kit), note(second)])
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 201])
  expect(await prisma.message.count({ where: { threadId, kind: 'internal_note' } })).toBe(1)
})

test('RE-3: what one process commits, the screens of the other hear', async () => {
  const { prisma } = kit.services
  const agent = await aUser(prisma)
  const { id, number } = await aComplaint(prisma)
  await second.services.live.start()
  const heard: (LiveEvent | 'missed')[] = []
  const stop = second.services.live.subscribe((event) => heard.push(event))
  const cookie = await kit.signedIn(agent.id)
  await ask(kit, complaintRoutes.note, { params: { number }, body: { body: 'Hear' }, cookie })
  // Refused and rolled back: nobody hears of it.
  await ask(kit, complaintRoutes.assign, {
    params: { number },
    body: { version: 9, userId: agent.id },
    cookie,
  })
  await vi.waitFor(() => expect(heard).toHaveLength(1))
  expect(heard).toEqual([{ subject: 'complaint', subjectId: id, type: 'complaint.note-written', number }])
  stop()
})

test('C60: with two processes working, each job does its work once', async () => {
  const { prisma } = kit.services
  const numbers = await Promise.all(Array.from({ length: 6 }, async () => (await submitted(kit)).number))
  await Promise.all([kit.startJobs(), second.startJobs()])
  const of = { thread: { complaint: { number: { in: numbers } } } }
  await vi.waitFor(
    async () => expect(await prisma.outgoingMail.count({ where: { ...of, status: 'kept' } })).toBe(6),
    { timeout: 25_000, interval: 200 },
  )
  const mails = await prisma.outgoingMail.findMany({ where: of })
  expect(mails.map(({ attempts }) => attempts)).toEqual([1, 1, 1, 1, 1, 1])
  const drawn = await prisma.trailEntry.groupBy({
    by: ['subjectId'],
    where: { type: 'complaint.receipt-drawn' },
    _count: true,
  })
  expect(drawn.map(({ _count }) => _count)).toEqual([1, 1, 1, 1, 1, 1])
})

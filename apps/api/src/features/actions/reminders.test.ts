import { type ActionWish, anAction } from '@redress/prisma/builders/actions'
import { aCalendar } from '@redress/prisma/builders/sla'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Kit, startKit } from '../../testing/kit.ts'
import { remindOfOverdue } from './remind-of-overdue.ts'

let kit: Kit

/** Thursday, ten in the morning in Warsaw. */
const thursday = new Date('2026-03-05T09:00:00.000Z')
const saturday = new Date('2026-03-07T09:00:00.000Z')
const yesterday = new Date('2026-03-04T09:00:00.000Z')

beforeAll(async () => {
  kit = await startKit()
  const { prisma } = kit.services
  await prisma.calendar.deleteMany()
  await aCalendar(prisma)
})
afterAll(() => kit.close())

const overdue = (wish: ActionWish = {}) => anAction(kit.services.prisma, { dueAt: yesterday, ...wish })

const mailsAbout = (action: { threadId: string }) =>
  kit.services.prisma.outgoingMail.findMany({
    where: { threadId: action.threadId, kind: 'action-overdue' },
    orderBy: { toName: 'asc' },
  })

test('AC-1: owner and head of quality are told once, each in the own language, and the trail says so', async () => {
  kit.setNow(thursday)
  const { prisma } = kit.services
  const owner = await aUser(prisma, { role: 'production', name: 'Adam', language: 'pl' })
  const head = await aUser(prisma, { role: 'quality_manager', name: 'Berta' })
  await aUser(prisma, { role: 'quality_manager', name: 'Left', disabledAt: yesterday })
  const action = await overdue({ ownerId: owner.id, title: 'Raise oven zone 3' })
  await remindOfOverdue(kit.services)
  await remindOfOverdue(kit.services)
  const mails = await mailsAbout(action)
  expect(mails.map(({ toAddress }) => toAddress)).toEqual([owner.email, head.email])
  expect(mails[0]?.subject).toContain('Po terminie: Raise oven zone 3')
  const complaint = await prisma.complaint.findUniqueOrThrow({ where: { threadId: action.threadId } })
  expect(mails[1]?.body).toContain(`/complaints/${complaint.number}/actions`)
  const entries = await prisma.trailEntry.findMany({ where: { subjectId: complaint.id } })
  expect(entries).toMatchObject([{ type: 'complaint.action-overdue', actorName: 'Redress' }])
})

test('C60: two processes at once tell once', async () => {
  kit.setNow(thursday)
  const action = await overdue()
  await Promise.all([remindOfOverdue(kit.services), remindOfOverdue(kit.services)])
  const addresses = (await mailsAbout(action)).map(({ toAddress }) => toAddress)
  expect(addresses.length).toBeGreaterThan(0)
  expect(new Set(addresses).size).toBe(addresses.length)
})

test('SLA-3: nothing is sent while the plant is closed; it is when it opens', async () => {
  const action = await overdue()
  kit.setNow(saturday)
  await remindOfOverdue(kit.services)
  expect(await mailsAbout(action)).toEqual([])
  kit.setNow(thursday)
  await remindOfOverdue(kit.services)
  expect((await mailsAbout(action)).length).toBeGreaterThan(0)
})

test('AC-1: what is not due, not agreed or done is nobody’s reminder', async () => {
  kit.setNow(thursday)
  const quiet = [
    await overdue({ dueAt: saturday }),
    await overdue({ status: 'proposed' }),
    await overdue({ status: 'done' }),
    await overdue({ status: 'cancelled' }),
  ]
  await remindOfOverdue(kit.services)
  for (const action of quiet) expect(await mailsAbout(action)).toEqual([])
})

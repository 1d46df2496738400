import { aCar } from '@redress/prisma/builders/cars'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { write } from '../../platform/write.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { type SecondProcess, startSecond } from '../../testing/second-process.ts'
import { pauseClock, resumeClock } from './commands/pause-clock.ts'
import { raiseAlarms } from './commands/raise-alarms.ts'

let kit: Kit
let second: SecondProcess
let head: { email: string; name: string }

/** 2026-03-02 is a Monday; the plant works from 8 to 16 Warsaw time: at risk at 13:24 on Tuesday, due Wednesday 16:00. */
const at = (day: number, time: string) => new Date(`2026-03-0${day}T${time}:00+01:00`)

beforeAll(async () => {
  kit = await startKit()
  second = await startSecond(kit)
  head = await aUser(kit.services.prisma, { role: 'quality_manager', name: 'Maria Head' })
  await aUser(kit.services.prisma, { role: 'quality_manager', disabledAt: new Date() })
})
afterAll(async () => {
  await second.close()
  await kit.close()
})

async function aRunning(o: Parameters<typeof aComplaint>[1] = {}) {
  const engineer = await aUser(kit.services.prisma, { role: 'engineer', language: 'pl' })
  const complaint = await aComplaint(kit.services.prisma, {
    step: 'analysis',
    receivedAt: at(2, '09:00'),
    responsibleId: engineer.id,
    ...o,
  })
  return { complaint, engineer }
}

async function alarmsAt(now: Date, process: Pick<SecondProcess, 'services'> = kit) {
  kit.setNow(now)
  await raiseAlarms({ ...process.services, clock: () => now })
}

const mailsOf = ({ threadId }: { threadId: string }) =>
  kit.services.prisma.outgoingMail.findMany({ where: { threadId }, orderBy: { createdAt: 'asc' } })
const trailOf = ({ id }: { id: string }) =>
  kit.services.prisma.trailEntry.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } })

test('SLA-3: the responsible is warned, the head of quality told of the breach, each once', async () => {
  const { complaint, engineer } = await aRunning()
  await alarmsAt(at(3, '08:30'))
  expect(await mailsOf(complaint)).toEqual([])
  await alarmsAt(at(4, '12:00'))
  await alarmsAt(at(4, '12:05'))
  expect(await mailsOf(complaint)).toMatchObject([
    {
      kind: 'clock-at-risk',
      toAddress: engineer.email,
      language: 'pl',
      subject: expect.stringContaining(complaint.number),
    },
  ])
  await alarmsAt(at(5, '08:00'))
  await alarmsAt(at(5, '08:05'))
  const mails = await mailsOf(complaint)
  expect(mails).toHaveLength(2)
  expect(mails[1]).toMatchObject({ kind: 'clock-breached', toAddress: head.email, language: 'en' })
  expect(mails[1]?.body).toContain(`/complaints/${complaint.number}`)
  expect(mails[1]?.body).not.toMatch(/\{\w+\}/)
  expect(await trailOf(complaint)).toMatchObject([
    { type: 'complaint.clock-warned', data: { clock: 'first_reply', name: engineer.name } },
    {
      type: 'complaint.clock-escalated',
      actorName: 'Redress',
      data: { clock: 'first_reply', name: 'Maria Head' },
    },
  ])
})

test('SLA-3: nobody is called outside working hours', async () => {
  const { complaint } = await aRunning()
  for (const now of [at(4, '16:00'), at(4, '22:00'), at(5, '07:59'), at(7, '10:00')]) await alarmsAt(now)
  expect(await mailsOf(complaint)).toEqual([])
})

test('SLA-3: a case without a responsible is the head’s', async () => {
  const { complaint } = await aRunning({ responsibleId: null })
  await alarmsAt(at(4, '12:00'))
  expect(await mailsOf(complaint)).toMatchObject([{ kind: 'clock-at-risk', toAddress: head.email }])
})

test('SLA-3: no alarm for what is met, paused or closed', async () => {
  const cases = [
    await aRunning({ clock: { metAt: at(2, '10:00') } }),
    await aRunning({ clock: { pausedAt: at(2, '10:00'), pauseReason: 'Samples' } }),
    await aRunning({ step: 'closed' }),
  ]
  await alarmsAt(at(5, '10:00'))
  for (const { complaint } of cases) expect(await mailsOf(complaint)).toEqual([])
})

test('SLA-3: no alarm the minute a pause ends', async () => {
  const { complaint, engineer } = await aRunning()
  const does = (now: Date, work: Parameters<typeof write>[2]) =>
    write(
      { ...kit.services, clock: () => now },
      { actor: { kind: 'user', id: engineer.id, name: engineer.name, role: 'engineer' }, requestId: 'test' },
      work,
    )
  await does(at(4, '12:00'), (context) => pauseClock(context, complaint.number, 'first_reply', 'Samples'))
  await does(at(4, '13:00'), (context) => resumeClock(context, complaint.number, 'first_reply'))
  await alarmsAt(at(4, '13:00'))
  await alarmsAt(at(4, '13:10'))
  expect(await mailsOf(complaint)).toEqual([])
  await alarmsAt(at(4, '13:15'))
  expect(await mailsOf(complaint)).toHaveLength(1)
})

test('SLA-3, C50: two processes at once send one mail', async () => {
  const { complaint } = await aRunning()
  const now = at(4, '12:00')
  await Promise.all([alarmsAt(now), alarmsAt(now, second), alarmsAt(now), alarmsAt(now, second)])
  expect(await mailsOf(complaint)).toHaveLength(1)
  expect(await trailOf(complaint)).toHaveLength(1)
})

test('SLA-3, CAR-6: the leader of a CAR is warned of the clock of a group, the head of its breach', async () => {
  const { prisma } = kit.services
  const leader = await aUser(prisma, { role: 'engineer' })
  const car = await aCar(prisma, { leaderId: leader.id, openedAt: at(2, '09:00') })
  const closed = await aCar(prisma, { status: 'closed', leaderId: leader.id, openedAt: at(2, '09:00') })
  const calendar = await prisma.calendar.findFirstOrThrow()
  const clock = { kind: 'd3', calendarId: calendar.id, target: { calendarDays: 2 } } as const
  const times = { startedAt: at(2, '09:00'), atRiskAt: at(3, '23:24'), dueAt: at(4, '09:00') }
  await prisma.clock.createMany({
    data: [car, closed].map(({ threadId }) => ({ ...clock, ...times, threadId })),
  })
  await alarmsAt(at(4, '08:30'))
  await alarmsAt(at(4, '10:00'))
  expect(await mailsOf(car)).toMatchObject([
    { kind: 'clock-at-risk', toAddress: leader.email, body: expect.stringContaining(`/cars/${car.number}`) },
    { kind: 'clock-breached', toAddress: head.email },
  ])
  expect(await trailOf(car)).toMatchObject([
    { type: 'car.clock-warned', subject: 'car', data: { clock: 'd3', name: leader.name } },
    { type: 'car.clock-escalated' },
  ])
  expect(await mailsOf(closed)).toEqual([])
})

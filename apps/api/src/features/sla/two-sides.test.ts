import { judgementRoutes } from '@redress/contracts/judgement-routes'
import { slaRoutes } from '@redress/contracts/sla'
import type { Interval, WorkingCalendar } from '@redress/domain/sla/calendar'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aContact, aCustomer } from '@redress/prisma/builders/customers'
import { aCalendar, aClockPolicy } from '@redress/prisma/builders/sla'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { submitted } from '../../testing/submit.ts'
import { raiseAlarms } from './commands/raise-alarms.ts'

let kit: Kit
let engineer: string
let plantId: string

const week = (hours: Interval[]) => ({ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours })
const hoursOf = (timeZone: string, hours: Interval[], holidays: string[]): WorkingCalendar => ({
  timeZone,
  week: { ...week(hours), sat: [], sun: [] },
  holidays,
  specialDays: {},
})
/** Easter Monday, Labour Day and Constitution Day 2026 in Poland; the clocks went forward on 29 March. */
const poland = hoursOf('Europe/Warsaw', [['08:00', '16:00']], ['2026-04-06', '2026-05-01', '2026-05-03'])
/** Independence Day, Good Friday and Easter Monday 2026 in Greece. */
const greece = hoursOf('Europe/Athens', [['09:00', '17:00']], ['2026-03-25', '2026-04-10', '2026-04-13'])
/** Qingming 2026 in China, where no clock changes. */
const china = hoursOf('Asia/Shanghai', [['09:00', '18:00']], ['2026-04-04', '2026-04-05', '2026-04-06'])

/** The Friday before the clocks go forward. */
const received = new Date('2026-03-27T12:00:00Z')

beforeAll(async () => {
  kit = await startKit()
  kit.setNow(received)
  const { prisma } = kit.services
  engineer = (await aUser(prisma, { role: 'engineer' })).id
  plantId = (await aCalendar(prisma, { hours: poland })).id
  const common = { calendarId: plantId, side: 'customers' } as const
  await aClockPolicy(prisma, common)
  await aClockPolicy(prisma, { ...common, kind: 'decision', target: { workingDays: 1 } })
  await aClockPolicy(prisma, { ...common, kind: 'decision', target: { workingDays: 10 }, onSite: true })
})
afterAll(() => kit.close())

/** A complaint of a customer whose calendar is that one; of a stranger without. */
async function fromCustomer(hours: WorkingCalendar | null) {
  const { prisma } = kit.services
  const calendarId = hours ? (await aCalendar(prisma, { hours })).id : null
  const { id: customerId } = await aCustomer(prisma, { calendarId })
  const { email } = await aContact(prisma, { customerId })
  const { number } = await submitted(kit, { email: email ?? '' })
  return { number, calendarId }
}

const assessment = {
  severity: null,
  safety: false,
  complexity: 'low',
  impact: '',
  immediateAction: '',
  route: 'none',
  routeReason: 'A single piece',
}

function assess(number: string, o: { version: number; onSite: boolean; severity?: string }) {
  const body = { ...assessment, severity: 'minor', ...o }
  return kit.call(judgementRoutes.assess, { params: { number }, body }, { as: engineer })
}

async function dueOf(number: string) {
  const { body } = await kit.call(slaRoutes.clocks, { params: { number } }, { as: engineer })
  return Object.fromEntries(body.clocks.map(({ kind, dueAt }) => [kind, dueAt]))
}

const restarts = async (number: string) => {
  const { id } = await kit.services.prisma.complaint.findUniqueOrThrow({ where: { number } })
  return kit.services.prisma.trailEntry.findMany({
    where: { subjectId: id, type: 'complaint.clock-restarted' },
    orderBy: { seq: 'asc' },
  })
}

describe('SLA-3: the customer’s working days, over holidays and a change of the clocks', () => {
  test.each<[string, WorkingCalendar | null, string, string]>([
    ['Greece', greece, '2026-03-31T14:00:00.000Z', '2026-04-14T14:00:00.000Z'],
    ['China', china, '2026-04-01T10:00:00.000Z', '2026-04-14T10:00:00.000Z'],
    ['unknown: ours', null, '2026-03-31T14:00:00.000Z', '2026-04-13T14:00:00.000Z'],
  ])('%s', async (_name, hours, firstReply, onSiteDecision) => {
    const { number, calendarId } = await fromCustomer(hours)
    expect((await dueOf(number))['first_reply']).toBe(firstReply)
    await assess(number, { version: 1, onSite: true })
    expect((await dueOf(number))['decision']).toBe(onSiteDecision)
    const { threadId } = await kit.services.prisma.complaint.findUniqueOrThrow({ where: { number } })
    expect(await kit.services.prisma.clock.findMany({ where: { threadId } })).toMatchObject(
      [1, 2].map(() => ({
        calendarId: calendarId ?? plantId,
        ourCalendarId: calendarId ? plantId : null,
      })),
    )
  })
})

describe('SLA-2: to be looked at on site', () => {
  test('the decision has ten working days instead of one from its start, and back; both on the trail', async () => {
    const { number } = await fromCustomer(null)
    const oneDay = '2026-03-30T14:00:00.000Z'
    const tenDays = '2026-04-13T14:00:00.000Z'
    expect((await dueOf(number))['decision']).toBe(oneDay)
    const { body } = await assess(number, { version: 1, onSite: true })
    expect(body.assessment.onSite).toBe(true)
    expect((await dueOf(number))['decision']).toBe(tenDays)
    // Severity and fact together, and nothing that changes the policy: no further line.
    await assess(number, { version: 2, onSite: true, severity: 'critical' })
    await assess(number, { version: 3, onSite: false })
    expect((await dueOf(number))['decision']).toBe(oneDay)
    expect((await restarts(number)).map(({ data }) => data)).toEqual([
      { clock: 'decision', before: { dueAt: oneDay }, after: { dueAt: tenDays } },
      { clock: 'decision', before: { dueAt: tenDays }, after: { dueAt: oneDay } },
    ])
    const complaint = await kit.services.prisma.complaint.findUniqueOrThrow({ where: { number } })
    expect(complaint.actBy.toISOString()).toBe(oneDay)
  })

  test('a decision that was made keeps its clock', async () => {
    const { number } = await fromCustomer(null)
    const { threadId } = await kit.services.prisma.complaint.findUniqueOrThrow({ where: { number } })
    await kit.services.prisma.clock.updateMany({
      where: { threadId, kind: 'decision' },
      data: { metAt: received },
    })
    await assess(number, { version: 1, onSite: true })
    expect((await dueOf(number))['decision']).toBe('2026-03-30T14:00:00.000Z')
    expect(await restarts(number)).toEqual([])
  })

  test('the fact is a yes or a no; a stale version and an agent change nothing', async () => {
    const { number } = await fromCustomer(null)
    const bad = await assess(number, { version: 1, onSite: 'perhaps' as unknown as boolean })
    expect(faultsOf(expectProblem(bad, 'invalid-input'))[0]).toContain('#/onSite')
    expectProblem(await assess(number, { version: 7, onSite: true }), 'stale-version')
    const { id } = await aUser(kit.services.prisma, { role: 'agent' })
    const body = { ...assessment, severity: 'minor', onSite: true, version: 1 }
    expectProblem(
      await kit.call(judgementRoutes.assess, { params: { number }, body }, { as: id }),
      'forbidden',
    )
    expect((await dueOf(number))['decision']).toBe('2026-03-30T14:00:00.000Z')
  })
})

describe('SLA-3: alarms of clocks that count the customer’s days', () => {
  test('keep to our working hours, not to the customer’s', async () => {
    const { prisma } = kit.services
    const theirs = await aCalendar(prisma, { hours: china })
    const { threadId } = await aComplaint(prisma, {
      step: 'analysis',
      responsibleId: engineer,
      receivedAt: received,
      clock: {
        calendarId: theirs.id,
        ourCalendarId: plantId,
        // Over with the close of Wednesday in Shanghai, which is noon in Warsaw.
        atRiskAt: new Date('2026-04-01T06:00:00Z'),
        dueAt: new Date('2026-04-01T10:00:00Z'),
      },
    })
    const told = async (now: string) => {
      const at = new Date(now)
      kit.setNow(at)
      await raiseAlarms({ ...kit.services, clock: () => at })
      const mails = await prisma.outgoingMail.findMany({ where: { threadId }, orderBy: { createdAt: 'asc' } })
      return mails.map(({ kind }) => kind)
    }
    // Thursday 9:30 in Shanghai is the middle of the night here; Easter Monday is a holiday here as well.
    await aUser(prisma, { role: 'quality_manager' })
    expect(await told('2026-04-02T01:30:00Z')).toEqual([])
    expect(await told('2026-04-02T05:59:00Z')).toEqual([])
    expect(await told('2026-04-06T10:00:00Z')).toEqual([])
    // Noon here is after work in Shanghai: it is our people who are called.
    expect(await told('2026-04-02T11:00:00Z')).toEqual(['clock-breached'])
  })
})

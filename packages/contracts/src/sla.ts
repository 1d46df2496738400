import { severities } from '@redress/domain/complaints/complaint'
import { clockKinds } from '@redress/domain/sla/clock-kind'
import { calendarSides } from '@redress/domain/sla/policy'
import { targetUnits } from '@redress/domain/sla/target'
import { z } from 'zod'
import { ByComplaintNumber, ById, Id, Instant, text, Version } from './fields.ts'
import { route } from './route.ts'

const clockStates = ['on_track', 'at_risk', 'breached', 'met', 'met_late', 'paused'] as const

export const Clock = z
  .object({
    kind: z.enum(clockKinds),
    state: z.enum(clockStates),
    startedAt: Instant,
    atRiskAt: Instant,
    dueAt: Instant,
    metAt: Instant.nullable(),
    /** What is waited for while it stands still. */
    pauseReason: z.string().nullable(),
    /** Working time left or over as a person says it: "3 h left", "2 d over"; null once met. */
    left: z
      .object({ over: z.boolean(), amount: z.number().int(), unit: z.enum(['minutes', 'hours', 'days']) })
      .nullable(),
  })
  .meta({ id: 'Clock' })
export type Clock = z.infer<typeof Clock>

const Target = { unit: z.enum(targetUnits), amount: z.number().min(0).max(2000) }

/** A clock with its time bank: whole minutes, counted as the clock counts (SLA-3). */
export const ClockDetail = Clock.extend({
  ...Target,
  calendar: z.string(),
  bank: z.object({ used: z.number().int(), paused: z.number().int(), left: z.number().int() }),
  pausedAt: Instant.nullable(),
  warnedAt: Instant.nullable(),
  escalatedAt: Instant.nullable(),
  /** Whether it may be paused or resumed as things stand. */
  canPause: z.boolean(),
  canResume: z.boolean(),
}).meta({ id: 'ClockDetail' })
export type ClockDetail = z.infer<typeof ClockDetail>

const Clocks = z.object({ clocks: z.array(ClockDetail) })

const Interval = z.tuple([z.string().max(20), z.string().max(20)])
const Day = z.array(Interval).max(12)

const CalendarFields = {
  name: text(80, 1),
  timeZone: z.string().max(60),
  week: z.strictObject({ mon: Day, tue: Day, wed: Day, thu: Day, fri: Day, sat: Day, sun: Day }),
  holidays: z.array(z.string().max(20)).max(400),
  specialDays: z.record(z.string().max(20), Day),
}

/** Opening hours of a plant or a customer's country (SLA-3). */
export const Calendar = z
  .object({ id: Id, ...CalendarFields, version: z.number().int(), runningClocks: z.number().int() })
  .meta({ id: 'Calendar' })
export type Calendar = z.infer<typeof Calendar>

export const CalendarEntry = z.strictObject(CalendarFields)
export type CalendarEntry = z.infer<typeof CalendarEntry>

/** A policy never changes: another one takes its place, so its id is also its version. */
export const ClockPolicy = z
  .object({
    id: Id,
    kind: z.enum(clockKinds),
    ...Target,
    calendarId: Id,
    severity: z.enum(severities).nullable(),
    /** Only for complaints looked at on site, or only for the others (SLA-2); null for both. */
    onSite: z.boolean().nullable(),
    /** Whose working days are counted; the customer's where their calendar is known. */
    side: z.enum(calendarSides),
    customer: z.object({ id: Id, name: z.string(), timeZone: z.string() }).nullable(),
  })
  .meta({ id: 'ClockPolicy' })
export type ClockPolicy = z.infer<typeof ClockPolicy>

export const PolicyEntry = z.strictObject({
  kind: z.enum(clockKinds),
  ...Target,
  calendarId: Id,
  severity: z.enum(severities).nullable().default(null),
  onSite: z.boolean().nullable().default(null),
  side: z.enum(calendarSides).default('ours'),
  customerId: Id.nullable().default(null),
  /** The policy whose place it takes. */
  replaces: Id.optional(),
})
export type PolicyEntry = z.output<typeof PolicyEntry>

export const ClockRules = z
  .object({ calendars: z.array(Calendar), policies: z.array(ClockPolicy) })
  .meta({ id: 'ClockRules' })
export type ClockRules = z.infer<typeof ClockRules>

const ByClock = ByComplaintNumber.extend({ kind: z.enum(clockKinds) })

export const slaRoutes = {
  clocks: route({
    method: 'GET',
    path: '/api/complaints/:number/clocks',
    permission: 'complaint.read',
    summary: 'The clocks of a complaint with their time banks',
    params: ByComplaintNumber,
    reply: Clocks,
  }),
  pause: route({
    method: 'POST',
    path: '/api/complaints/:number/clocks/:kind/pause',
    permission: 'sla.pause',
    summary: 'Stop a clock while we wait for the customer; a late one is never stopped (SLA-3)',
    params: ByClock,
    body: z.strictObject({ reason: text(200, 1) }),
    reply: Clocks,
  }),
  resume: route({
    method: 'POST',
    path: '/api/complaints/:number/clocks/:kind/resume',
    permission: 'sla.pause',
    summary: 'Let a paused clock go on where it stood',
    params: ByClock,
    reply: Clocks,
  }),
  rules: route({
    method: 'GET',
    path: '/api/clock-rules',
    permission: 'sla.manage',
    summary: 'Calendars, and the policies in force',
    reply: ClockRules,
  }),
  createCalendar: route({
    method: 'POST',
    path: '/api/calendars',
    permission: 'sla.manage',
    summary: 'A new calendar',
    body: CalendarEntry,
    reply: ClockRules,
    status: 201,
  }),
  changeCalendar: route({
    method: 'PUT',
    path: '/api/calendars/:id',
    permission: 'sla.manage',
    summary: 'Change a calendar; running clocks keep their due times unless alsoRunning',
    params: ById,
    body: CalendarEntry.extend({ version: Version, alsoRunning: z.boolean().default(false) }),
    reply: ClockRules,
  }),
  createPolicy: route({
    method: 'POST',
    path: '/api/clock-policies',
    permission: 'sla.manage',
    summary: 'A new policy, or one in the place of another; running clocks are not touched',
    body: PolicyEntry,
    reply: ClockRules,
    status: 201,
  }),
  endPolicy: route({
    method: 'DELETE',
    path: '/api/clock-policies/:id',
    permission: 'sla.manage',
    summary: 'Take a policy out of force',
    params: ById,
    reply: ClockRules,
  }),
}

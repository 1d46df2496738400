import { describe, expect, test } from 'vitest'
import { type Interval, WEEKDAYS, type Weekday, type WorkingCalendar } from './calendar.ts'
import { addWorkingMinutes, type ClockTarget, clockStart, dueAt, workingMinutesBetween } from './due.ts'
import { NoOpeningError } from './openings.ts'
import vectors from './sla-vectors.json' with { type: 'json' }

type VectorTarget = { working_days?: number; working_hours?: number }

const NEVER: Record<Weekday, Interval[]> = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
const ALL_DAY: Interval[] = [['00:00', '24:00']]
const HOURS: Interval[] = [['08:00', '17:00']]
const WORKWEEK = { ...NEVER, mon: HOURS, tue: HOURS, wed: HOURS, thu: HOURS, fri: HOURS }

const calendars = new Map(
  Object.entries(vectors.calendars).map(([name, { time_zone, week, holidays, special_days }]) => [
    name,
    {
      timeZone: time_zone,
      week: { ...NEVER, ...(week as unknown as Partial<Record<Weekday, Interval[]>>) },
      holidays,
      specialDays: special_days as unknown as Record<string, Interval[]>,
    } satisfies WorkingCalendar,
  ]),
)

function calendar(name: string): WorkingCalendar {
  const found = calendars.get(name)
  if (!found) throw new Error(`no calendar ${name}`)
  return found
}

function target({ working_days, working_hours }: VectorTarget): ClockTarget {
  return working_days === undefined
    ? { workingHours: working_hours ?? Number.NaN }
    : { workingDays: working_days }
}

function iso(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z')
}

describe('SLA-3: reference results', () => {
  test('there are 40 due times and 8 spans', () => {
    expect([vectors.vectors.length, vectors.elapsed.length]).toEqual([40, 8])
  })

  test.each(vectors.vectors)('$id $note', (vector) => {
    const received = new Date(vector.received)
    expect({
      clock_starts_utc: iso(clockStart(calendar(vector.calendar), received)),
      due_utc: iso(dueAt(calendar(vector.calendar), received, target(vector.target))),
    }).toEqual({
      clock_starts_utc: vector.expected.clock_starts_utc,
      due_utc: vector.expected.due_utc,
    })
  })

  test.each(vectors.elapsed)('$id $note', (vector) => {
    const [from, to] = [new Date(vector.from), new Date(vector.to)]
    const minutes = vector.expected.working_minutes
    expect(workingMinutesBetween(calendar(vector.calendar), from, to)).toBe(minutes)
    expect(workingMinutesBetween(calendar(vector.calendar), to, from)).toBe(minutes === 0 ? 0 : -minutes)
  })
})

test.each<[string, string, ClockTarget, string]>([
  [
    '14 days keep the time of day over the clock change',
    '2025-03-20T10:00:00+01:00',
    { calendarDays: 14 },
    '2025-04-03T10:00:00+02:00',
  ],
  [
    'a time that is skipped moves forward',
    '2025-03-29T02:30:00+01:00',
    { calendarDays: 1 },
    '2025-03-30T03:30:00+02:00',
  ],
  [
    'a time that comes twice is the first',
    '2025-10-25T02:30:00+02:00',
    { calendarDays: 1 },
    '2025-10-26T02:30:00+02:00',
  ],
  [
    'no days from the second of two equal times',
    '2025-10-26T02:30:00+01:00',
    { calendarDays: 0 },
    '2025-10-26T02:30:00+01:00',
  ],
  [
    '24 hours run through the weekend',
    '2025-03-14T16:00:00+01:00',
    { hours: 24 },
    '2025-03-15T16:00:00+01:00',
  ],
  ['24 hours over the clock change', '2025-03-29T16:00:00+01:00', { hours: 24 }, '2025-03-30T17:00:00+02:00'],
])('SLA-3: %s', (_name, received, wanted, due) => {
  expect(dueAt(calendar('DE-day'), new Date(received), wanted)).toEqual(new Date(due))
})

test('SLA-3: milliseconds are kept', () => {
  const received = new Date('2025-03-11T09:15:30.123+01:00')
  expect(dueAt(calendar('DE-day'), received, { workingHours: 1 })).toEqual(
    new Date('2025-03-11T10:15:30.123+01:00'),
  )
})

test.each<[string, WorkingCalendar, string, string, number]>([
  // The clocks go 02:00 → 03:00 on 30 March in Berlin; 02:30 counts as 03:30.
  [
    'opening that starts in the gap',
    berlin(['02:30', '06:00']),
    '2025-03-30T00:00:00+01:00',
    '2025-03-31T00:00:00+02:00',
    150,
  ],
  [
    'opening that ends in the gap',
    berlin(['00:00', '02:30']),
    '2025-03-30T00:00:00+01:00',
    '2025-03-31T00:00:00+02:00',
    150,
  ],
  [
    'no minute twice round the gap',
    berlin(['00:00', '02:45'], ['03:00', '06:00']),
    '2025-03-30T00:00:00+01:00',
    '2025-03-31T00:00:00+02:00',
    300,
  ],
  [
    'opening within the repeated hour',
    berlin(['02:00', '03:00']),
    '2025-10-26T00:00:00+02:00',
    '2025-10-27T00:00:00+01:00',
    120,
  ],
  // Cairo skips 00:00–01:00 on 25 April 2025.
  [
    'gap at midnight',
    { timeZone: 'Africa/Cairo', week: { ...NEVER, fri: ALL_DAY }, holidays: [], specialDays: {} },
    '2025-04-24T12:00:00Z',
    '2025-04-27T12:00:00Z',
    23 * 60,
  ],
  // Samoa went from 29 to 31 December 2011 (Thursday to Saturday).
  [
    'date the zone skipped',
    { timeZone: 'Pacific/Apia', week: { ...NEVER, fri: HOURS, sat: HOURS }, holidays: [], specialDays: {} },
    '2011-12-28T00:00:00Z',
    '2012-01-03T00:00:00Z',
    540,
  ],
])('SLA-3: working minutes: %s', (_name, day, from, to, minutes) => {
  expect(workingMinutesBetween(day, new Date(from), new Date(to))).toBe(minutes)
})

function berlin(...sunday: Interval[]): WorkingCalendar {
  return { timeZone: 'Europe/Berlin', week: { ...NEVER, sun: sunday }, holidays: [], specialDays: {} }
}

describe('SLA-3: calendars without openings', () => {
  const closed: WorkingCalendar = { timeZone: 'Asia/Almaty', week: NEVER, holidays: [], specialDays: {} }
  const once: WorkingCalendar = { ...closed, specialDays: { '2026-03-02': HOURS } }
  const received = new Date('2026-02-01T00:00:00Z')

  test('never open: an error, not an endless search', () => {
    expect(() => clockStart(closed, received)).toThrow(NoOpeningError)
    expect(() => dueAt(closed, received, { workingDays: 1 })).toThrow('no opening on or after 2026-02-02')
    expect(workingMinutesBetween(closed, received, new Date('2027-01-01T00:00:00Z'))).toBe(0)
    expect(dueAt(closed, received, { hours: 24 })).toEqual(new Date('2026-02-02T00:00:00Z'))
  })

  test('open on one special day: reached, and nothing after it', () => {
    expect(dueAt(once, received, { workingHours: 9 })).toEqual(new Date('2026-03-02T12:00:00Z'))
    expect(() => dueAt(once, received, { workingHours: 9.01 })).toThrow(NoOpeningError)
    expect(() => dueAt(once, received, { workingDays: 1 })).toThrow(NoOpeningError)
  })

  test('a faulty calendar is named, not computed with', () => {
    const faulty = { ...closed, week: { ...NEVER, mon: [['17:00', '08:00']] as Interval[] } }
    expect(() => clockStart(faulty, received)).toThrow('/week/mon/0 end-before-start')
  })
})

test.each<[string, ClockTarget]>([
  ['a negative target', { workingDays: -1 }],
  ['half a working day', { workingDays: 0.5 }],
  ['half a calendar day', { calendarDays: 1.5 }],
  ['not a number', { workingHours: Number.NaN }],
  ['more than a century', { workingDays: 1e9 }],
  ['for ever', { hours: Number.POSITIVE_INFINITY }],
])('SLA-3: %s is refused', (_name, wanted) => {
  expect(() => dueAt(calendar('DE-day'), new Date('2025-03-11T08:15:00Z'), wanted)).toThrow(RangeError)
})

test('SLA-3: an invalid date is refused', () => {
  expect(() => clockStart(calendar('DE-day'), new Date('soon'))).toThrow(RangeError)
})

test('SLA-3: adding working time and measuring it agree, and a clock never starts outside an opening', () => {
  const random = seeded(20_260_301)
  const names = [...calendars.keys()]
  for (let round = 0; round < 4000; round++) {
    const plan = calendar(names[Math.floor(random() * names.length)] ?? '')
    const from = new Date(Date.UTC(2025, 0, 1) + Math.floor(random() * 600 * 86_400_000))
    const minutes = 1 + Math.floor(random() * 12_000)
    const start = clockStart(plan, from)
    const due = addWorkingMinutes(plan, from, minutes)
    expect(workingMinutesBetween(plan, from, due)).toBe(minutes)
    expect(workingMinutesBetween(plan, from, start)).toBe(0)
    expect(workingMinutesBetween(plan, start, new Date(start.getTime() + 60_000))).toBeGreaterThan(0)
  }
})

test('SLA-3: working minutes agree with a clock that steps minute by minute', () => {
  const random = seeded(7)
  for (const [name, plan] of calendars) {
    const show = new Intl.DateTimeFormat('sv-SE', {
      timeZone: plan.timeZone,
      dateStyle: 'short',
      timeStyle: 'short',
    })
    // Around the clock changes of both hemispheres' calendars, plus a random week.
    for (const first of ['2025-03-08', '2025-03-29', '2025-10-25', '2025-11-01', '2025-12-23']) {
      const from = Date.parse(`${first}T00:00:00Z`) + Math.floor(random() * 600) * 60_000
      const span = 1 + Math.floor(random() * 4000)
      let counted = 0
      for (let minute = 0; minute < span; minute++) {
        if (isOpen(plan, show.format(from + minute * 60_000))) counted++
      }
      const to = new Date(from + span * 60_000)
      expect([name, first, workingMinutesBetween(plan, new Date(from), to)]).toEqual([name, first, counted])
    }
  }
})

/** By what the wall shows, "2025-03-30 03:30"; right wherever no interval begins or ends within a clock change. */
function isOpen(plan: WorkingCalendar, shown: string): boolean {
  const date = shown.slice(0, 10)
  const time = shown.slice(11)
  const weekday = WEEKDAYS[(Date.parse(date) / 86_400_000) % 7] ?? 'mon'
  const intervals = plan.specialDays[date] ?? (plan.holidays.includes(date) ? [] : plan.week[weekday])
  return intervals.some(([start, end]) => start <= time && time < end)
}

test.each<[string, WorkingCalendar, string]>([
  ['Poland', country('Europe/Warsaw', ['2026-04-06']), '2026-04-13T15:00:00.000Z'],
  [
    'Greece',
    country('Europe/Athens', ['2026-03-25', '2026-04-10', '2026-04-13']),
    '2026-04-14T14:00:00.000Z',
  ],
])('SLA-3: ten working days over Easter and the change of the clocks in %s', (_name, plan, expected) => {
  // Friday noon; on the Sunday the clocks go forward, and the two Easters are a week apart.
  expect(dueAt(plan, new Date('2026-03-27T12:00:00Z'), { workingDays: 10 }).toISOString()).toBe(expected)
})

function country(timeZone: string, holidays: string[]): WorkingCalendar {
  return { timeZone, week: WORKWEEK, holidays, specialDays: {} }
}

test('SLA-3: five working days from every hour of a year are due at 17:00 on the wall', () => {
  const plan: WorkingCalendar = { timeZone: 'Europe/Athens', week: WORKWEEK, holidays: [], specialDays: {} }
  const show = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Athens', timeStyle: 'medium' })
  for (let hour = 0; hour < 365 * 24; hour += 5) {
    const due = dueAt(plan, new Date(Date.UTC(2026, 0, 1, hour)), { workingDays: 5 })
    expect(show.format(due)).toBe('17:00:00')
  }
})

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

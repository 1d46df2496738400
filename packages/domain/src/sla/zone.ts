/**
 * Wall clocks of IANA time zones, on Intl alone. A *wall time* is what a clock on the wall shows, written as
 * if it were UTC milliseconds; a *local day* is the number of such days since 1970-01-01.
 */

export const MS_PER_MINUTE = 60_000
export const MS_PER_DAY = 86_400_000

/** The offset on one UTC day: `before` until `changesAt`, `after` from then on. */
type DayOffset = { readonly before: number; readonly changesAt: number; readonly after: number }
type Zone = { readonly format: Intl.DateTimeFormat; readonly days: Map<number, DayOffset> }

/** About fifty years of days; a process asked for more starts the table anew instead of growing for ever. */
const MAX_REMEMBERED_DAYS = 20_000

const zones = new Map<string, Zone>()

/** Only names: an offset such as "+02:00" has no clock changes, and PostgreSQL reads its sign the other way. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    zoneOf(name)
    return true
  } catch {
    return false
  }
}

/** Offset from UTC in milliseconds, positive east of Greenwich. */
export function offsetAt(timeZone: string, instant: number): number {
  const zone = zoneOf(timeZone)
  const day = Math.floor(instant / MS_PER_DAY)
  let known = zone.days.get(day)
  if (known === undefined) {
    if (zone.days.size >= MAX_REMEMBERED_DAYS) zone.days.clear()
    known = measureDay(zone, day)
    zone.days.set(day, known)
  }
  return instant < known.changesAt ? known.before : known.after
}

export function wallTime(timeZone: string, instant: number): number {
  return instant + offsetAt(timeZone, instant)
}

export function localDay(timeZone: string, instant: number): number {
  return Math.floor(wallTime(timeZone, instant) / MS_PER_DAY)
}

/**
 * The instant of a wall time. One that does not exist is moved forward by the gap, one that exists twice is the
 * first: in both cases the offset before the change applies.
 */
export function instantOf(timeZone: string, wall: number): number {
  const before = offsetAt(timeZone, wall - MS_PER_DAY)
  const after = offsetAt(timeZone, wall + MS_PER_DAY)
  const early = wall - before
  if (before === after || offsetAt(timeZone, early) === before) return early
  const late = wall - after
  return offsetAt(timeZone, late) === after ? late : early
}

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone)
  if (known) return known
  // Building a formatter costs some ten thousand times a look-up, hence one per zone and process.
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const zone: Zone = { format, days: new Map() }
  zones.set(timeZone, zone)
  return zone
}

/** Two changes within one UTC day do not happen in any zone, so comparing both ends of the day is enough. */
function measureDay(zone: Zone, day: number): DayOffset {
  let from = day * MS_PER_DAY
  let until = from + MS_PER_DAY
  const before = measure(zone, from)
  const after = measure(zone, until)
  if (before === after) return { before, changesAt: until, after }
  while (until - from > 1000) {
    const middle = from + Math.floor((until - from) / 2000) * 1000
    if (measure(zone, middle) === before) from = middle
    else until = middle
  }
  return { before, changesAt: until, after }
}

function measure(zone: Zone, instant: number): number {
  const shown = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 }
  for (const { type, value } of zone.format.formatToParts(instant)) {
    if (type in shown) shown[type as keyof typeof shown] = Number(value)
  }
  return Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute, shown.second) - instant
}

import type { CarSort, CarsQuery } from '@redress/contracts/car-routes'
import { noClock } from '@redress/domain/complaints/complaint'
import { indexWords } from '@redress/domain/text/search-words'
import type { UserActor } from '../../platform/actor.ts'
import type { Services } from '../../platform/services.ts'
import { Parameters } from '../complaints/inbox-conditions.ts'
import { readCursor, writeCursor } from '../complaints/keyset-cursor.ts'
import { type ClockRow, clockReply, loadCalendars } from '../sla/clock-view.ts'
import { type CarRecord, carRowOf, carRowSelect } from './cars.queries.ts'

type Listed = CarRecord & { clock: ClockRow | null; sortedBy: Date }

/** The promise that has to be kept next, a paused one only where none runs. */
const nextClock = `(
  SELECT json_build_object('kind', k."kind", 'calendarId', k."calendarId", 'calendarVersion', ca."version",
    'target', k."target", 'startedAt', k."startedAt", 'atRiskAt', k."atRiskAt", 'dueAt', k."dueAt", 'metAt', k."metAt",
    'pausedAt', k."pausedAt", 'pausedMinutes', k."pausedMinutes", 'pauseReason', k."pauseReason")
  FROM "Clock" k JOIN "Calendar" ca ON ca."id" = k."calendarId"
  WHERE c."status" = 'open' AND k."threadId" = c."threadId" AND k."metAt" IS NULL
  ORDER BY k."pausedAt" IS NOT NULL, k."dueAt" LIMIT 1) AS "clock"`

/** What is closed promises nothing any more: it stands behind all that is open. */
const dueOrNever = `(CASE WHEN c."status" = 'open' THEN coalesce(due."dueAt", '${noClock.toISOString()}')
  ELSE '${noClock.toISOString()}' END)`

const sorts: Readonly<Record<CarSort, { by: string; ascending: boolean }>> = {
  due: { by: dueOrNever, ascending: true },
  newest: { by: 'c."openedAt"', ascending: false },
  oldest: { by: 'c."openedAt"', ascending: true },
}

const isId = /^[0-9a-f-]{36}$/
const mostWords = 8
const msPerDay = 86_400_000

function conditionsOf(query: CarsQuery, actor: UserActor, now: Date, p: Parameters): string[] {
  const conditions = ['true']
  if (query.status) conditions.push(`c."status" = ${p.add(query.status)}::"CarStatus"`)
  if (query.lately) {
    const since = p.add(new Date(now.getTime() - query.lately * msPerDay))
    conditions.push(`(c."status" = 'open' OR c."status" = 'closed' AND c."closedAt" >= ${since})`)
  }
  if (query.customer) conditions.push(`c."customerId" = ${p.add(query.customer)}::uuid`)
  if (query.product) conditions.push(`c."productId" = ${p.add(query.product)}::uuid`)
  if (query.gateStatus) conditions.push(`gate."status" = ${p.add(query.gateStatus)}::"GateStatus"`)
  if (query.severity) conditions.push(`c."severity" = ANY(${p.add(query.severity)}::"Severity"[])`)
  if (query.overdue) conditions.push(`c."status" = 'open' AND due."dueAt" < ${p.add(now)}`)
  if (query.leader) {
    conditions.push(`c."leaderId" = ${p.add(query.leader === 'me' ? actor.id : query.leader)}::uuid`)
  }
  for (const word of query.q ? indexWords(query.q).split(' ').slice(0, mostWords) : []) {
    conditions.push(
      `lower(c."number" || ' ' || c."title" || ' ' || coalesce(cu."name", '')) LIKE ${p.add(`%${word}%`)}`,
    )
  }
  return conditions
}

/** By keyset pages, in the order asked for; board and list are drawn from the same rows (UX 2.7). */
export async function listCars(services: Services, actor: UserActor, query: CarsQuery) {
  const p = new Parameters()
  const now = services.clock()
  const { by, ascending } = sorts[query.sort]
  const direction = ascending ? 'ASC' : 'DESC'
  const conditions = conditionsOf(query, actor, now, p)
  if (query.cursor) {
    const { at, id } = readCursor(query.cursor, isId)
    const from = `(${p.add(at)}::timestamptz, ${p.add(id)}::uuid)`
    conditions.push(`(${by}, c."id") ${ascending ? '>' : '<'} ${from}`)
  }
  const { rows } = await services.pool.query<Listed>(
    `${carRowSelect(`${nextClock}, ${by} AS "sortedBy",`)} WHERE ${conditions.join(' AND ')}
     ORDER BY ${by} ${direction}, c."id" ${direction} LIMIT ${query.limit + 1}`,
    p.values,
  )
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  await loadCalendars(
    services.pool,
    page.flatMap(({ clock }) => clock ?? []),
  )
  return {
    cars: page.map(({ clock, sortedBy: _, ...row }) => ({
      ...carRowOf(row),
      clock: clock && clockReply(clock, now),
    })),
    nextCursor: rows.length > query.limit && last ? writeCursor(last.sortedBy, last.id) : null,
  }
}

import type { CarRow, CarsQuery } from '@redress/contracts/car-routes'
import { indexWords } from '@redress/domain/text/search-words'
import type { UserActor } from '../../platform/actor.ts'
import type { Services } from '../../platform/services.ts'
import { readCursor, writeCursor } from '../complaints/keyset-cursor.ts'

type Row = Omit<CarRow, 'openedAt' | 'closedAt' | 'dueAt'> & {
  id: string
  openedAt: Date
  closedAt: Date | null
  dueAt: Date | null
}

/** Gates in the order of the enum; a 4D has no D7 and D8. The first not yet accepted is where the CAR stands. */
const present = `
  LEFT JOIN LATERAL (
    SELECT g."gate", g."status" FROM "CarGateState" g
    WHERE g."carId" = c."id" AND g."status" <> 'accepted' AND (c."kind" = 'eight_d' OR g."gate" < 'd7')
    ORDER BY g."gate" LIMIT 1
  ) gate ON true`

/** What a row shows, of the CAR `c`; `more` are further columns. */
export const carRowSelect = (more = '') => `
  SELECT ${more} c."id", c."number", c."kind"::text, c."status"::text, c."title", c."severity"::text, c."safety",
    cu."name" AS "customer", p."number" AS "product", l."name" AS "leader", c."openedAt", c."closedAt",
    (SELECT count(*)::int FROM "CarComplaint" x WHERE x."carId" = c."id") AS "complaints",
    gate."gate"::text AS "gate", coalesce(gate."status", 'accepted')::text AS "gateStatus",
    (SELECT min(k."dueAt") FROM "Clock" k
     WHERE k."threadId" = c."threadId" AND k."metAt" IS NULL AND k."pausedAt" IS NULL) AS "dueAt",
    EXISTS (SELECT 1 FROM "Hold" h WHERE h."carId" = c."id" AND h."releasedAt" IS NULL) AS "onHold",
    c."effectiveness"::text,
    c."version"
  FROM "Car" c
  LEFT JOIN "Customer" cu ON cu."id" = c."customerId"
  LEFT JOIN "Product" p ON p."id" = c."productId"
  LEFT JOIN "User" l ON l."id" = c."leaderId"
  ${present}`

export function carRowOf({ id: _, ...row }: Row): CarRow {
  return {
    ...row,
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    dueAt: row.dueAt?.toISOString() ?? null,
  }
}

const isId = /^[0-9a-f-]{36}$/

/** The newest first, by keyset pages; board and list are drawn from the same rows. */
export async function listCars(services: Services, actor: UserActor, query: CarsQuery) {
  const conditions = ['true']
  const values: unknown[] = []
  const where = (condition: (place: string) => string, value: unknown) => {
    values.push(value)
    conditions.push(condition(`$${values.length}`))
  }
  if (query.status) where((at) => `c."status" = ${at}::"CarStatus"`, query.status)
  if (query.customer) where((at) => `c."customerId" = ${at}`, query.customer)
  if (query.product) where((at) => `c."productId" = ${at}`, query.product)
  if (query.gateStatus) where((at) => `gate."status" = ${at}::"GateStatus"`, query.gateStatus)
  if (query.leader) where((at) => `c."leaderId" = ${at}`, query.leader === 'me' ? actor.id : query.leader)
  for (const word of query.q ? indexWords(query.q).split(' ').slice(0, 8) : []) {
    where(
      (at) => `lower(c."number" || ' ' || c."title" || ' ' || coalesce(cu."name", '')) LIKE ${at}`,
      `%${word}%`,
    )
  }
  if (query.cursor) {
    const from = readCursor(query.cursor, isId)
    values.push(from.at, from.id)
    conditions.push(`(c."openedAt", c."id") < ($${values.length - 1}, $${values.length}::uuid)`)
  }
  const { rows } = await services.pool.query<Row>(
    `${carRowSelect()} WHERE ${conditions.join(' AND ')}
     ORDER BY c."openedAt" DESC, c."id" DESC LIMIT ${query.limit + 1}`,
    values,
  )
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return {
    cars: page.map(carRowOf),
    nextCursor: rows.length > query.limit && last ? writeCursor(last.openedAt, last.id) : null,
  }
}

import type { CarRow } from '@redress/contracts/car-routes'

/** As the database hands it out. */
export type CarRecord = Omit<CarRow, 'openedAt' | 'closedAt' | 'dueAt'> & {
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

/** When the next promise that runs has to be kept. */
const nextDue = `
  LEFT JOIN LATERAL (
    SELECT min(k."dueAt") AS "dueAt" FROM "Clock" k
    WHERE k."threadId" = c."threadId" AND k."metAt" IS NULL AND k."pausedAt" IS NULL
  ) due ON true`

/** What a row shows, of the CAR `c`; `more` are further columns. */
export const carRowSelect = (more = '') => `
  SELECT ${more} c."id", c."number", c."kind"::text, c."status"::text, c."title", c."severity"::text, c."safety",
    cu."name" AS "customer", p."number" AS "product", l."name" AS "leader", c."openedAt", c."closedAt",
    (SELECT mode() WITHIN GROUP (ORDER BY d."name") FROM "CarComplaint" x
     JOIN "ComplaintLine" y ON y."complaintId" = x."complaintId" JOIN "DefectCode" d ON d."id" = y."defectCodeId"
     WHERE x."carId" = c."id") AS "defect",
    (SELECT count(*)::int FROM "CarComplaint" x WHERE x."carId" = c."id") AS "complaints",
    gate."gate"::text AS "gate", coalesce(gate."status", 'accepted')::text AS "gateStatus",
    due."dueAt",
    EXISTS (SELECT 1 FROM "Hold" h WHERE h."carId" = c."id" AND h."releasedAt" IS NULL) AS "onHold",
    c."effectiveness"::text,
    c."version"
  FROM "Car" c
  LEFT JOIN "Customer" cu ON cu."id" = c."customerId"
  LEFT JOIN "Product" p ON p."id" = c."productId"
  LEFT JOIN "User" l ON l."id" = c."leaderId"
  ${present} ${nextDue}`

export function carRowOf({ id: _, ...row }: CarRecord): CarRow {
  return {
    ...row,
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    dueAt: row.dueAt?.toISOString() ?? null,
  }
}

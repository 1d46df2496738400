import type { CustomerLanguage } from '@redress/domain/languages/language'
import type { Channel } from '@redress/domain/messages/channel'
import type { WorkingCalendar } from '@redress/domain/sla/calendar'
import { dayNumber } from '@redress/domain/sla/calendar'
import type pg from 'pg'
import { type DefectKind, defectGroups } from './defects.ts'
import { PLANT_CALENDAR } from './holidays.ts'

export type BulkSender = {
  customerId: string
  contactId: string
  company: string
  name: string
  email: string
  language: CustomerLanguage
  channel: Channel
}
export type BulkBatch = { id: string; number: string; day: number }
export type BulkProduct = { id: string; number: string; batches: BulkBatch[] }

/** The story's customer without complaints stays without. */
const NEVER_COMPLAINS = 'Borealis Lighting'

/** The master data that made-up complaints refer to, as it stands in the database. */
export type Stage = {
  now: Date
  /** The more complaints, the earlier. */
  senders: BulkSender[]
  products: Map<string, BulkProduct>
  engineers: { id: string; name: string }[]
  agents: { id: string; name: string }[]
  defectCodes: Map<DefectKind, string[]>
  calendar: WorkingCalendar
  calendarId: string
}

export async function readStage(db: pg.Client, now: Date): Promise<Stage> {
  const { rows: senders } = await db.query<BulkSender>(
    `SELECT DISTINCT ON (c."createdAt", c."id") c."id" AS "customerId", co."id" AS "contactId", c."name" AS "company",
            co."name", co."email", c."language", c."preferredChannel" AS "channel"
     FROM "Customer" c JOIN "Contact" co ON co."customerId" = c."id" WHERE c."name" <> $1 ORDER BY c."createdAt", c."id", co."id"`,
    [NEVER_COMPLAINS],
  )
  const { rows: batches } = await db.query<{
    productId: string
    number: string
    id: string
    batch: string
    madeOn: string
  }>(
    `SELECT p."id" AS "productId", p."number", b."id", b."number" AS "batch", b."madeOn"::text
     FROM "Product" p JOIN "Batch" b ON b."productId" = p."id" ORDER BY b."madeOn"`,
  )
  const products = new Map<string, BulkProduct>()
  for (const { productId, number, id, batch, madeOn } of batches) {
    const product = products.get(number) ?? { id: productId, number, batches: [] }
    product.batches.push({ id, number: batch, day: dayNumber(madeOn) ?? 0 })
    products.set(number, product)
  }
  const { rows: people } = await db.query<{ id: string; name: string; role: string }>(
    `SELECT "id", "name", "role"::text FROM "User" WHERE "role" IN ('agent', 'engineer') ORDER BY "id"`,
  )
  const { rows: codes } = await db.query<{ id: string; code: string }>(
    'SELECT "id", "code" FROM "DefectCode"',
  )
  const { rows: calendars } = await db.query<WorkingCalendar & { id: string }>(
    'SELECT "id", "timeZone", "week", "holidays", "specialDays" FROM "Calendar" WHERE "name" = $1',
    [PLANT_CALENDAR],
  )
  const [plant] = calendars
  if (!plant) throw new Error('There is no plant calendar: the demo company has to be loaded first')
  const { id: calendarId, ...calendar } = plant
  const defectCodes = new Map<DefectKind, string[]>()
  for (const { code, of } of defectGroups.flatMap((group) => group.codes)) {
    const found = codes.find((one) => one.code === code)
    if (found) defectCodes.set(of, [...(defectCodes.get(of) ?? []), found.id])
  }
  const withRole = (role: string) => people.filter((one) => one.role === role)
  return {
    now,
    senders,
    products,
    engineers: withRole('engineer'),
    agents: withRole('agent'),
    defectCodes,
    calendar,
    calendarId,
  }
}

import type { CarContent } from '@redress/domain/cars/content'
import {
  type ComplaintChart,
  chartBegins,
  chartFields,
  chartMarks,
  complaintsPerMonth,
  isChartOn,
} from '@redress/domain/cars/complaint-chart'
import type { Tx } from '@redress/prisma/connect'
import type { Services } from '../../platform/services.ts'
import { failureOf } from './same-failure.queries.ts'

/** More in a year make no other picture. */
const mostCounted = 10_000

type Reading = { tx: Tx; services: Pick<Services, 'env'>; now: Date }

/** The content with the chart of its failure as it stands now, where D2 or D6 shows one (B32). */
export async function withChart<C extends CarContent>(reading: Reading, content: C): Promise<C> {
  if (!chartFields.some((field) => isChartOn(content, field))) return content
  return { ...content, chart: await chartOf(reading, content) }
}

/** Complaints that point at the CAR, and all others about the same product and defect, of every customer. */
async function chartOf({ tx, services, now }: Reading, content: CarContent): Promise<ComplaintChart> {
  const timeZone = services.env.COMPANY_TIME_ZONE
  const { id } = await tx.car.findUniqueOrThrow({ where: { number: content.number }, select: { id: true } })
  const { productIds, defectIds } = await failureOf(tx, id)
  const from = new Date(chartBegins(timeZone, now.getTime()))
  const rows = await tx.$queryRaw<{ receivedAt: Date }[]>`
    WITH found AS (
      SELECT "complaintId" FROM "CarComplaint" WHERE "carId" = ${id}::uuid
      UNION
      SELECT "complaintId" FROM "ComplaintLine"
      WHERE "productId" = ANY (${productIds}::uuid[]) AND "defectCodeId" = ANY (${defectIds}::uuid[])
    )
    SELECT c."receivedAt" FROM found f JOIN "Complaint" c ON c."id" = f."complaintId"
    WHERE c."receivedAt" >= ${from} AND c."receivedAt" <= ${now}
      AND c."undoneAt" IS NULL AND c."kind" <> 'suggestion' AND c."step" NOT IN ('withdrawn', 'merged')
    ORDER BY c."receivedAt" DESC LIMIT ${mostCounted}`
  return complaintsPerMonth(
    rows.map(({ receivedAt }) => receivedAt.toISOString()),
    { timeZone, now: now.getTime(), marks: chartMarks(content) },
  )
}

import { ProblemError, problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { type WriteContext, write } from '../../platform/write.ts'
import { pointAt } from './commands/link-complaint.ts'
import { reopen } from './commands/reopen-car.ts'
import { hasRecurred } from './same-failure.queries.ts'

/** A defect is named some days after the complaint came in; later than this nobody names it any more. */
const daysBack = 90

/**
 * Complaints without a CAR of the same product and defect as those behind a closed CAR, on lots that are not known to
 * be earlier than its clean point. What a person took off this CAR is another failure to them, and stays so. Days are
 * compared as text: both are written year first.
 */
const suspects = `
  SELECT DISTINCT c."id" AS "carId", o."id" AS "complaintId"
  FROM "Complaint" o
  JOIN "ComplaintLine" l ON l."complaintId" = o."id" AND l."defectCodeId" IS NOT NULL
  JOIN "ComplaintLine" k ON k."defectCodeId" = l."defectCodeId" AND k."productId" = l."productId"
  JOIN "CarComplaint" x ON x."complaintId" = k."complaintId"
  JOIN "Car" c ON c."id" = x."carId" AND c."status" = 'closed'
    AND (c."productId" IS NULL OR c."productId" = l."productId")
  LEFT JOIN "Batch" b ON b."id" = l."batchId"
  LEFT JOIN "CarField" d ON d."carId" = c."id" AND d."name" = 'd3.cleanFrom'
  LEFT JOIN "CarField" f ON f."carId" = c."id" AND f."name" = 'd3.cleanLot'
  LEFT JOIN "CarField" g ON g."carId" = c."id" AND g."name" = 'd6.firstGoodLot'
  LEFT JOIN "Batch" first ON first."productId" = l."productId"
    AND first."number" = coalesce(nullif(f."value", ''), nullif(g."value", ''))
  CROSS JOIN LATERAL (
    SELECT coalesce(nullif(d."value", ''), to_char(first."madeOn", 'YYYY-MM-DD')) AS "day",
      coalesce(nullif(f."value", ''), nullif(g."value", '')) AS "lot"
  ) clean
  WHERE o."receivedAt" > $1 AND o."undoneAt" IS NULL AND o."step" NOT IN ('withdrawn', 'merged')
    AND NOT EXISTS (SELECT 1 FROM "CarComplaint" y WHERE y."complaintId" = o."id")
    AND NOT EXISTS (SELECT 1 FROM "TrailEntry" t WHERE t."subject" = 'complaint' AND t."subjectId" = o."id"
      AND t."type" = 'complaint.car-unlinked' AND t."data"->>'name' = c."number")
    AND (b."number" = clean."lot" OR CASE
      WHEN b."madeOn" IS NOT NULL AND clean."day" IS NOT NULL THEN to_char(b."madeOn", 'YYYY-MM-DD') >= clean."day"
      ELSE clean."lot" IS NOT NULL AND coalesce(b."number", l."batchText") <> '' END)
    AND (c."id", o."id") > ($2::uuid, $3::uuid)
  ORDER BY c."id", o."id" LIMIT 100`

/** Before every other id. */
const noId = '00000000-0000-0000-0000-000000000000'

type Suspect = { carId: string; complaintId: string }

async function reopenFor(context: WriteContext, { carId, complaintId }: Suspect) {
  const { tx } = context
  const car = await tx.car.findUniqueOrThrow({ where: { id: carId } })
  if (car.status !== 'closed' || !(await hasRecurred(tx, carId, complaintId, { isLinked: false }))) {
    throw problem('not-from-here')
  }
  const complaint = await tx.complaint.findUniqueOrThrow({
    where: { id: complaintId },
    select: { id: true, number: true },
  })
  await reopen(context, car, { complaint, reason: '' })
  await pointAt(context, car, complaint)
  return null
}

/**
 * Opens closed CARs again whose failure came back (CAR-12). Of several processes the one that changes the CAR first
 * does it; the others find it open.
 */
export async function reopenRecurred(services: Services): Promise<void> {
  const since = new Date(services.clock().getTime() - daysBack * 86_400_000)
  let last: Suspect | undefined = { carId: noId, complaintId: noId }
  while (last) {
    const from: unknown[] = [since, last.carId, last.complaintId]
    const { rows } = await services.pool.query<Suspect>(suspects, from)
    for (const suspect of rows) {
      if (!(await hasRecurred(services.prisma, suspect.carId, suspect.complaintId, { isLinked: false })))
        continue
      await write(services, { actor: { kind: 'system' }, requestId: 'recurrence' }, (context) =>
        reopenFor(context, suspect),
      ).catch((error: unknown) => {
        if (!(error instanceof ProblemError)) throw error
      })
    }
    last = rows.at(-1)
  }
}

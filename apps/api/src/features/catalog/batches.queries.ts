import type { Services } from '../../platform/services.ts'

type Choice = { id: string; number: string; onHold: boolean }

/** Batches of a product, newest first; a hold of the batch or of the whole product is shown at once (CAR-3). */
export async function findBatches({ pool }: Services, productId: string, q: string): Promise<Choice[]> {
  const { rows } = await pool.query<Choice>({
    name: 'find-batches',
    text: `SELECT b."id", b."number",
                  EXISTS (SELECT 1 FROM "Hold" h WHERE h."productId" = b."productId" AND h."releasedAt" IS NULL
                          AND (h."batchId" IS NULL OR h."batchId" = b."id")) AS "onHold"
           FROM "Batch" b
           WHERE b."productId" = $1 AND ($2 = '' OR strpos(lower(b."number"), lower($2)) > 0)
           ORDER BY b."madeOn" DESC NULLS LAST, b."number" DESC LIMIT 20`,
    values: [productId, q],
  })
  return rows
}

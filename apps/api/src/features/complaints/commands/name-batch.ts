import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { refreshSearchWords } from '../search-words.ts'

/** So many complaints follow in one go; who says it again takes the next ones along. */
const mostAtOnce = 200

/**
 * Says which batch customers meant: every line of its product that names it so, and whose batch nobody knew, points
 * to it from now on, with its holds (CU-4, CAR-3). What the customer wrote stays as written.
 */
export async function nameBatch({ tx, record }: WriteContext, batchId: string, text: string) {
  const batch = await tx.batch.findUnique({ where: { id: batchId } })
  if (!batch) throw problem('not-found')
  const named = await tx.$queryRaw<{ id: string; number: string }[]>`
    SELECT c."id", c."number" FROM "Complaint" c
    WHERE c."step" <> 'merged' AND c."undoneAt" IS NULL AND EXISTS (
      SELECT 1 FROM "ComplaintLine" x WHERE x."complaintId" = c."id" AND x."productId" = ${batch.productId}::uuid
        AND x."batchId" IS NULL AND lower(x."batchText") = lower(${text}))
    ORDER BY c."id" LIMIT ${mostAtOnce} FOR UPDATE OF c`
  if (named.length === 0) throw fieldProblem('#/text', 'not-found')
  const ids = named.map(({ id }) => id)
  await tx.$executeRaw`
    UPDATE "ComplaintLine" SET "batchId" = ${batchId}::uuid
    WHERE "complaintId" = ANY(${ids}::uuid[]) AND "productId" = ${batch.productId}::uuid
      AND "batchId" IS NULL AND lower("batchText") = lower(${text})`
  await tx.complaint.updateMany({ where: { id: { in: ids } }, data: { version: { increment: 1 } } })
  for (const { id, number } of named) {
    await refreshSearchWords(tx, id)
    record({
      subject: 'complaint',
      subjectId: id,
      type: 'complaint.batch-named',
      number,
      data: { name: batch.number, batchId },
    })
  }
  return null
}

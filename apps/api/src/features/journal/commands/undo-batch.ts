import type { Services } from '../../../platform/services.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { Superseded } from '../superseded.ts'

const batchSize = 500

/** What is on the trail of a complaint that nobody has touched since it came. */
const untouched = ['complaint.imported', 'complaint.import-revived', 'complaint.import-undone']

/**
 * True for a complaint of an import that people have worked on: its own trail says more than the import, or something
 * was said or promised in its thread.
 */
const workedOn = `(
  EXISTS (SELECT 1 FROM "TrailEntry" t WHERE t."subject" = 'complaint' AND t."subjectId" = c."id" AND t."type" <> ALL($2::text[]))
  OR EXISTS (SELECT 1 FROM "Action" a WHERE a."threadId" = c."threadId")
  OR (SELECT count(*) FROM "Message" m WHERE m."threadId" = c."threadId") > 1
  OR EXISTS (SELECT 1 FROM "Complaint" d WHERE d."mergedIntoId" = c."id"))`

const ofImport = `FROM "Complaint" c WHERE c."importId" = $1::uuid AND c."undoneAt" IS NULL AND NOT ${workedOn}`

/** Whether an undo has anything left to do. */
export async function hasUntouched({ pool }: Services, importId: string): Promise<boolean> {
  const { rowCount } = await pool.query(`SELECT 1 ${ofImport} LIMIT 1`, [importId, untouched])
  return rowCount === 1
}

/** Takes back some complaints of an import: kept with their numbers, open no more, shown in no list (IN-10, AL-1). */
export async function undoBatch({ tx, now, record }: WriteContext, importId: string): Promise<void> {
  // One undo at a time: a second process waits and finds the batch done.
  await tx.$queryRaw`SELECT 1 FROM "JournalImport" WHERE "id" = ${importId}::uuid FOR UPDATE`
  const found = await tx.$queryRawUnsafe<{ id: string; number: string }[]>(
    `UPDATE "Complaint" SET "undoneAt" = $3::timestamptz, "isOpen" = false, "version" = "version" + 1
     WHERE "id" IN (SELECT c."id" ${ofImport} ORDER BY c."id" LIMIT ${batchSize} FOR UPDATE)
     RETURNING "id", "number"`,
    importId,
    untouched,
    now,
  )
  if (found.length === 0) throw new Superseded()
  for (const { id, number } of found) {
    const data = { number, importId }
    record({ subject: 'complaint', subjectId: id, type: 'complaint.import-undone', isOfMany: true, data })
  }
}

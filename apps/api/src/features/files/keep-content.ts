import type { Services } from '../../platform/services.ts'

type Content = { path: string; hash: string; size: number; mediaType: string }

/**
 * Puts a content into the store under its hash. Its row comes first and is freshened when it is there
 * already: the sweep removes only contents whose row is old, and holds that row while it does so. Thus a content that
 * was swept a moment ago is stored anew, one being kept is not swept, and none lies in the store without a row.
 */
export async function keepContent({ pool, files, clock }: Services, content: Content): Promise<void> {
  await pool.query(
    `INSERT INTO "StoredFile" ("hash", "size", "mediaType", "createdAt") VALUES ($1, $2, $3, $4)
     ON CONFLICT ("hash") DO UPDATE SET "createdAt" = greatest("StoredFile"."createdAt", excluded."createdAt")`,
    [content.hash, content.size, content.mediaType, clock()],
  )
  await files.keep(content.path, content.hash)
}

import { kindByMediaType } from '@redress/domain/files/file-kinds'
import { problem } from '../../platform/problem.ts'
import { hashToken } from '../../platform/secret.ts'
import type { WriteContext } from '../../platform/write.ts'
import { oldestClaimable } from './waiting.ts'

type Claimed = { id: string; claimHash: string; mediaType: string }

/**
 * Makes waiting uploads the attachments of the form that is being written. People claim their own uploads,
 * everybody without a session those that came without one (C09); each works once and for a day.
 * @returns the attachments' ids in the order of the tokens
 * @throws `invalid-input` naming every token that is unknown, used, somebody else's or too old
 */
export async function claimUploads(context: WriteContext, tokens: readonly string[]): Promise<string[]> {
  if (tokens.length === 0) return []
  const hashes = tokens.map(hashToken)
  const claimed = await claim(context, hashes)
  const found = hashes.map((hash, index) => (hashes.indexOf(hash) === index ? claimed.get(hash) : undefined))
  const errors = found.flatMap((one, index) =>
    one ? [] : [{ pointer: `#/files/${index}`, code: 'not-found', detail: 'not-found' }],
  )
  if (errors.length > 0) throw problem('invalid-input', { errors })
  const attachments = found.filter((one) => one !== undefined)
  for (const { id, mediaType } of attachments) {
    if (kindByMediaType(mediaType)?.hasPreview) await context.enqueue('files', { attachmentId: id })
  }
  return attachments.map(({ id }) => id)
}

/** By hand: rows are locked in one order, so that two forms with the same uploads wait instead of deadlocking. */
async function claim({ tx, actor, now }: WriteContext, hashes: string[]): Promise<Map<string, Claimed>> {
  const uploaderId = actor.kind === 'user' ? actor.id : null
  const rows = await tx.$queryRaw<Claimed[]>`
    WITH waiting AS (
      SELECT "id", "claimHash" FROM "Attachment"
      WHERE "claimHash" = ANY (${hashes}) AND "claimedAt" IS NULL AND "createdAt" >= ${oldestClaimable(now)}
        AND "uploadedById" IS NOT DISTINCT FROM ${uploaderId}::uuid
      ORDER BY "id" FOR UPDATE
    )
    UPDATE "Attachment" SET "claimedAt" = ${now}, "claimHash" = NULL
    FROM waiting WHERE "Attachment"."id" = waiting."id"
    RETURNING "Attachment"."id", waiting."claimHash", "Attachment"."mediaType"`
  return new Map(rows.map((row) => [row.claimHash, row]))
}

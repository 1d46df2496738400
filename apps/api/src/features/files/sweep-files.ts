import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Services } from '../../platform/services.ts'
import { write } from '../../platform/write.ts'
import { removeUnclaimed } from './files.commands.ts'
import { oldestKept } from './waiting.ts'

const batch = 100
/** No upload takes so long: the server ends requests sooner. */
const temporaryForMs = 60 * 60 * 1000

/** Uploads nobody used, contents nobody names any more, and what a crash left in the temporary folder. */
export async function sweepFiles(services: Services): Promise<void> {
  const before = oldestKept(services.clock())
  while (await sweepUploads(services, before));
  while (await sweepContents(services, before));
  await sweepTemporary(services.files.temporaryFolder)
}

async function sweepUploads(services: Services, before: Date): Promise<boolean> {
  const waiting = await services.prisma.attachment.findMany({
    where: { claimHash: { not: null }, createdAt: { lt: before } },
    select: { id: true },
    orderBy: { createdAt: 'asc' },
    take: batch,
  })
  if (waiting.length === 0) return false
  const ids = waiting.map(({ id }) => id)
  await write(services, { actor: { kind: 'system' }, requestId: 'sweep' }, (context) =>
    removeUnclaimed(context, ids),
  )
  return waiting.length === batch
}

async function sweepContents(services: Services, before: Date): Promise<boolean> {
  const unused = await services.prisma.storedFile.findMany({
    where: { createdAt: { lt: before }, attachments: { none: {} }, previews: { none: {} } },
    select: { hash: true },
    take: batch,
  })
  for (const { hash } of unused) await sweepContent(services, hash, before)
  return unused.length === batch
}

/**
 * Not through `write`: a content without attachment is nobody's record. The deleted row stays locked until
 * the content is gone, so that an upload of the same content waits and then stores it anew. The condition is
 * asked again because the upload may have been faster.
 */
async function sweepContent({ prisma, files }: Services, hash: string, before: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    // By hand: the condition has to be part of the statement that takes the lock.
    const count = await tx.$executeRaw`
      DELETE FROM "StoredFile" stored WHERE stored."hash" = ${hash} AND stored."createdAt" < ${before}
        AND NOT EXISTS (SELECT FROM "Attachment" WHERE "hash" = ${hash})
        AND NOT EXISTS (SELECT FROM "Attachment" WHERE "previewHash" = ${hash})`
    if (count === 1) await files.remove(hash)
  })
}

async function sweepTemporary(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const place = path.join(folder, name)
    const found = await stat(place).catch(() => null)
    // The disk's own clock: times of files are never those of the program's clock.
    if (found && Date.now() - found.mtimeMs > temporaryForMs) await rm(place, { force: true })
  }
}

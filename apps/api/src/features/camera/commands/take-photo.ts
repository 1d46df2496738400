import { cameraLimits } from '@redress/domain/camera/camera-link'
import type { TrailRecord } from '../../../platform/trail.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { addCauseFiles } from '../../cars/commands/causes/change-cause.ts'
import { addPhotos } from '../../cars/commands/photos/photos.ts'
import type { Previews } from '../../cars/commands/photos/preview-uploads.ts'
import { addTestFiles } from '../../cars/commands/tests/change-test.ts'
import { addFiles } from '../../complaints/commands/add-files.ts'
import { setPreview } from '../../files/files.commands.ts'
import { type Camera, refusalOf, type Target, targetOf } from '../camera-link.ts'

type Photo = { upload: string; previews: Previews }

/**
 * One photo from a phone goes where the person who asked would have put it, by the same command; the trail names that
 * person and the link (AN-2). The link's row is taken first: two phones at once come one after the other.
 * @throws `link-expired`, `invalid-input` at the file when there are enough, and what the place itself refuses
 */
export async function takePhoto(context: WriteContext, link: Camera, photo: Photo): Promise<null> {
  const { tx, now } = context
  const { count } = await tx.cameraLink.updateMany({
    where: { id: link.id, endedAt: null, expiresAt: { gt: now }, photos: { lt: cameraLimits.photos } },
    data: { photos: { increment: 1 } },
  })
  if (count === 0) throw refusalOf(await tx.cameraLink.findUniqueOrThrow({ where: { id: link.id } }), now)
  const byPhone = {
    ...context,
    record: (entry: TrailRecord) => context.record({ ...entry, data: { ...entry.data, camera: link.id } }),
  }
  return put(byPhone, targetOf(link), photo)
}

async function put(context: WriteContext, target: Target, { upload, previews }: Photo): Promise<null> {
  const { number } = target
  if (target.kind === 'photos') {
    return addPhotos(context, number, { discipline: target.discipline, files: [upload], previews })
  }
  // Seen on the desk the moment it arrives, not when a job comes to it.
  for (const [id, hash] of previews) await setPreview(context, id, hash)
  switch (target.kind) {
    case 'evidence':
      return addFiles(context, number, [upload])
    case 'cause':
      return addCauseFiles(context, number, target.id, [upload])
    case 'test':
      return addTestFiles(context, number, target.id, [upload])
  }
}

import type { UserActor } from '../../platform/actor.ts'
import type { Services } from '../../platform/services.ts'

/** Files that belong to something; one that still waits for its form is known to its sender alone. */
export function findAttachment({ prisma }: Services, id: string, actor: UserActor) {
  return prisma.attachment.findFirst({
    where: { id, OR: [{ claimHash: null }, { uploadedById: actor.id }] },
    select: { hash: true, name: true, mediaType: true, size: true, previewHash: true },
  })
}

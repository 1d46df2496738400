import type { Services } from '../../platform/services.ts'

/** A file of the evidence; its place in the list is its number on paper and in the pack. */
export type EvidenceFile = {
  attachmentId: string
  name: string
  mediaType: string
  size: number
  hash: string
  previewHash: string | null
  addedAt: Date
  addedBy: string
  fromCustomer: boolean
}

/** The complaint itself and the duplicates merged into it (IN-6): ids of records and of conversations. */
export type Family = { ids: string[]; threadIds: string[] }

/** Evidence of one complaint, oldest first, each file once (AN-2). */
export async function evidenceFiles({ prisma }: Services, family: Family): Promise<EvidenceFile[]> {
  const rows = await prisma.complaintAttachment.findMany({
    where: { complaintId: { in: family.ids } },
    orderBy: [{ addedAt: 'asc' }, { attachmentId: 'asc' }],
    include: { attachment: { include: { uploadedBy: { select: { name: true } } } } },
  })
  const byId = new Map(rows.toReversed().map((row) => [row.attachmentId, row]))
  return [...byId.values()].toReversed().map(({ attachmentId, attachment, addedAt, fromCustomer }) => ({
    attachmentId,
    name: attachment.name,
    mediaType: attachment.mediaType,
    size: attachment.size,
    hash: attachment.hash,
    previewHash: attachment.previewHash,
    addedAt,
    addedBy: attachment.uploadedBy?.name ?? '',
    fromCustomer,
  }))
}

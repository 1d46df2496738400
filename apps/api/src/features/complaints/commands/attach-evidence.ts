import type { WriteContext } from '../../../platform/write.ts'

/** Puts files of ours into the evidence of a complaint (AN-2). */
export async function attachEvidence(
  { tx, now }: WriteContext,
  complaintId: string,
  attachmentIds: string[],
) {
  if (attachmentIds.length === 0) return
  await tx.complaintAttachment.createMany({
    data: attachmentIds.map((attachmentId) => ({
      complaintId,
      attachmentId,
      fromCustomer: false,
      addedAt: now,
    })),
  })
}

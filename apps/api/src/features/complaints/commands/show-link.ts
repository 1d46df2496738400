import type { WriteContext } from '../../../platform/write.ts'
import { currentTrackingLink } from '../tracking-link.ts'
import { findForWriting } from './find-for-writing.ts'

/** Hands the customer's secret link to an agent, who reads it out or copies it; the trail says who did. */
export async function showTrackingLink(context: WriteContext, number: string) {
  const complaint = await findForWriting(context.tx, number)
  const linkId = await currentTrackingLink(context, complaint.id)
  context.record({ subject: 'complaint', subjectId: complaint.id, type: 'complaint.link-shown', number })
  return { linkId, language: complaint.language }
}

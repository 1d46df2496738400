import type { ComplaintStep } from '@redress/domain/complaints/complaint'
import { isCustomerLanguage } from '@redress/domain/languages/language'
import { mailTexts } from '@redress/texts/mail/of'
import { queueMail } from '../../../platform/outbox.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { currentTrackingLink } from '../tracking-link.ts'

/** Tells the customer at every step how far we are, in their language (RE-4); without an address nobody is told. */
export async function sendProgress(
  context: WriteContext,
  complaintId: string,
  step: Exclude<ComplaintStep, 'registered' | 'merged'>,
): Promise<void> {
  const complaint = await context.tx.complaint.findUniqueOrThrow({
    where: { id: complaintId },
    select: {
      number: true,
      threadId: true,
      language: true,
      contactName: true,
      contactEmail: true,
      contact: { select: { email: true } },
    },
  })
  const toAddress = complaint.contactEmail || complaint.contact?.email
  if (!toAddress) return
  const language = isCustomerLanguage(complaint.language) ? complaint.language : 'en'
  const t = mailTexts(language)
  const words = {
    number: complaint.number,
    news: t(`progress.${step}`),
    company: context.services.env.COMPANY_NAME,
  }
  await queueMail(context, {
    kind: 'progress',
    toAddress,
    toName: complaint.contactName,
    language,
    subject: t('progress.subject', words),
    body: t('progress.body', words),
    link: { purpose: 'tracking', id: await currentTrackingLink(context, complaintId) },
    threadId: complaint.threadId,
  })
}

import { isCustomerLanguage } from '@redress/domain/languages/language'
import { mailTexts } from '@redress/texts/mail/of'
import { queueMail } from '../../../platform/outbox.ts'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { findForWriting } from '../../complaints/commands/find-for-writing.ts'
import { markReplySent } from '../../complaints/commands/mark-reply-sent.ts'
import { currentTrackingLink } from '../../complaints/tracking-link.ts'
import { addMessage } from '../../messages/messages.commands.ts'
import { openReply, replyNumber } from '../found-reply.ts'
import { stepOf } from '../step-of-reply.ts'

/** The letter as it was drawn and kept, upon the version that is being sent. */
export type DrawnLetter = { hash: string; size: number; mediaType: string; silenceAt: Date }

/**
 * Sends the approved letter: kept for ever, enclosed in a mail, on the timeline and on the tracking page. It was
 * drawn before the transaction; because the version is compared again, it shows exactly what is sent.
 */
export async function sendReply(
  context: WriteContext,
  number: string,
  { version }: { version: number },
  letter: DrawnLetter | null,
) {
  const { tx, now } = context
  const complaint = await findForWriting(tx, number)
  const reply = await openReply(tx, complaint.id)
  if (reply.version !== version) throw problem('stale-version')
  const status = stepOf(reply, 'send', false)
  if (!letter) throw problem('stale-version')
  const { silenceAt, ...content } = letter
  const letterNumber = replyNumber(number, reply.round)
  const document = await tx.attachment.create({
    data: { ...content, name: `${letterNumber.replace('/', '-')}.pdf`, createdAt: now, claimedAt: now },
    select: { id: true },
  })
  const { count } = await tx.reply.updateMany({
    where: { id: reply.id, version, status: reply.status },
    data: { status, sentAt: now, silenceAt, documentId: document.id, version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
  await mailLetter(context, complaint, reply, { letterNumber, documentId: document.id })
  await markReplySent(context, complaint)
  context.record({
    subject: 'complaint',
    subjectId: complaint.id,
    type: 'reply.sent',
    number,
    data: { count: reply.round, hash: content.hash },
  })
  return null
}

async function mailLetter(
  context: WriteContext,
  complaint: { id: string; number: string; threadId: string; contactName: string; contactEmail: string },
  reply: { language: string; complaint: { contact: { email: string | null } | null } },
  { letterNumber, documentId }: { letterNumber: string; documentId: string },
) {
  const language = isCustomerLanguage(reply.language) ? reply.language : 'en'
  const t = mailTexts(language)
  const messageId = await addMessage(context, {
    threadId: complaint.threadId,
    kind: 'to_customer',
    channel: 'email',
    body: t('formal-reply.message', { letter: letterNumber }),
    attachmentIds: [documentId],
  })
  const filled = {
    number: complaint.number,
    letter: letterNumber,
    company: context.services.env.COMPANY_NAME,
  }
  await queueMail(context, {
    kind: 'formal-reply',
    toAddress: complaint.contactEmail || (reply.complaint.contact?.email ?? ''),
    toName: complaint.contactName,
    language,
    subject: t('formal-reply.subject', filled),
    body: t('formal-reply.body', filled),
    link: { purpose: 'tracking', id: await currentTrackingLink(context, complaint.id) },
    threadId: complaint.threadId,
    messageId,
    enclosureId: documentId,
  })
}

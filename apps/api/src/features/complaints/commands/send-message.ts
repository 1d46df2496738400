import { isCustomerLanguage } from '@redress/domain/languages/language'
import { mailTexts } from '@redress/texts/mail/of'
import { queueMail } from '../../../platform/outbox.ts'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { claimUploads } from '../../files/claim.ts'
import { addMessage } from '../../messages/messages.commands.ts'
import { currentTrackingLink } from '../tracking-link.ts'
import { attachEvidence } from './attach-evidence.ts'
import { findForWriting } from './find-for-writing.ts'
import { weWrote } from './we-wrote.ts'

type Words = { body: string; files: string[]; lastSeenAt: string }

/**
 * Sends a message to the customer: on the tracking page and by mail. The first one meets the first-reply clock
 * (SLA-1). Refused when the customer wrote after what the writer has seen (AL-2).
 */
export async function sendMessage(context: WriteContext, number: string, words: Words) {
  const { tx, services } = context
  const found = await findForWriting(tx, number)
  // Held until the commit, so that a customer's word can't slip in between the look and the sending.
  const [complaint] = await tx.$queryRaw<{ contactEmail: string; lastWordAt: Date; lastWordBy: string }[]>`
    SELECT coalesce(nullif(c."contactEmail", ''), co."email", '') AS "contactEmail", c."lastWordAt", c."lastWordBy"::text
    FROM "Complaint" c LEFT JOIN "Contact" co ON co."id" = c."contactId" WHERE c."id" = ${found.id}::uuid FOR UPDATE OF c`
  if (!complaint) throw problem('not-found')
  if (complaint.contactEmail === '') throw fieldProblem('#/body', 'not-an-email')
  if (complaint.lastWordBy === 'customer' && complaint.lastWordAt > new Date(words.lastSeenAt)) {
    throw problem('stale-version', { detail: 'The customer wrote in the meantime' })
  }
  const files = await claimUploads(context, words.files)
  const messageId = await addMessage(context, {
    threadId: found.threadId,
    kind: 'to_customer',
    channel: 'email',
    body: words.body,
    attachmentIds: files,
  })
  await attachEvidence(context, found.id, files)
  const language = isCustomerLanguage(found.language) ? found.language : 'en'
  const t = mailTexts(language)
  const filled = { number, message: words.body, company: services.env.COMPANY_NAME }
  await queueMail(context, {
    kind: 'message',
    toAddress: complaint.contactEmail,
    toName: found.contactName,
    language,
    subject: t('message.subject', filled),
    body: t('message.body', filled),
    link: { purpose: 'tracking', id: await currentTrackingLink(context, found.id) },
    threadId: found.threadId,
    messageId,
  })
  const isFirst = await weWrote(context, found)
  context.record({
    subject: 'complaint',
    subjectId: found.id,
    type: 'complaint.message-sent',
    number,
    data: { files: files.length, ...(isFirst ? { met: 'first_reply' } : {}) },
  })
  return null
}

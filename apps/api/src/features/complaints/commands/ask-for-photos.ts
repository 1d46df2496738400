import { isCustomerLanguage } from '@redress/domain/languages/language'
import { mailTexts } from '@redress/texts/mail/of'
import { queueMail } from '../../../platform/outbox.ts'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { currentTrackingLink } from '../tracking-link.ts'
import { findForWriting } from './find-for-writing.ts'

/**
 * Mails the customer their link and asks for photos of the parts and the label (IN-3, IN-12). It answers nothing, so
 * the first-reply clock runs on. @throws `not-from-here` when no address is known
 */
export async function askForPhotos(context: WriteContext, number: string): Promise<{ sentTo: string }> {
  const found = await findForWriting(context.tx, number)
  const { contactEmail, contact } = await context.tx.complaint.findUniqueOrThrow({
    where: { id: found.id },
    select: { contactEmail: true, contact: { select: { email: true } } },
  })
  const sentTo = contactEmail || contact?.email || ''
  if (sentTo === '') throw problem('not-from-here', { detail: 'No e-mail address of the customer is known' })
  const language = isCustomerLanguage(found.language) ? found.language : 'en'
  const t = mailTexts(language)
  const words = { number, company: context.services.env.COMPANY_NAME }
  await queueMail(context, {
    kind: 'photo-request',
    toAddress: sentTo,
    toName: found.contactName,
    language,
    subject: t('photo-request.subject', words),
    body: t('photo-request.body', words),
    link: { purpose: 'tracking', id: await currentTrackingLink(context, found.id) },
    threadId: found.threadId,
  })
  context.record({ subject: 'complaint', subjectId: found.id, type: 'complaint.photos-asked', number })
  return { sentTo }
}

import { type CarKind, kindNames } from '@redress/domain/cars/car'
import { isCustomerLanguage } from '@redress/domain/languages/language'
import { mailTexts } from '@redress/texts/mail/of'
import { queueMail } from '../../../../platform/outbox.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { weWrote } from '../../../complaints/commands/we-wrote.ts'
import { currentTrackingLink } from '../../../complaints/tracking-link.ts'
import { addMessage } from '../../../messages/messages.commands.ts'

type Sent = { kind: CarKind; revision: number; message: string; pdfId: string; xlsxId: string }

const receiver = {
  id: true,
  number: true,
  language: true,
  threadId: true,
  contactName: true,
  contactEmail: true,
  contact: { select: { email: true } },
} as const

export type Receiver = Awaited<ReturnType<typeof receiversOf>>[number]

/** Every complaint that points at the CAR; updates reach all (CAR-10). */
export async function receiversOf(tx: WriteContext['tx'], carId: string) {
  const links = await tx.carComplaint.findMany({
    where: { carId },
    orderBy: [{ linkedAt: 'asc' }, { complaintId: 'asc' }],
    select: { complaint: { select: receiver } },
  })
  return links.map(({ complaint: { contact, contactEmail, ...complaint } }) => ({
    ...complaint,
    email: contactEmail || (contact?.email ?? ''),
  }))
}

/** Puts the report on every complaint's timeline and page, and writes to its contact in the language of the complaint. */
export async function tellCustomers(
  context: WriteContext,
  car: { id: string; number: string },
  sent: Sent,
): Promise<void> {
  for (const complaint of await receiversOf(context.tx, car.id)) {
    await tell(context, car, complaint, sent)
    context.record({
      subject: 'complaint',
      subjectId: complaint.id,
      type: 'complaint.report-sent',
      number: complaint.number,
      data: { name: car.number, count: sent.revision },
    })
  }
}

async function tell(context: WriteContext, car: { number: string }, complaint: Receiver, sent: Sent) {
  const { services } = context
  const language = isCustomerLanguage(complaint.language) ? complaint.language : 'en'
  const t = mailTexts(language)
  const filled = {
    number: complaint.number,
    report: `${kindNames[sent.kind]} ${car.number}`,
    revision: String(sent.revision),
    company: services.env.COMPANY_NAME,
    message: sent.message,
  }
  const messageId = await addMessage(context, {
    threadId: complaint.threadId,
    kind: 'to_customer',
    channel: 'email',
    body: [t('car-report.message', filled), sent.message].filter(Boolean).join('\n\n'),
    attachmentIds: [sent.pdfId, sent.xlsxId],
  })
  await weWrote(context, complaint)
  if (complaint.email === '') return
  await queueMail(context, {
    kind: 'car-report',
    toAddress: complaint.email,
    toName: complaint.contactName,
    language,
    subject: t('car-report.subject', filled),
    body: t('car-report.body', filled).replace(/\n{3,}/g, '\n\n'),
    link: { purpose: 'tracking', id: await currentTrackingLink(context, complaint.id) },
    threadId: complaint.threadId,
    messageId,
    enclosureId: sent.pdfId,
  })
}

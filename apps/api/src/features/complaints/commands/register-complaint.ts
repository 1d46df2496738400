import {
  type ComplaintKind,
  isOpen,
  noClock,
  type Remedy,
  type Severity,
} from '@redress/domain/complaints/complaint'
import type { CustomerLanguage } from '@redress/domain/languages/language'
import type { Channel } from '@redress/domain/messages/channel'
import { indexWords } from '@redress/domain/text/search-words'
import { formatPromise } from '@redress/texts/format'
import { mailTexts } from '@redress/texts/mail/of'
import { insertRow, newId } from '../../../platform/insert-row.ts'
import { nextNumber } from '../../../platform/numbers.ts'
import { queueMail } from '../../../platform/outbox.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { addMessage } from '../../messages/messages.commands.ts'
import { startClocks } from '../../sla/clocks.commands.ts'
import { createTrackingLink } from '../tracking-link.ts'
import { proposeImprovement } from './propose-improvement.ts'

export type NewLine = {
  productText: string
  batchText: string
  productId: string | null
  batchId: string | null
  productNumber: string
  productName: string
  defectCodeId?: string | null
  quantityAffected: number | null
  quantitySupplied: number | null
  remainingStock: number | null
}

/** A complaint ready to be written down: checked, with everything recognised that can be. */
export type NewComplaint = {
  kind: ComplaintKind
  channel: Channel
  language: CustomerLanguage
  subject: string
  wording: string
  situation: string
  occurredOn: string | null
  occurredPlace: string
  remedy: Remedy | null
  urgent: boolean
  severity: Severity | null
  sender: { company: string; name: string; email: string; phone: string; fax?: string; address: string }
  customersNumber: string
  project?: string
  orderNumber?: string
  customer: { id: string; name: string } | null
  contact: { id: string; name: string } | null
  lines: NewLine[]
  /** Ids of claimed uploads. */
  files: string[]
  receivedAt: Date
  /** Name and position; null when the public form registers by itself. */
  registeredBy: string | null
  /** The customer's own words as the first message, where they differ from the wording. */
  firstWords?: { body: string; at: Date }
}

/** A claim is answered by the invitation to confirm it; a suggestion is thanked for by a person (IN-4, IN-8). */
const mailByKind = { complaint: 'receipt', claim: 'claim-invitation', suggestion: null } as const

/** The mail goes out with the receipt as PDF enclosed, so it waits for the job that draws it (IN-5). */
async function queueReceipt(
  context: WriteContext,
  made: NewComplaint,
  ids: { complaintId: string; threadId: string; linkId: string; number: string; dueAt: Date | null },
): Promise<boolean> {
  const kind = mailByKind[made.kind]
  if (kind === null || made.sender.email === '') return false
  const { env } = context.services
  const t = mailTexts(made.language)
  const words = {
    number: ids.number,
    // One line: what a stranger typed goes to an address nobody has confirmed.
    product: made.lines[0]?.productText.replace(/\s+/g, ' ') || '–',
    promise: ids.dueAt
      ? t('first-reply.by', { due: formatPromise(made.language, env.COMPANY_TIME_ZONE, ids.dueAt) })
      : t('first-reply.soon'),
    company: env.COMPANY_NAME,
  }
  const mailId = await queueMail(
    context,
    {
      kind,
      toAddress: made.sender.email,
      toName: made.sender.name,
      language: made.language,
      subject: t(`${kind}.subject`, words),
      body: t(`${kind}.body`, words),
      link: { purpose: 'tracking', id: ids.linkId },
      threadId: ids.threadId,
    },
    { waits: true },
  )
  await context.enqueue('documents', { complaintId: ids.complaintId, mailId })
  return true
}

async function insertLines({ tx }: WriteContext, complaintId: string, lines: NewLine[]) {
  for (const [index, { productNumber: _, productName: __, ...line }] of lines.entries()) {
    await insertRow(tx, 'ComplaintLine', { id: newId(), complaintId, position: index + 1, ...line })
  }
}

/**
 * The one way a complaint comes into the journal: number, clock, first message, lines, tracking link and receipt
 * in one transaction. @returns ids only; the answer with its secret link is made from them each time.
 */
export async function registerComplaint(context: WriteContext, made: NewComplaint) {
  const { tx, now, services } = context
  const { receivedAt, sender, customer, contact } = made
  const threadId = newId()
  await insertRow(tx, 'Thread', { id: threadId, createdAt: now })
  const { firstReply: dueAt, next } = await startClocks(context, threadId, receivedAt, {
    severity: made.severity,
    onSite: false,
    customerId: customer?.id ?? null,
  })
  await addMessage(context, {
    threadId,
    kind: 'from_customer',
    channel: made.channel,
    body: made.firstWords?.body ?? made.wording,
    attachmentIds: made.files,
    authorName: sender.name || sender.company,
    at: made.firstWords?.at ?? receivedAt,
  })
  // The counter stays locked until the commit, so it comes after everything that needs no number.
  const number = await nextNumber(tx, 'complaint', now, services.env.COMPANY_TIME_ZONE)
  const step = 'registered'
  const complaintId = newId()
  await insertRow(tx, 'Complaint', {
    id: complaintId,
    number,
    kind: made.kind,
    step,
    isOpen: isOpen(step),
    channel: made.channel,
    language: made.language,
    subject: made.subject,
    wording: made.wording,
    situation: made.situation,
    occurredOn: made.occurredOn ? new Date(`${made.occurredOn}T00:00:00Z`) : null,
    occurredPlace: made.occurredPlace,
    remedy: made.remedy,
    urgent: made.urgent,
    severity: made.severity,
    companyName: sender.company,
    contactName: sender.name,
    contactEmail: sender.email,
    contactPhone: sender.phone,
    contactAddress: sender.address,
    contactFax: sender.fax ?? '',
    customersNumber: made.customersNumber,
    project: made.project ?? '',
    orderNumber: made.orderNumber ?? '',
    customerId: customer?.id ?? null,
    contactId: contact?.id ?? null,
    threadId,
    receivedAt,
    registeredAt: now,
    registeredBy: made.registeredBy,
    lastWordAt: receivedAt,
    lastWordBy: 'customer',
    actBy: next ?? noClock,
    searchWords: indexWords(
      number,
      made.customersNumber,
      made.project ?? '',
      made.orderNumber ?? '',
      sender.company,
      customer?.name ?? '',
      sender.name,
      contact?.name ?? '',
      sender.email,
      ...made.lines.flatMap((line) => [
        line.productText,
        line.batchText,
        line.productNumber,
        line.productName,
      ]),
      made.subject,
      made.wording,
      made.situation,
    ),
  })
  await insertLines(context, complaintId, made.lines)
  if (made.files.length > 0) {
    await tx.complaintAttachment.createMany({
      data: made.files.map((attachmentId) => ({
        complaintId,
        attachmentId,
        fromCustomer: true,
        addedAt: now,
      })),
    })
  }
  if (made.kind === 'suggestion') {
    await proposeImprovement(context, { title: made.subject, complaintId })
  }
  const linkId = await createTrackingLink(context, complaintId)
  const mailed = await queueReceipt(context, made, {
    complaintId,
    threadId,
    linkId,
    number,
    dueAt,
  })
  context.record({
    subject: 'complaint',
    subjectId: complaintId,
    type: 'complaint.registered',
    number,
    isNew: true,
    data: { number, channel: made.channel, language: made.language, files: made.files.length, to: step },
  })
  return { complaintId, number, threadId, linkId, dueAt, mailed }
}

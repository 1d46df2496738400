import type { FieldError } from '@redress/contracts/problems'
import type { ComplaintSubmission } from '@redress/contracts/public'
import { isOpen, noClock } from '@redress/domain/complaints/complaint'
import { faultInOccurredOn } from '@redress/domain/complaints/occurred-on'
import { faultsInQuantities } from '@redress/domain/complaints/quantities'
import { subjectOf } from '@redress/domain/complaints/subject'
import { indexWords } from '@redress/domain/text/search-words'
import { formatPromise } from '@redress/texts/format'
import { mailTexts } from '@redress/texts/mail/of'
import { insertRow, newId } from '../../../platform/insert-row.ts'
import { nextNumber } from '../../../platform/numbers.ts'
import { queueMail } from '../../../platform/outbox.ts'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { recogniseProduct } from '../../catalog/recognise-product.ts'
import { findContactByEmail } from '../../customers/customers.queries.ts'
import { claimUploads } from '../../files/claim.ts'
import { addMessage } from '../../messages/messages.commands.ts'
import { startClockByPolicy } from '../../sla/clocks.commands.ts'
import { createTrackingLink } from '../tracking-link.ts'

/** What the contract can't say about a single field: fields that contradict each other or the calendar. */
function checkFacts(form: ComplaintSubmission, now: Date): void {
  const errors: FieldError[] = faultsInQuantities(form).map(({ field, max }) => ({
    pointer: `#/${field}`,
    code: 'more-than-supplied',
    detail: 'more than was supplied',
    params: { max },
  }))
  const dayFault = form.occurredOn ? faultInOccurredOn(form.occurredOn, now) : null
  if (dayFault) errors.push({ pointer: '#/occurredOn', code: dayFault, detail: dayFault })
  // Robots fill in every field. A person whose browser did so is told and can send again.
  if (form.website !== '')
    errors.push({ pointer: '#/website', code: 'malformed', detail: 'leave this empty' })
  if (errors.length > 0) throw problem('invalid-input', { errors })
}

/** The receipt goes out with its PDF enclosed, so its mail waits for the job that draws it (IN-5). */
async function queueReceipt(
  context: WriteContext,
  form: ComplaintSubmission,
  made: { complaintId: string; threadId: string; linkId: string; number: string; dueAt: Date },
) {
  const { env } = context.services
  const t = mailTexts(form.language)
  const words = {
    number: made.number,
    // One line: what a stranger typed goes to an address nobody has confirmed.
    product: form.product.replace(/\s+/g, ' '),
    due: formatPromise(form.language, env.COMPANY_TIME_ZONE, made.dueAt),
    company: env.COMPANY_NAME,
  }
  const mailId = await queueMail(
    context,
    {
      kind: 'receipt',
      toAddress: form.email,
      toName: form.contactName,
      language: form.language,
      subject: t('receipt.subject', words),
      body: t('receipt.body', words),
      link: { purpose: 'tracking', id: made.linkId },
      threadId: made.threadId,
    },
    { waits: true },
  )
  await context.enqueue('documents', { complaintId: made.complaintId, mailId })
}

/**
 * Registers what the public form sends (IN-2): number, clock, tracking link and receipt in one transaction.
 * @returns ids only; the answer with its secret link is made from them each time.
 */
export async function submitComplaint(context: WriteContext, form: ComplaintSubmission) {
  const { tx, now, services } = context
  checkFacts(form, now)
  const contact = await findContactByEmail(tx, form.email)
  const recognised = await recogniseProduct(tx, form.product, form.batch)
  const files = await claimUploads(context, form.files)
  const threadId = newId()
  await insertRow(tx, 'Thread', { id: threadId, createdAt: now })
  const dueAt = await startClockByPolicy(context, threadId, 'first_reply', now)
  await addMessage(context, {
    threadId,
    kind: 'from_customer',
    channel: 'web_form',
    body: form.wording,
    attachmentIds: files,
    authorName: form.contactName,
  })
  const subject = subjectOf(form.wording)
  // The counter stays locked until the commit, so it comes after everything that needs no number.
  const number = await nextNumber(tx, 'complaint', now, services.env.COMPANY_TIME_ZONE)
  const step = 'registered'
  const complaintId = newId()
  await insertRow(tx, 'Complaint', {
    id: complaintId,
    number,
    kind: 'complaint',
    step,
    isOpen: isOpen(step),
    channel: 'web_form',
    language: form.language,
    subject,
    wording: form.wording,
    situation: form.situation,
    occurredOn: form.occurredOn ? new Date(`${form.occurredOn}T00:00:00Z`) : null,
    occurredPlace: form.occurredPlace,
    remedy: form.remedy ?? null,
    urgent: form.urgent,
    companyName: form.company,
    contactName: form.contactName,
    contactEmail: form.email,
    contactPhone: form.phone,
    contactAddress: form.address,
    customersNumber: form.customersNumber,
    customerId: contact?.customerId ?? null,
    contactId: contact?.id ?? null,
    threadId,
    receivedAt: now,
    registeredAt: now,
    lastWordAt: now,
    lastWordBy: 'customer',
    actBy: dueAt ?? noClock,
    searchWords: indexWords(
      number,
      form.customersNumber,
      form.company,
      contact?.customer.name ?? '',
      form.contactName,
      contact?.name ?? '',
      form.email,
      form.product,
      form.batch,
      recognised.productNumber,
      recognised.productName,
      subject,
      form.wording,
      form.situation,
    ),
  })
  await insertRow(tx, 'ComplaintLine', {
    id: newId(),
    complaintId,
    position: 1,
    productText: form.product,
    batchText: form.batch,
    productId: recognised.productId,
    batchId: recognised.batchId,
    quantityAffected: form.quantityAffected ?? null,
    quantitySupplied: form.quantitySupplied ?? null,
    remainingStock: form.remainingStock ?? null,
  })
  if (files.length > 0) {
    await tx.complaintAttachment.createMany({
      data: files.map((attachmentId) => ({ complaintId, attachmentId, fromCustomer: true, addedAt: now })),
    })
  }
  const linkId = await createTrackingLink(context, complaintId)
  await queueReceipt(context, form, {
    complaintId,
    threadId,
    linkId,
    number,
    dueAt: dueAt ?? now,
  })
  context.record({
    subject: 'complaint',
    subjectId: complaintId,
    type: 'complaint.registered',
    number,
    isNew: true,
    data: { number, channel: 'web_form', language: form.language, files: files.length, to: step },
  })
  return { number, linkId, receivedAt: now.toISOString(), firstReplyDueAt: (dueAt ?? now).toISOString() }
}

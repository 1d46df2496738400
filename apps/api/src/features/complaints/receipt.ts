import { type ReceiptData, renderReceipt } from '@redress/documents/receipt'
import { isCustomerLanguage } from '@redress/domain/languages/language'
import type { Prisma } from '@redress/prisma/generated/client'
import type { FastifyReply } from 'fastify'
import { companyOf } from '../../platform/company.ts'
import type { JobData } from '../../platform/jobs.ts'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { write } from '../../platform/write.ts'
import { keepDocument } from '../files/keep-document.ts'
import { sendDrawn, unlessBusy } from '../files/send-drawn.ts'
import { sendFile } from '../files/serve-file.ts'

const pdf = 'application/pdf'

/** What had reached us at registration; what came later stands on the timeline, not on the receipt. */
const parts = {
  receipt: { select: { hash: true, name: true, mediaType: true } },
  lines: {
    orderBy: { position: 'asc' },
    include: { product: { select: { number: true, name: true } }, batch: { select: { number: true } } },
  },
  attachments: {
    include: { attachment: { select: { name: true, size: true } } },
    orderBy: { addedAt: 'asc' },
  },
  thread: { select: { clocks: { where: { kind: 'first_reply' } } } },
} as const satisfies Prisma.ComplaintInclude

type Found = Prisma.ComplaintGetPayload<{ include: typeof parts }>

function receiptData({ env }: Services, c: Found): ReceiptData {
  return {
    language: isCustomerLanguage(c.language) ? c.language : 'en',
    company: companyOf(env),
    number: c.number,
    receivedAt: c.receivedAt,
    registeredAt: c.registeredAt,
    timeZone: env.COMPANY_TIME_ZONE,
    receivedBy: c.registeredBy,
    channel: c.channel,
    sender: {
      company: c.companyName,
      name: c.contactName,
      email: c.contactEmail,
      phone: c.contactPhone,
      address: c.contactAddress,
    },
    customersNumber: c.customersNumber,
    lines: c.lines.map((line) => ({
      product: line.product ? `${line.product.number} ${line.product.name}` : line.productText,
      batch: line.batch?.number ?? line.batchText,
      quantityAffected: line.quantityAffected,
      quantitySupplied: line.quantitySupplied,
      remainingStock: line.remainingStock,
    })),
    wording: c.wording,
    situation: c.situation,
    occurredOn: c.occurredOn?.toISOString().slice(0, 10) ?? null,
    occurredPlace: c.occurredPlace,
    remedy: c.remedy,
    urgent: c.urgent,
    files: c.attachments.filter((a) => a.addedAt <= c.registeredAt).map(({ attachment }) => attachment),
    firstReplyDueAt: c.thread.clocks[0]?.dueAt ?? null,
  }
}

/** The job: draws the receipt once, keeps it for ever, and lets the mail go that encloses it (IN-5). */
export async function keepReceipt(
  services: Services,
  { complaintId, mailId }: JobData['documents'],
): Promise<void> {
  const complaint = await services.prisma.complaint.findUniqueOrThrow({
    where: { id: complaintId },
    include: parts,
  })
  if (complaint.receiptId) return
  const bytes = await renderReceipt(receiptData(services, complaint))
  const content = await keepDocument(services, bytes, pdf)
  await write(
    services,
    { actor: { kind: 'system' }, requestId: `documents ${complaintId}` },
    async (context) => {
      const { tx, now } = context
      const receipt = await tx.attachment.create({
        data: { ...content, name: `${complaint.number}.pdf`, createdAt: now, claimedAt: now },
        select: { id: true },
      })
      // A second run of the same job finds the receipt drawn and changes nothing.
      const { count } = await tx.complaint.updateMany({
        where: { id: complaintId, receiptId: null },
        data: { receiptId: receipt.id },
      })
      if (count === 0) throw problem('duplicate')
      await tx.outgoingMail.update({
        where: { id: mailId },
        data: { enclosureId: receipt.id },
        select: { id: true },
      })
      await context.enqueue('mail', { mailId })
      context.record({
        subject: 'complaint',
        subjectId: complaintId,
        type: 'complaint.receipt-drawn',
        number: complaint.number,
        data: { hash: content.hash },
      })
      return null
    },
  )
}

/** The kept receipt; before its job has run, and for complaints from elsewhere, one drawn for this reader. */
export async function sendReceipt(
  services: Services,
  reply: FastifyReply,
  where: { id: string } | { number: string },
): Promise<FastifyReply> {
  const complaint = await services.prisma.complaint.findUnique({ where, include: parts })
  if (!complaint) throw problem('not-found')
  if (complaint.receipt) return sendFile(reply, services, complaint.receipt)
  const bytes = await unlessBusy(renderReceipt(receiptData(services, complaint)))
  return sendDrawn(reply, `${complaint.number}.pdf`, bytes)
}

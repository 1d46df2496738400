import { indexWords } from '@redress/domain/text/search-words'
import type { Tx } from '@redress/prisma/connect'

/** The words a complaint is found by, from everything a person may remember of it (A20). */
export async function refreshSearchWords(tx: Tx, complaintId: string): Promise<void> {
  const c = await tx.complaint.findUniqueOrThrow({
    where: { id: complaintId },
    select: {
      number: true,
      customersNumber: true,
      project: true,
      orderNumber: true,
      subject: true,
      wording: true,
      situation: true,
      companyName: true,
      contactName: true,
      contactEmail: true,
      customer: { select: { name: true } },
      contact: { select: { name: true } },
      lines: {
        select: {
          productText: true,
          batchText: true,
          product: { select: { number: true, name: true } },
          batch: { select: { number: true } },
        },
      },
    },
  })
  const searchWords = indexWords(
    c.number,
    c.customersNumber,
    c.project,
    c.orderNumber,
    c.companyName,
    c.customer?.name ?? '',
    c.contactName,
    c.contact?.name ?? '',
    c.contactEmail,
    ...c.lines.flatMap((l) => [
      l.productText,
      l.batchText,
      l.product?.number ?? '',
      l.product?.name ?? '',
      l.batch?.number ?? '',
    ]),
    c.subject,
    c.wording,
    c.situation,
  )
  await tx.complaint.update({ where: { id: complaintId }, data: { searchWords }, select: { id: true } })
}

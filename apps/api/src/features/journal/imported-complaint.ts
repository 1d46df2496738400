import { isOpen, noClock } from '@redress/domain/complaints/complaint'
import { subjectOf } from '@redress/domain/complaints/subject'
import { stepOfRow } from '@redress/domain/journal/read-row'
import { indexWords } from '@redress/domain/text/search-words'
import type { Prisma } from '@redress/prisma/generated/client'
import type { ReadRow } from './row-reader.ts'

export type Recognised = {
  customer: { id: string; name: string; language: string } | null
  product: { id: string; number: string; name: string; batchId: string | null } | undefined
}

/** What a row gives the complaint anew when it comes a second time, after its import was taken back. */
export function contentOfRow(row: ReadRow, { customer, product }: Recognised, number: string) {
  const { values, key, responsibleId } = row
  const wording = values.wording ?? ''
  const subject = values.subject ?? subjectOf(wording)
  const step = stepOfRow(values)
  const receivedAt = values.receivedAt ?? ''
  const closedAt = isOpen(step) ? null : (values.closedAt ?? receivedAt)
  const customersNumber = values.customersNumber ?? values.oldNumber ?? ''
  return {
    kind: values.kind ?? 'complaint',
    step,
    isOpen: isOpen(step),
    channel: values.channel ?? 'letter',
    language: values.language ?? customer?.language ?? 'en',
    subject,
    wording,
    situation: values.situation ?? '',
    occurredOn: values.occurredOn ?? null,
    occurredPlace: values.occurredPlace ?? '',
    remedy: values.remedy ?? null,
    severity: values.severity ?? null,
    validity: values.validity ?? null,
    validityGrounds: values.validityGrounds ?? '',
    faultSide: values.faultSide ?? null,
    cause: values.cause ?? '',
    process: values.process ?? '',
    supplierName: values.supplier ?? '',
    companyName: values.customer ?? '',
    contactName: values.contactName ?? '',
    contactEmail: values.contactEmail ?? '',
    contactPhone: values.contactPhone ?? '',
    contactAddress: values.contactAddress ?? '',
    project: values.project ?? '',
    orderNumber: values.orderNumber ?? '',
    customersNumber,
    customerId: customer?.id ?? null,
    responsibleId,
    receivedAt,
    closedAt,
    lastWordAt: closedAt ?? receivedAt,
    lastWordBy: closedAt === null ? 'customer' : 'us',
    // No clock runs for what an old journal brings: nobody promised anything by it.
    actBy: noClock,
    searchWords: indexWords(
      number,
      values.oldNumber ?? '',
      customersNumber,
      values.project ?? '',
      values.orderNumber ?? '',
      values.customer ?? '',
      customer?.name ?? '',
      values.contactName ?? '',
      values.contactEmail ?? '',
      values.product ?? '',
      values.batch ?? '',
      product?.number ?? '',
      product?.name ?? '',
      subject,
      wording,
      values.situation ?? '',
    ),
    importKey: key,
  } satisfies Partial<Record<keyof Prisma.ComplaintUncheckedCreateInput, unknown>>
}

/** The one line a row of a journal gives; null when it names neither product nor quantity. */
export function lineOfRow({ values, defectCodeId }: ReadRow, { product }: Recognised) {
  const { product: productText, batch: batchText, quantityAffected, quantitySupplied } = values
  const isEmpty = [productText, batchText, quantityAffected, quantitySupplied].every(
    (one) => one === undefined,
  )
  if (isEmpty && defectCodeId === null) return null
  return {
    position: 1,
    productText: productText ?? '',
    batchText: batchText ?? '',
    productId: product?.id ?? null,
    batchId: product?.batchId ?? null,
    defectCodeId,
    quantityAffected: quantityAffected === undefined ? null : Number(quantityAffected),
    quantitySupplied: quantitySupplied === undefined ? null : Number(quantitySupplied),
  }
}

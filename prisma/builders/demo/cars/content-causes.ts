import type { CarContent } from '@redress/domain/cars/content'
import type { CarPen } from './car-pen.ts'
import { dayText, inTime, inWords, iso, isoOrNull, namedIn } from './content-rows.ts'

/** The complaints that pointed at it by then. */
export function complaintsAt({ rows, carId }: CarPen, at: Date): CarContent['complaints'] {
  const links = rows.CarComplaint.filter((link) => link.carId === carId && new Date(link.linkedAt) <= at)
  return links
    .toSorted((a, b) => inTime(a.linkedAt, b.linkedAt) || inWords(a.complaintId, b.complaintId))
    .flatMap(({ complaintId }) => {
      const complaint = rows.Complaint.find(({ id }) => id === complaintId)
      if (!complaint) return []
      const lines = rows.ComplaintLine.filter((line) => line.complaintId === complaintId)
      return [
        {
          number: complaint.number,
          customersNumber: complaint.customersNumber ?? '',
          customer: namedIn(rows.Customer, complaint.customerId)?.name ?? complaint.companyName ?? '',
          subject: complaint.subject,
          wording: complaint.wording,
          receivedAt: iso(complaint.receivedAt),
          lines: lines
            .toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0))
            .map((line) => ({
              product: rows.Product.find(({ id }) => id === line.productId)?.number ?? line.productText ?? '',
              batch: rows.Batch.find(({ id }) => id === line.batchId)?.number ?? line.batchText ?? '',
              quantityAffected: line.quantityAffected ?? null,
              quantitySupplied: line.quantitySupplied ?? null,
              quantityJustified: line.quantityJustified ?? null,
            })),
        },
      ]
    })
}

/** A cause not verified yet is only suspected; a test done later is not there. */
export function causesAndTests(
  { rows, carId, company }: CarPen,
  at: Date,
): Pick<CarContent, 'causes' | 'tests'> {
  return {
    causes: rows.CarCause.filter((row) => row.carId === carId).map((row) => {
      const isLater = row.verifiedAt ? new Date(row.verifiedAt) > at : false
      const id = row.id ?? ''
      return {
        id,
        parentId: row.parentId ?? null,
        position: row.position,
        kind: row.kind,
        branch: row.branch ?? null,
        text: row.text,
        evidence: row.evidence ?? '',
        status: isLater ? 'suspected' : (row.status ?? 'suspected'),
        switchedOn: row.switchedOn ?? '',
        switchedOff: row.switchedOff ?? '',
        verifiedBy: isLater ? null : (namedIn(company.people, row.verifiedById)?.name ?? null),
        verifiedAt: isLater ? null : isoOrNull(row.verifiedAt),
        files: [],
        fits: rows.CarCauseFit.filter((fit) => fit.causeId === id).map(
          ({ isNotId, verdict, assumption }) => ({ isNotId, verdict, assumption: assumption ?? '' }),
        ),
        version: 1,
      }
    }),
    tests: rows.CarTest.filter(
      (row) => row.carId === carId && (!row.doneOn || new Date(row.doneOn) <= at),
    ).map((row) => ({
      id: row.id ?? '',
      position: row.position,
      causeId: row.causeId ?? null,
      method: row.method,
      sample: row.sample ?? '',
      parameter: row.parameter ?? '',
      expected: row.expected ?? '',
      found: row.found ?? '',
      verdict: row.verdict ?? null,
      doneBy: row.doneBy ?? '',
      doneOn: dayText(row.doneOn),
      files: [],
      version: 1,
    })),
  }
}

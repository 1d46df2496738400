import type { Report8DWish } from '@redress/contracts/car-revisions'
import { ReportContent } from '@redress/contracts/cars'
import { report8D } from '@redress/domain/cars/report-8d'
import { contentAt } from '@redress/domain/cars/staged'
import { problem } from '../../../platform/problem.ts'
import type { Services } from '../../../platform/services.ts'
import { readCarContent } from '../read-car.ts'
import { faultsOfReport8D } from './check-report-8d.ts'

/**
 * The report as JSON of the open model, checked against its schema (CAR-7). What the records do not hold comes with the
 * wish. @throws `not-found`; `invalid-input` naming everything the model demands and nobody has said
 */
export async function exportReport8D(services: Services, number: string, { stage, ...said }: Report8DWish) {
  const { prisma, env, clock } = services
  const content = contentAt(ReportContent.parse(await readCarContent(prisma, number)), stage)
  const car = await prisma.car.findUniqueOrThrow({
    where: { number },
    select: {
      leader: { select: { email: true } },
      champion: { select: { email: true } },
      customer: { select: { name: true, country: true } },
      complaints: {
        orderBy: [{ linkedAt: 'asc' }, { complaintId: 'asc' }],
        take: 1,
        select: {
          complaint: {
            select: {
              customersNumber: true,
              orderNumber: true,
              occurredPlace: true,
              companyName: true,
              contactEmail: true,
              contactPhone: true,
            },
          },
        },
      },
    },
  })
  const complaint = car.complaints[0]?.complaint
  const report = report8D(content, {
    customer: {
      companyName: car.customer?.name ?? complaint?.companyName ?? '',
      city: said.city,
      country: said.country || (car.customer?.country ?? ''),
      bpnl: said.bpnl,
      email: complaint?.contactEmail ?? '',
      phone: complaint?.contactPhone ?? '',
    },
    supplierName: env.COMPANY_NAME,
    supplierId: said.supplierId,
    orderNumber: said.orderNumber || (complaint?.orderNumber ?? ''),
    customerComplaintId: said.customersNumber || (complaint?.customersNumber ?? ''),
    complaintLocation: complaint?.occurredPlace ?? '',
    leaderEmail: car.leader?.email ?? '',
    championEmail: car.champion?.email ?? '',
    asOf: clock().toISOString().slice(0, 10),
  })
  const errors = faultsOfReport8D(report)
  if (errors.length > 0) throw problem('invalid-input', { errors: errors.slice(0, 50) })
  return report
}

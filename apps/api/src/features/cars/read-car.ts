import type { Car } from '@redress/contracts/cars'
import { carGates } from '@redress/domain/cars/car'
import { isCarField } from '@redress/domain/cars/fields'
import type { Tx } from '@redress/prisma/connect'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { clockReply, loadCalendars } from '../sla/clock-view.ts'
import { readCarClocks } from './car-clocks.ts'
import { actionOf, causeOf, dayText, iso, isoOrNull, marksOf, stockOf, testOf } from './car-parts.ts'
import { profileFor } from './car-profile.ts'
import { carParts } from './car-select.ts'
import { withChart } from './complaint-chart.queries.ts'

/** The whole of one CAR, as the page shows it. */
export async function readCar(services: Services, number: string): Promise<Car> {
  const { threadId, ...stored } = await readCarContent(services.prisma, number)
  const clocks = await readCarClocks(services.pool, threadId)
  await loadCalendars(services.pool, clocks)
  const now = services.clock()
  const content = await withChart({ tx: services.prisma, services, now }, stored)
  return { ...content, clocks: clocks.map((clock) => clockReply(clock, now)) }
}

/** All that is written in a CAR: what rules, score and documents are computed from. */
export async function readCarContent(
  prisma: Tx,
  number: string,
): Promise<Omit<Car, 'clocks'> & { threadId: string }> {
  const car = await prisma.car.findUnique({ where: { number }, ...carParts })
  if (!car) throw problem('not-found')
  const customersNumber = car.product?.customerParts.find(
    (part) => part.customerId === car.customerId,
  )?.number
  return {
    number: car.number,
    kind: car.kind,
    status: car.status,
    origin: car.origin,
    title: car.title,
    openedReason: car.openedReason,
    severity: car.severity,
    safety: car.safety,
    language: car.language,
    openedAt: iso(car.openedAt),
    openedBy: car.openedBy.name,
    closedAt: isoOrNull(car.closedAt),
    closedReason: car.closedReason,
    customer: car.customer,
    product: car.product
      ? {
          id: car.product.id,
          number: car.product.number,
          name: car.product.name,
          customersNumber: customersNumber ?? '',
        }
      : null,
    leader: car.leader,
    champion: car.champion,
    complaints: car.complaints.map(({ complaint }) => ({
      number: complaint.number,
      customersNumber: complaint.customersNumber,
      customer: complaint.customer?.name ?? complaint.companyName,
      subject: complaint.subject,
      wording: complaint.wording,
      receivedAt: iso(complaint.receivedAt),
      lines: complaint.lines.map(({ product, batch, productText, batchText, ...quantities }) => ({
        product: product?.number ?? productText,
        batch: batch?.number ?? batchText,
        ...quantities,
      })),
    })),
    members: car.members,
    fields: car.fields.flatMap(({ name, value, version, changedBy, changedAt }) =>
      // A field of another version of the program is kept, but nobody here can show it.
      isCarField(name)
        ? [{ name, value, version, changedBy: changedBy.name, changedAt: iso(changedAt) }]
        : [],
    ),
    isNot: car.isNot,
    lots: car.lots.map((lot) => ({
      ...lot,
      signedBy: lot.signedBy?.name ?? null,
      signedAt: isoOrNull(lot.signedAt),
    })),
    stock: car.stock.map(stockOf),
    causes: car.causes.map(causeOf),
    tests: car.tests.map(testOf),
    photos: car.photos.map((photo) => ({ ...photo, marks: marksOf(photo.marks) })),
    actions: car.thread.actions.map(actionOf),
    readAcross: car.readAcross.map((row) => ({
      ...row,
      dueAt: isoOrNull(row.dueAt),
      lookedAt: isoOrNull(row.lookedAt),
    })),
    documents: car.documents.map((row) => ({ ...row, changedOn: dayText(row.changedOn) })),
    gates: carGates.flatMap((gate) => {
      const state = car.gates.find((one) => one.gate === gate)
      return state
        ? [{ ...state, submittedAt: isoOrNull(state.submittedAt), decidedAt: isoOrNull(state.decidedAt) }]
        : []
    }),
    signatures: car.signatures.map((signature) => ({ ...signature, at: iso(signature.at) })),
    overrides: car.remarks.map(({ by, at, ...remark }) => ({ ...remark, by: by.name, at: iso(at) })),
    watch: {
      from: dayText(car.watchFrom),
      days: car.watchDays,
      batches: car.watchBatches,
      effectiveness: car.effectiveness,
      reason: car.effectivenessReason,
      judgedBy: car.effectivenessBy?.name ?? null,
      judgedAt: isoOrNull(car.effectivenessAt),
    },
    reopened: car.reopenedAt
      ? { at: iso(car.reopenedAt), complaint: car.reopenedFor?.number ?? null, times: car.timesReopened }
      : null,
    profile: await profileFor(prisma, car.customerId),
    threadId: car.threadId,
    version: car.version,
  }
}

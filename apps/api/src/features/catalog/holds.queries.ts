import type { Prisma } from '@redress/prisma/generated/client'
import type { Services } from '../../platform/services.ts'

/** More than these at once are a matter for a list of their own. */
const most = 50

const shown = {
  id: true,
  reason: true,
  setAt: true,
  releasedAt: true,
  releaseReason: true,
  product: { select: { number: true } },
  batch: { select: { number: true } },
  setBy: { select: { name: true } },
  releasedBy: { select: { name: true } },
  car: { select: { number: true, gates: { where: { gate: 'd1_d3' }, select: { status: true } } } },
} satisfies Prisma.HoldSelect

/** What may not leave the house now (CAR-3). */
export async function holdsInForce({ prisma }: Services) {
  const holds = await prisma.hold.findMany({
    where: { releasedAt: null },
    orderBy: [{ setAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: shown,
  })
  return holds.map(viewOf)
}

/** Holds of a product, or those that concern one batch; in force first, then the newest (CAR-3). */
export async function holdsOf({ prisma }: Services, where: Prisma.HoldWhereInput) {
  const holds = await prisma.hold.findMany({
    where,
    orderBy: [{ releasedAt: { sort: 'desc', nulls: 'first' } }, { setAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: shown,
  })
  return holds.map(viewOf)
}

export async function readHold({ prisma }: Services, id: string) {
  return viewOf(await prisma.hold.findUniqueOrThrow({ where: { id }, select: shown }))
}

function viewOf(hold: Prisma.HoldGetPayload<{ select: typeof shown }>) {
  const { id, product, batch, reason, setBy, setAt, releasedBy, releasedAt, releaseReason, car } = hold
  return {
    id,
    product: product.number,
    batch: batch?.number ?? null,
    reason,
    setBy: setBy.name,
    setAt: setAt.toISOString(),
    car: car && { number: car.number, isContained: car.gates[0]?.status === 'accepted' },
    releasedBy: releasedBy?.name ?? null,
    releasedAt: releasedAt?.toISOString() ?? null,
    releaseReason,
  }
}

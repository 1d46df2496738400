import type { Services } from '../../platform/services.ts'

/** More than these at once are a matter for a list of their own. */
const most = 50

/** What may not leave the house now (CAR-3). */
export async function holdsInForce({ prisma }: Services) {
  const holds = await prisma.hold.findMany({
    where: { releasedAt: null },
    orderBy: [{ setAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      id: true,
      reason: true,
      setAt: true,
      product: { select: { number: true } },
      batch: { select: { number: true } },
      setBy: { select: { name: true } },
    },
  })
  return holds.map(({ id, reason, setAt, product, batch, setBy }) => ({
    id,
    product: product.number,
    batch: batch?.number ?? null,
    reason,
    setBy: setBy.name,
    setAt: setAt.toISOString(),
  }))
}

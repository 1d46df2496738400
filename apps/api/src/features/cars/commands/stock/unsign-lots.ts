import type { WriteContext } from '../../../../platform/write.ts'

/** A signature holds for the figures that were signed; other figures need another one. */
export const unsigned = { unaccountedReason: '', signedById: null, signedAt: null }

/**
 * Takes the signatures off these lots before their figures change. The lots are held until the commit, in one order:
 * nobody signs figures that are just being changed.
 */
export async function unsignLots({ tx }: WriteContext, lotIds: readonly (string | null)[]): Promise<void> {
  const ids = [...new Set(lotIds.filter((id) => id !== null))]
  if (ids.length === 0) return
  await tx.$executeRaw`SELECT 1 FROM "CarLot" WHERE "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR UPDATE`
  await tx.carLot.updateMany({
    where: { id: { in: ids }, signedAt: { not: null } },
    data: { ...unsigned, version: { increment: 1 } },
  })
}

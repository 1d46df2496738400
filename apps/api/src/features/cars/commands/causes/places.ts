import type { putAt, Why } from '@redress/domain/cars/cause-tree'
import type { Tx } from '@redress/prisma/connect'

/** The Whys that are not struck, as the rules of the tree want them. */
export function livingCauses(tx: Tx, car: { id: string }): Promise<Why[]> {
  return tx.carCause.findMany({
    where: { carId: car.id, struckAt: null },
    select: { id: true, parentId: true, position: true, kind: true },
  })
}

/** Whys that only make room keep their version: nobody's words changed. */
export async function storePlaces(tx: Tx, places: ReturnType<typeof putAt>): Promise<void> {
  for (const { id, ...place } of places) await tx.carCause.update({ where: { id }, data: place })
}

import type { Tx } from '@redress/prisma/connect'

/** One at a time from here to the commit; rows that refer to the CAR are written meanwhile. */
export async function lockCar(tx: Tx, car: { id: string }): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Car" WHERE "id" = ${car.id}::uuid FOR NO KEY UPDATE`
}

import { randomUUID } from 'node:crypto'
import type { CarLot, CarStock, Prisma } from '../generated/client.ts'
import type { Tx } from '../src/connect.ts'
import { aCar } from './cars.ts'

/** A lot of a CAR; 400 pieces made unless told. */
export async function aLot(prisma: Tx, o: Partial<Prisma.CarLotUncheckedCreateInput> = {}): Promise<CarLot> {
  const carId = o.carId ?? (await aCar(prisma)).id
  return prisma.carLot.create({
    data: { lot: `L-${randomUUID().slice(0, 6)}`, quantityMade: 400, ...o, carId },
  })
}

/** A place of the containment matrix where nobody has counted yet. */
export function aStockRow(
  prisma: Tx,
  o: Partial<Prisma.CarStockUncheckedCreateInput> & { carId: string },
): Promise<CarStock> {
  return prisma.carStock.create({
    data: { position: 1, place: 'finished_goods', placeName: 'Hall 2', toCheck: 400, ...o },
  })
}

import type { CarCause, Prisma } from '../generated/client.ts'
import type { Tx } from '../src/connect.ts'

export type CauseWish = Partial<Omit<Prisma.CarCauseUncheckedCreateInput, 'carId'>>

/** A Why of a CAR, below the problem unless `parentId` says otherwise. */
export function aCause(prisma: Tx, car: { id: string }, wish: CauseWish = {}): Promise<CarCause> {
  return prisma.carCause.create({
    data: {
      position: 0,
      kind: 'technical_occurrence',
      text: 'Ink not fully cured',
      ...wish,
      carId: car.id,
    },
  })
}

/** Whys each below the one before. */
export async function aChain(
  prisma: Tx,
  car: { id: string },
  texts: readonly string[],
  wish: CauseWish = {},
): Promise<CarCause[]> {
  const chain: CarCause[] = []
  for (const text of texts) {
    chain.push(await aCause(prisma, car, { ...wish, text, parentId: chain.at(-1)?.id ?? null }))
  }
  return chain
}

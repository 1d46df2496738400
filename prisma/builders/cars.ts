import { carGates } from '@redress/domain/cars/car'
import { humanNumber } from '@redress/domain/numbers/human-number'
import type { Car, Prisma } from '../generated/client.ts'
import type { Tx } from '../src/connect.ts'
import { aUser } from './users.ts'

export type CarWish = Partial<Omit<Prisma.CarUncheckedCreateInput, 'threadId'>> & {
  /** Complaints that point at it. */
  of?: { id: string }[]
}

/** A CAR with its thread, its gates in draft, and a counter that the API can go on from. */
export async function aCar(prisma: Tx, { of = [], ...wish }: CarWish = {}): Promise<Car> {
  const openedById = wish.openedById ?? (await aUser(prisma, { role: 'engineer' })).id
  const openedAt = new Date(wish.openedAt ?? Date.now())
  const thread = await prisma.thread.create({ data: {} })
  const car = await prisma.car.create({
    data: {
      number: await nextNumber(prisma, openedAt.getUTCFullYear()),
      kind: 'eight_d',
      status: 'open',
      origin: 'complaint',
      title: 'Keys of the third row are dead',
      language: 'en',
      openedAt,
      ...wish,
      openedById,
      threadId: thread.id,
    },
  })
  await prisma.carGateState.createMany({ data: carGates.map((gate) => ({ carId: car.id, gate })) })
  await prisma.carComplaint.createMany({
    data: of.map(({ id }) => ({
      complaintId: id,
      carId: car.id,
      linkedById: openedById,
      linkedAt: openedAt,
    })),
  })
  return car
}

async function nextNumber(prisma: Tx, year: number): Promise<string> {
  const { value } = await prisma.counter.upsert({
    where: { kind_year: { kind: 'car', year } },
    create: { kind: 'car', year, value: 1 },
    update: { value: { increment: 1 } },
  })
  return humanNumber('car', year, value)
}

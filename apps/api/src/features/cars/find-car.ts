import type { Tx } from '@redress/prisma/connect'
import type { Car } from '@redress/prisma/generated/client'
import { problem } from '../../platform/problem.ts'

/** @throws `not-found` */
export async function findCar(tx: Tx, number: string): Promise<Car> {
  const car = await tx.car.findUnique({ where: { number } })
  if (!car) throw problem('not-found')
  return car
}

/** @throws `not-found`; `not-from-here` for a CAR that is closed or cancelled: it has to be opened again first. */
export async function findOpenCar(tx: Tx, number: string): Promise<Car> {
  const car = await findCar(tx, number)
  if (car.status !== 'open') throw problem('not-from-here')
  return car
}

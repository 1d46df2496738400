import type { LotRow } from '@redress/contracts/car-stock'
import type { FieldError } from '@redress/contracts/problems'
import { fieldProblem, problem } from '../../../../platform/problem.ts'
import { refuseTaken } from '../../../../platform/refuse-taken.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { findOpenCar } from '../../find-car.ts'
import { needOpenDiscipline } from '../../need-open-discipline.ts'
import { unsigned } from './unsign-lots.ts'

type Car = { id: string; productId: string | null }

/** Of one CAR; nobody balances more. */
const mostLots = 200

/** A lot stands once in a CAR; a row that names one already there is told so. */
async function refuseTwice({ tx }: WriteContext, carId: string, rows: readonly LotRow[]): Promise<void> {
  const stored = await tx.carLot.findMany({ where: { carId }, select: { id: true, lot: true } })
  const known = new Set(stored.map(({ id }) => id))
  if (stored.length + rows.filter(({ id }) => !known.has(id)).length > mostLots) {
    throw fieldProblem('#/rows', 'too-many', { max: mostLots })
  }
  const given = new Set(rows.map(({ id }) => id))
  const taken = new Set(stored.filter(({ id }) => !given.has(id)).map(({ lot }) => lot))
  const errors: FieldError[] = []
  rows.forEach(({ lot }, index) => {
    if (taken.has(lot)) {
      errors.push({ pointer: `#/rows/${index}/lot`, code: 'already-used', detail: 'already-used' })
    }
    taken.add(lot)
  })
  if (errors.length > 0) throw problem('invalid-input', { errors })
}

/** The batches of these numbers, where the product of the CAR or of its complaints has them; by number. */
async function batchesOf({ tx }: WriteContext, car: Car, lots: string[]): Promise<Map<string, string>> {
  const lines = await tx.complaintLine.findMany({
    where: { complaint: { car: { carId: car.id } }, productId: { not: null } },
    select: { productId: true },
    distinct: ['productId'],
    take: 200,
  })
  const products = [...lines.map(({ productId }) => productId), car.productId].filter((id) => id !== null)
  const batches = await tx.batch.findMany({
    where: { number: { in: lots }, productId: { in: products } },
    select: { id: true, number: true },
  })
  return new Map(batches.map(({ id, number }) => [number, id]))
}

async function putLot(
  { tx }: WriteContext,
  car: Car,
  { id, version, ...row }: LotRow & { batchId: string | null },
  index: number,
): Promise<void> {
  if (version === 0) {
    const { count } = await tx.carLot.createMany({
      data: [{ id, carId: car.id, ...row }],
      skipDuplicates: true,
    })
    if (count === 0) throw problem('stale-version')
    return
  }
  const { count } = await tx.carLot
    .updateMany({
      where: { id, carId: car.id, version },
      data: { ...row, ...unsigned, version: { increment: 1 } },
    })
    .catch(refuseTaken(`#/rows/${index}/lot`))
  if (count === 0) throw problem('stale-version')
}

/** Lots with what was made and used of them (CAR-3), all rows or none. @throws `stale-version` */
export async function putLots(context: WriteContext, number: string, rows: readonly LotRow[]) {
  const { tx } = context
  const car = await findOpenCar(tx, number)
  await needOpenDiscipline(tx, car, 'd3')
  await refuseTwice(context, car.id, rows)
  const before = await tx.carLot.findMany({
    where: { id: { in: rows.map(({ id }) => id) }, carId: car.id },
    select: { id: true, lot: true, quantityMade: true, quantityUsed: true },
  })
  const batches = await batchesOf(
    context,
    car,
    rows.map(({ lot }) => lot),
  )
  for (const [index, row] of rows.entries()) {
    await putLot(context, car, { ...row, batchId: batches.get(row.lot) ?? null }, index)
  }
  context.record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.lots-written',
    number,
    data: { name: rows.map(({ lot }) => lot).join(', '), count: rows.length, before, after: rows },
  })
  return null
}

/** Only while no place names it. */
export async function removeLot(context: WriteContext, number: string, id: string, version: number) {
  const { tx } = context
  const car = await findOpenCar(tx, number)
  await needOpenDiscipline(tx, car, 'd3')
  const lot = await tx.carLot.findFirst({ where: { id, carId: car.id } })
  if (!lot) throw problem('not-found')
  if ((await tx.carStock.count({ where: { lotId: id } })) > 0) {
    throw problem('conditions-missing', {
      errors: [{ pointer: '#/stock', code: 'in-use', detail: 'in-use' }],
    })
  }
  const { count } = await tx.carLot.deleteMany({ where: { id, version } })
  if (count === 0) throw problem('stale-version')
  context.record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.lot-removed',
    number,
    data: { name: lot.lot, made: lot.quantityMade, used: lot.quantityUsed },
  })
  return null
}

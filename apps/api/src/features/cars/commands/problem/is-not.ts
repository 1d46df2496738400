import type { IsNotRowForm } from '@redress/contracts/car-problem'
import { fieldProblem, problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { findOpenCar } from '../../find-car.ts'
import { needOpenDiscipline } from '../../need-open-discipline.ts'
import { saveRows } from '../measures/save-rows.ts'

/** The CAR, if D2 may be written in. @throws `not-found`, `not-from-here` */
export async function findProblemWork({ tx }: WriteContext, number: string) {
  const car = await findOpenCar(tx, number)
  await needOpenDiscipline(tx, car, 'd2')
  return car
}

/** D2: is / is-not with what differs and what changed (CAR-2). */
export async function writeIsNot(context: WriteContext, number: string, rows: IsNotRowForm[]) {
  const { tx, record } = context
  const car = await findProblemWork(context, number)
  const before = await tx.carIsNot.findMany({ where: { carId: car.id } })
  await saveRows(rows, {
    before,
    insert: ({ version: _, ...row }, position) =>
      tx.carIsNot.createMany({ data: [{ ...row, carId: car.id, position }], skipDuplicates: true }),
    update: ({ id, version, ...row }) =>
      tx.carIsNot.updateMany({
        where: { id, version, carId: car.id },
        data: { ...row, version: { increment: 1 } },
      }),
  })
  record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.is-not-written',
    number,
    data: {
      count: rows.length,
      before: before.filter(({ id }) => rows.some((row) => row.id === id)),
      after: rows,
    },
  })
  return null
}

/** A row may go while no cause was tested against it; what it said stays on the trail. */
export async function removeIsNot(
  context: WriteContext,
  number: string,
  { id, version }: { id: string; version: number },
) {
  const { tx, record } = context
  const car = await findProblemWork(context, number)
  const row = await tx.carIsNot.findFirst({
    where: { id, carId: car.id },
    include: { _count: { select: { fits: true } } },
  })
  if (!row) throw problem('not-found')
  const { _count: used, ...before } = row
  if (used.fits > 0) throw fieldProblem('#/id', 'in-use')
  const { count } = await tx.carIsNot.deleteMany({ where: { id, version, fits: { none: {} } } })
  if (count === 0) throw problem('stale-version')
  record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.is-not-removed',
    number,
    data: { name: row.question || row.isText.slice(0, 80) || row.dimension, before },
  })
  return null
}

/** @throws `stale-version` when rows came or went meanwhile. */
export async function orderIsNot(context: WriteContext, number: string, ids: string[]) {
  const { tx, record } = context
  const car = await findProblemWork(context, number)
  const rows = await tx.carIsNot.findMany({ where: { carId: car.id }, select: { id: true } })
  const known = new Set(rows.map(({ id }) => id))
  if (known.size !== ids.length || new Set(ids).size !== ids.length || ids.some((id) => !known.has(id))) {
    throw problem('stale-version')
  }
  await tx.$executeRaw`
    UPDATE "CarIsNot" SET "position" = place.at
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS place(id, at) WHERE "CarIsNot"."id" = place.id`
  record({ subject: 'car', subjectId: car.id, type: 'car.is-not-ordered', number, data: { after: ids } })
  return null
}

import type { ReadAcrossRow } from '@redress/contracts/car-measures'
import type { Tx } from '@redress/prisma/connect'
import { problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { findOpenCar } from '../../find-car.ts'
import { needOpenDiscipline } from '../../need-open-discipline.ts'
import { saveRows } from './save-rows.ts'

async function checkOwners(tx: Tx, rows: ReadAcrossRow[]): Promise<void> {
  const ids = rows.flatMap(({ ownerId }) => ownerId ?? [])
  const known = await tx.user.findMany({
    where: { id: { in: ids }, disabledAt: null },
    select: { id: true },
  })
  const errors = rows.flatMap(({ ownerId }, index) =>
    ownerId && !known.some(({ id }) => id === ownerId)
      ? [{ pointer: `#/rows/${index}/ownerId`, code: 'not-found', detail: 'nobody at work here' }]
      : [],
  )
  if (errors.length > 0) throw problem('invalid-input', { errors })
}

/** D7: does it apply to similar parts, lines, customers? Whoever answers has looked (CAR-5, UX B25). */
export async function writeReadAcross(
  { tx, now, record }: WriteContext,
  number: string,
  rows: ReadAcrossRow[],
) {
  const car = await findOpenCar(tx, number)
  await needOpenDiscipline(tx, car, 'd7')
  await checkOwners(tx, rows)
  const before = await tx.carReadAcross.findMany({ where: { carId: car.id } })
  const lookedAtOf = ({ id, applies }: ReadAcrossRow) => {
    const earlier = before.find((row) => row.id === id)
    if (applies === null) return null
    return earlier?.applies === applies ? earlier.lookedAt : now
  }
  await saveRows(rows, {
    before,
    insert: ({ version: _, ...row }, position) =>
      tx.carReadAcross.createMany({
        data: [{ ...row, lookedAt: row.applies === null ? null : now, carId: car.id, position }],
        skipDuplicates: true,
      }),
    update: (row) => {
      const { id, version, ...cells } = row
      return tx.carReadAcross.updateMany({
        where: { id, version, carId: car.id },
        data: { ...cells, lookedAt: lookedAtOf(row), version: { increment: 1 } },
      })
    },
  })
  record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.read-across-written',
    number,
    data: {
      count: rows.length,
      before: before.filter(({ id }) => rows.some((row) => row.id === id)),
      after: rows,
    },
  })
  return null
}

/** A row may go while nobody has looked; what it said stays on the trail. */
export async function removeReadAcross(
  { tx, record }: WriteContext,
  number: string,
  { id, version }: { id: string; version: number },
) {
  const car = await findOpenCar(tx, number)
  await needOpenDiscipline(tx, car, 'd7')
  const row = await tx.carReadAcross.findFirst({ where: { id, carId: car.id } })
  if (!row) throw problem('not-found')
  if (row.lookedAt) throw problem('not-from-here')
  const { count } = await tx.carReadAcross.deleteMany({ where: { id, version, lookedAt: null } })
  if (count === 0) throw problem('stale-version')
  record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.read-across-removed',
    number,
    data: { name: row.subject, before: row },
  })
  return null
}

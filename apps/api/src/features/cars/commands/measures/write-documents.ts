import type { DocumentRow } from '@redress/contracts/car-measures'
import { problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { findOpenCar } from '../../find-car.ts'
import { needOpenDiscipline } from '../../need-open-discipline.ts'
import { pastDay } from './change-measure.ts'
import { saveRows } from './save-rows.ts'

/** D7: documents with the revision before and the one after (CAR-5). */
export async function writeDocuments(context: WriteContext, number: string, rows: DocumentRow[]) {
  const { tx, record } = context
  const car = await findOpenCar(tx, number)
  await needOpenDiscipline(tx, car, 'd7')
  const days = rows.map(({ changedOn }, index) =>
    changedOn ? pastDay(context, `#/rows/${index}/changedOn`, changedOn) : null,
  )
  const before = await tx.carDocument.findMany({ where: { carId: car.id } })
  await saveRows(rows, {
    before,
    insert: ({ version: _, ...row }, position, index) =>
      tx.carDocument.createMany({
        data: [{ ...row, changedOn: days[index] ?? null, carId: car.id, position }],
        skipDuplicates: true,
      }),
    update: ({ id, version, ...row }, index) =>
      tx.carDocument.updateMany({
        where: { id, version, carId: car.id },
        data: { ...row, changedOn: days[index] ?? null, version: { increment: 1 } },
      }),
  })
  record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.documents-written',
    number,
    data: {
      count: rows.length,
      before: before.filter(({ id }) => rows.some((row) => row.id === id)),
      after: rows,
    },
  })
  return null
}

/** A row may go while nothing was changed yet; what it said stays on the trail. */
export async function removeDocument(
  { tx, record }: WriteContext,
  number: string,
  { id, version }: { id: string; version: number },
) {
  const car = await findOpenCar(tx, number)
  await needOpenDiscipline(tx, car, 'd7')
  const row = await tx.carDocument.findFirst({ where: { id, carId: car.id } })
  if (!row) throw problem('not-found')
  if (row.revisionAfter !== '' || row.changedOn) throw problem('not-from-here')
  const { count } = await tx.carDocument.deleteMany({
    where: { id, version, revisionAfter: '', changedOn: null },
  })
  if (count === 0) throw problem('stale-version')
  record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.document-removed',
    number,
    data: { name: row.name, before: row },
  })
  return null
}

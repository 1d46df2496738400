import type { NamedDocument } from '@redress/contracts/car-prevention'
import { usualDocuments } from '@redress/domain/cars/tables'
import { problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { findOpenCar } from '../../find-car.ts'
import { lockCar } from '../../lock-car.ts'
import { needOpenDiscipline } from '../../need-open-discipline.ts'
import { idOfUsual } from '../../usual-id.ts'

const same = (text: string) => text.trim().toLowerCase()

/**
 * Adds the documents that nearly every correction changes, as far as none of their kind is there (CAR-5). Of two people
 * who ask for them at once the second waits, and finds those of the first. @throws `duplicate` when nothing is missing
 */
export async function addUsualDocuments(context: WriteContext, number: string, documents: NamedDocument[]) {
  const { tx, record } = context
  const car = await findOpenCar(tx, number)
  await needOpenDiscipline(tx, car, 'd7')
  await lockCar(tx, car)
  const before = await tx.carDocument.findMany({
    where: { carId: car.id },
    select: { id: true, kind: true, name: true, position: true },
  })
  const isThere = (row: { id: string; kind: string; name: string }) =>
    before.some(
      ({ id, kind, name }) =>
        id === row.id || same(name) === same(row.name) || (kind === row.kind && kind !== 'other'),
    )
  const next = Math.max(0, ...before.map(({ position }) => position)) + 1
  const rows = [...new Map(documents.map((one) => [one.document, one.name]))]
    .map(([document, name]) => ({
      id: idOfUsual(car.id, `document ${document}`),
      kind: usualDocuments[document],
      name,
    }))
    .filter((row) => !isThere(row))
  if (rows.length === 0) throw problem('duplicate')
  await tx.carDocument.createMany({
    data: rows.map((row, index) => ({ ...row, carId: car.id, position: next + index })),
  })
  record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.documents-written',
    number,
    data: { count: rows.length, before: [], after: rows },
  })
  return null
}

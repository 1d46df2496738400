import { type CarFieldName, carFields, faultOfValue } from '@redress/domain/cars/fields'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { findOpenCar } from '../find-car.ts'
import { needOpenDiscipline } from '../need-open-discipline.ts'

type Writing = { name: CarFieldName; version: number; value: string }

/** Changes the field upon the version that was seen, or writes it for the first time upon version 0. */
async function store({ tx, now }: WriteContext, carId: string, changedById: string, writing: Writing) {
  const { name, version, value } = writing
  if (version === 0) {
    const { count } = await tx.carField.createMany({
      data: [{ carId, name, value, changedById, changedAt: now }],
      skipDuplicates: true,
    })
    return count
  }
  const { count } = await tx.carField.updateMany({
    where: { carId, name, version },
    data: { value, changedById, changedAt: now, version: { increment: 1 } },
  })
  return count
}

/**
 * Writes one field of a discipline (CAR-2…5). Fields have versions of their own: two engineers in one CAR never
 * overwrite each other, and are in each other's way only in the same field (AL-2).
 * @throws `stale-version`; `invalid-input` for a value its kind does not allow.
 */
export async function writeField(context: WriteContext, number: string, writing: Writing) {
  const { tx, actor } = context
  if (actor.kind !== 'user') throw problem('forbidden')
  const car = await findOpenCar(tx, number)
  const fault = faultOfValue(writing.name, writing.value)
  if (fault) throw fieldProblem('#/value', fault)
  await needOpenDiscipline(tx, car, carFields[writing.name].discipline)
  const before = await tx.carField.findUnique({
    where: { carId_name: { carId: car.id, name: writing.name } },
  })
  const count = await store(context, car.id, actor.id, writing)
  if (count === 0) throw problem('stale-version')
  context.record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.field-written',
    number,
    data: { field: writing.name, before: before?.value ?? '', after: writing.value },
  })
  return null
}

import type { TestForm } from '@redress/contracts/car-tests'
import { newId } from '../../../../platform/insert-row.ts'
import { fieldProblem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { claimUploads } from '../../../files/claim.ts'
import { lockCar } from '../../lock-car.ts'
import { findCauseWork, recordOf } from '../causes/cause-work.ts'
import { columnsOf } from './columns-of-test.ts'

const mostTests = 200

/** Numbered within the CAR (T1, T2, …); a number is not used again when its test is struck. */
export async function addTest(context: WriteContext, number: string, form: TestForm & { files: string[] }) {
  const { tx, now } = context
  const car = await findCauseWork(context, number)
  const columns = await columnsOf(tx, car, form, now)
  const attachmentIds = await claimUploads(context, form.files)
  await lockCar(tx, car)
  const last = await tx.carTest.aggregate({ where: { carId: car.id }, _max: { position: true } })
  const position = (last._max.position ?? 0) + 1
  if (position > mostTests) throw fieldProblem('#/method', 'too-many')
  const id = newId()
  await tx.carTest.create({
    data: {
      ...columns,
      id,
      carId: car.id,
      position,
      files: { create: attachmentIds.map((attachmentId) => ({ attachmentId })) },
    },
  })
  const data = { position, files: attachmentIds.length, after: { ...form } }
  context.record(recordOf(car, 'car.test-added', { id, words: form.method }, data))
  return { id }
}

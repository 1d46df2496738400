import type { AskedQuestion } from '@redress/contracts/car-problem'
import { usualQuestions } from '@redress/domain/cars/tables'
import { problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { lockCar } from '../../lock-car.ts'
import { idOfUsual } from '../../usual-id.ts'
import { findProblemWork } from './is-not.ts'

const same = (text: string) => text.trim().toLowerCase()

/**
 * Adds the usual questions that are not there yet (B11). Of two people who ask for them at once the second waits, and
 * finds those of the first. @throws `duplicate` when nothing is missing
 */
export async function addUsualIsNot(context: WriteContext, number: string, questions: AskedQuestion[]) {
  const { tx, record } = context
  const car = await findProblemWork(context, number)
  await lockCar(tx, car)
  const before = await tx.carIsNot.findMany({
    where: { carId: car.id },
    select: { id: true, question: true, position: true },
  })
  const ids = new Set(before.map(({ id }) => id))
  const asked = new Set(before.map(({ question }) => same(question)))
  const next = Math.max(0, ...before.map(({ position }) => position)) + 1
  const rows = [...new Map(questions.map((one) => [one.ask, one.question]))]
    .map(([ask, question]) => ({ id: idOfUsual(car.id, ask), dimension: usualQuestions[ask], question }))
    .filter(({ id, question }) => !ids.has(id) && !asked.has(same(question)))
  if (rows.length === 0) throw problem('duplicate')
  await tx.carIsNot.createMany({
    data: rows.map((row, index) => ({ ...row, carId: car.id, position: next + index })),
  })
  record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.is-not-written',
    number,
    data: { count: rows.length, before: [], after: rows },
  })
  return null
}

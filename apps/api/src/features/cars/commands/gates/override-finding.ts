import { isOverridden, lint } from '@redress/domain/cars/linter'
import type { LinterRule } from '@redress/domain/cars/linter-rules'
import { newId } from '../../../../platform/insert-row.ts'
import { fieldProblem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { findOpenCar } from '../../find-car.ts'
import { needOpenDiscipline } from '../../need-open-discipline.ts'
import { readCarContent } from '../../read-car.ts'
import { signer } from './hold-gate.ts'

type Override = { rule: LinterRule; place: string; wordsHash: string; reason: string }

/**
 * Keeps why words the linter warns of are right (CAR-9).
 * @throws `invalid-input` when no such words stand there, or not any more.
 */
export async function overrideFinding(context: WriteContext, number: string, wish: Override) {
  const by = signer(context)
  const car = await findOpenCar(context.tx, number)
  const content = await readCarContent(context.tx, number)
  const finding = lint(content).find(
    ({ rule, place, wordsHash }) =>
      rule === wish.rule && place === wish.place && wordsHash === wish.wordsHash,
  )
  if (!finding) throw fieldProblem('#/wordsHash', 'not-found')
  if (isOverridden(content, finding)) throw fieldProblem('#/wordsHash', 'already-used')
  await needOpenDiscipline(context.tx, car, finding.discipline)
  const remark = { id: newId(), carId: car.id, ...wish, byId: by.id, at: context.now }
  const { count } = await context.tx.carRemark.createMany({ data: [remark], skipDuplicates: true })
  if (count === 0) throw fieldProblem('#/wordsHash', 'already-used')
  context.record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.warning-overridden',
    number,
    data: { rule: wish.rule, place: wish.place, title: finding.words, reason: wish.reason },
  })
  return null
}

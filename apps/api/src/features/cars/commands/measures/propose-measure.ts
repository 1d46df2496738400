import type { MeasureProposal } from '@redress/contracts/car-measures'
import { kindOfMeasure } from '@redress/domain/cars/measures'
import type { WriteContext } from '../../../../platform/write.ts'
import { createAction } from '../../../actions/commands/create-action.ts'
import { findOpenCar } from '../../find-car.ts'
import { needOpenDiscipline } from '../../need-open-discipline.ts'
import { pastDay } from './change-measure.ts'
import { checkCause } from './check-cause.ts'

/** An action of a discipline: proposed here, agreed to, done and verified as every other one (CAR-5, AC-1). */
export async function proposeMeasure(context: WriteContext, number: string, wish: MeasureProposal) {
  const car = await findOpenCar(context.tx, number)
  const { discipline, causeId, expectedEffect, proofPlan, introducedOn: day, ...plan } = wish
  await needOpenDiscipline(context.tx, car, discipline)
  await checkCause(context.tx, car.id, causeId)
  const introducedOn = day ? pastDay(context, '#/introducedOn', day) : null
  return createAction(
    context,
    { subject: 'car', id: car.id, number, threadId: car.threadId },
    { ...plan, kind: kindOfMeasure[discipline] },
    { discipline, causeId, expectedEffect, proofPlan, introducedOn },
  )
}

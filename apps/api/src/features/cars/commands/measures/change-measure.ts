import type { MeasureChange } from '@redress/contracts/car-measures'
import { localDay, MS_PER_DAY } from '@redress/domain/sla/zone'
import { fieldProblem, problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { dayText } from '../../car-parts.ts'
import { findOpenCar } from '../../find-car.ts'
import { needOpenDiscipline } from '../../need-open-discipline.ts'
import { checkCause } from './check-cause.ts'
import { findMeasure } from './find-measure.ts'

/** A day in the company's zone that has come already, as it is stored. */
export function pastDay({ now, services }: WriteContext, pointer: `#/${string}`, day: string): Date {
  const at = new Date(`${day}T00:00:00Z`)
  const today = localDay(services.env.COMPANY_TIME_ZONE, now.getTime()) * MS_PER_DAY
  if (at.getTime() > today) throw fieldProblem(pointer, 'in-the-future')
  return at
}

/** What D5 and D6 know of an action beyond its promise; owner and date are planned anew with a reason (CAR-5). */
export async function changeMeasure(context: WriteContext, number: string, id: string, wish: MeasureChange) {
  const { tx } = context
  const car = await findOpenCar(tx, number)
  const action = await findMeasure(tx, car, id)
  if (action.discipline) await needOpenDiscipline(tx, car, action.discipline)
  await checkCause(tx, car.id, wish.causeId)
  const { version, introducedOn, ...plain } = wish
  const day = introducedOn ? pastDay(context, '#/introducedOn', introducedOn) : introducedOn
  const given = Object.fromEntries(
    Object.entries({ ...plain, introducedOn: day }).filter(([, value]) => value !== undefined),
  )
  const { count } = await tx.action.updateMany({
    where: { id, version },
    data: { ...given, version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
  const before = {
    ...action,
    introducedOn: dayText(action.introducedOn),
    effectPercent: action.effectPercent?.toNumber() ?? null,
  }
  const fields = (Object.keys(wish) as (keyof MeasureChange)[]).filter(
    (name) => name !== 'version' && wish[name] !== undefined,
  )
  context.record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.action-changed',
    number,
    data: {
      actionId: id,
      title: wish.title ?? action.title,
      before: Object.fromEntries(fields.map((name) => [name, before[name]])),
      after: Object.fromEntries(fields.map((name) => [name, wish[name]])),
    },
  })
  return null
}

import type { CarChange } from '@redress/contracts/car-routes'
import type { Prisma } from '@redress/prisma/generated/client'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { startClocksOfEightD } from '../car-clocks.ts'
import { findOpenCar } from '../find-car.ts'
import { needOpenDiscipline } from '../need-open-discipline.ts'
import { unlinkAll } from './link-complaint.ts'
import { joinTeam } from './team/join-team.ts'

/** Compare and set (AL-2). @throws `stale-version` when somebody was quicker. */
export async function changeCarUpon(
  { tx }: WriteContext,
  seen: { id: string; version: number },
  data: Omit<Prisma.CarUncheckedUpdateManyInput, 'version'>,
): Promise<void> {
  const { count } = await tx.car.updateMany({
    where: { id: seen.id, version: seen.version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
}

async function checkPeople({ tx }: WriteContext, wish: CarChange): Promise<void> {
  for (const field of ['leaderId', 'championId'] as const) {
    const id = wish[field]
    if (!id) continue
    const known = await tx.user.count({ where: { id, disabledAt: null } })
    if (known === 0) throw fieldProblem(`#/${field}`, 'not-found')
  }
  if (wish.customerId && (await tx.customer.count({ where: { id: wish.customerId } })) === 0) {
    throw fieldProblem('#/customerId', 'not-found')
  }
  if (wish.productId && (await tx.product.count({ where: { id: wish.productId } })) === 0) {
    throw fieldProblem('#/productId', 'not-found')
  }
}

/**
 * Head of the sheet: title, leader, champion, for whom and in which language it is written (CAR-2). Leader and champion
 * join the team, and stay in it when somebody else takes over.
 */
export async function changeCar(context: WriteContext, number: string, wish: CarChange) {
  const car = await findOpenCar(context.tx, number)
  await checkPeople(context, wish)
  // Leader and champion are part of what is signed with D1.
  if (wish.leaderId !== undefined || wish.championId !== undefined) {
    await needOpenDiscipline(context.tx, car, 'd1')
  }
  const { version, leaderDepartment = '', championDepartment = '', ...fields } = wish
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  await changeCarUpon(context, { id: car.id, version }, given)
  const names = Object.keys(fields) as (keyof typeof fields)[]
  const changed = names.filter((name) => name in given && given[name] !== car[name])
  context.record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.changed',
    number,
    data: {
      fields: changed,
      before: Object.fromEntries(changed.map((name) => [name, car[name]])),
      after: Object.fromEntries(changed.map((name) => [name, given[name]])),
    },
  })
  const joining = [
    { field: 'leaderId', userId: wish.leaderId, department: leaderDepartment },
    { field: 'championId', userId: wish.championId, department: championDepartment },
  ]
  for (const { userId, ...one } of joining) if (userId) await joinTeam(context, car, { userId, ...one })
  return null
}

/** A 4D becomes an 8D: the gates it lacked were there all the time (CAR-1). */
export async function growCar(context: WriteContext, number: string, version: number) {
  const car = await findOpenCar(context.tx, number)
  if (car.kind === 'eight_d') throw problem('not-from-here')
  await changeCarUpon(context, { id: car.id, version }, { kind: 'eight_d' })
  await startClocksOfEightD(context, car)
  context.record({ subject: 'car', subjectId: car.id, type: 'car.grown', number })
  return null
}

/** Ends it without a result; its complaints may point elsewhere afterwards, and say that it was taken off (AL-1). */
export async function cancelCar(
  context: WriteContext,
  number: string,
  { version, reason }: { version: number; reason: string },
) {
  const car = await findOpenCar(context.tx, number)
  await changeCarUpon(
    context,
    { id: car.id, version },
    { status: 'cancelled', closedAt: context.now, closedReason: reason },
  )
  const complaints = await unlinkAll(context, car, reason)
  context.record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.cancelled',
    number,
    data: { reason, complaints },
  })
  return null
}

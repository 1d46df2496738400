import type { MemberChange, NewMember } from '@redress/contracts/car-team'
import { unfinishedStatuses } from '@redress/domain/cars/team'
import type { Tx } from '@redress/prisma/connect'
import type { Car, CarMember } from '@redress/prisma/generated/client'
import { newId } from '../../../../platform/insert-row.ts'
import { fieldProblem, problem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'
import { findOpenCar } from '../../find-car.ts'
import { lockCar } from '../../lock-car.ts'
import { needOpenDiscipline } from '../../need-open-discipline.ts'
import { mostMembers } from './join-team.ts'

async function findTeamWork({ tx }: WriteContext, number: string): Promise<Car> {
  const car = await findOpenCar(tx, number)
  await needOpenDiscipline(tx, car, 'd1')
  // One at a time: the same colleague is not added twice, and nobody leaves unseen.
  await lockCar(tx, car)
  return car
}

async function findMember(tx: Tx, car: { id: string }, id: string): Promise<CarMember> {
  const member = await tx.carMember.findFirst({ where: { id, carId: car.id, leftAt: null } })
  if (!member) throw problem('not-found')
  return member
}

/** A colleague is taken over from the account; what the form says goes before it. */
async function personOf(tx: Tx, car: { id: string }, { userId, ...form }: NewMember) {
  if (userId === null) {
    if (form.name === '') throw fieldProblem('#/name', 'required')
    return { userId, ...form }
  }
  const user = await tx.user.findFirst({ where: { id: userId, disabledAt: null } })
  if (!user) throw fieldProblem('#/userId', 'not-found')
  const isThere = await tx.carMember.count({ where: { carId: car.id, userId, leftAt: null } })
  if (isThere > 0) throw fieldProblem('#/userId', 'already-used')
  return {
    ...form,
    userId,
    name: user.name,
    role: form.role || user.position,
    email: form.email || user.email,
  }
}

/** @throws `invalid-input` for an unknown colleague, one who is in the team, or an outsider without a name. */
export async function addMember(context: WriteContext, number: string, form: NewMember) {
  const { tx, now, record } = context
  const car = await findTeamWork(context, number)
  if ((await tx.carMember.count({ where: { carId: car.id, leftAt: null } })) >= mostMembers) {
    throw fieldProblem('#/name', 'too-many', { max: mostMembers })
  }
  const person = await personOf(tx, car, form)
  const id = newId()
  await tx.carMember.create({ data: { ...person, id, carId: car.id, addedAt: now } })
  record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.member-added',
    number,
    data: { id, name: person.name, after: person },
  })
  return { id }
}

/** @throws `stale-version`; `invalid-input` for the name of a colleague, which belongs to the account. */
export async function changeMember(context: WriteContext, number: string, id: string, wish: MemberChange) {
  const { tx, record } = context
  const car = await findTeamWork(context, number)
  const before = await findMember(tx, car, id)
  const { version, ...fields } = wish
  if (before.userId !== null && fields.name !== undefined && fields.name !== before.name) {
    throw fieldProblem('#/name', 'already-used')
  }
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const { count } = await tx.carMember.updateMany({
    where: { id, version, leftAt: null },
    data: { ...given, version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
  record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.member-changed',
    number,
    data: { id, name: fields.name ?? before.name, before, after: given },
  })
  return null
}

/** @throws `conditions-missing` with `holds-no-action` while work of this CAR is theirs and not verified (B3). */
export async function leaveTeam(
  context: WriteContext,
  number: string,
  { id, version }: { id: string; version: number },
) {
  const { tx, now, record } = context
  const car = await findTeamWork(context, number)
  const member = await findMember(tx, car, id)
  const held = member.userId
    ? await tx.action.count({
        where: {
          threadId: car.threadId,
          ownerId: member.userId,
          status: { in: [...unfinishedStatuses] },
        },
      })
    : 0
  if (held > 0) {
    const code = 'holds-no-action'
    throw problem('conditions-missing', {
      errors: [{ pointer: `#/${code}`, code, detail: code, params: { count: held } }],
    })
  }
  const { count } = await tx.carMember.updateMany({
    where: { id, version, leftAt: null },
    data: { leftAt: now, version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
  record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.member-left',
    number,
    data: { id, name: member.name },
  })
  return null
}

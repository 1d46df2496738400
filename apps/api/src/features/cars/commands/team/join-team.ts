import { newId } from '../../../../platform/insert-row.ts'
import { fieldProblem } from '../../../../platform/problem.ts'
import type { WriteContext } from '../../../../platform/write.ts'

export const mostMembers = 40

type Joining = { userId: string; department: string; field: string }

/**
 * Whoever leads a CAR or answers for it stands in its team, so that a report says how to reach them (CAR-2). The CAR is
 * locked by now; a member stays the member they are. @throws `invalid-input` for `field` when the team is full
 */
export async function joinTeam(
  { tx, now, record }: WriteContext,
  car: { id: string; number: string },
  { userId, department, field }: Joining,
): Promise<void> {
  const before = await tx.carMember.findMany({
    where: { carId: car.id, leftAt: null },
    select: { userId: true },
  })
  if (before.some((member) => member.userId === userId)) return
  if (before.length >= mostMembers) throw fieldProblem(`#/${field}`, 'too-many', { max: mostMembers })
  const { name, position, email } = await tx.user.findUniqueOrThrow({ where: { id: userId } })
  const person = { userId, name, department, role: position, phone: '', email }
  const id = newId()
  await tx.carMember.create({ data: { ...person, id, carId: car.id, addedAt: now } })
  record({
    subject: 'car',
    subjectId: car.id,
    type: 'car.member-added',
    number: car.number,
    data: { id, name, after: person },
  })
}

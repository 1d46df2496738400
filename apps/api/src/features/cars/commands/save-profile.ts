import type { ProfileChange, ProfileEntry } from '@redress/contracts/car-profiles'
import { newId } from '../../../platform/insert-row.ts'
import { fieldProblem, problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'

/** @throws `invalid-input` naming what is required and waived at once. */
function checkDemands({ required, waived }: Pick<ProfileEntry, 'required' | 'waived'>): void {
  const both = waived.findIndex((rule) => required.includes(rule))
  if (both >= 0) throw fieldProblem(`#/waived/${both}`, 'already-used')
}

/**
 * A profile of one customer, or the one of everybody without an own (CAR-13).
 * @throws `invalid-input` for an unknown customer, or one that has a profile.
 */
export async function createProfile(context: WriteContext, entry: ProfileEntry) {
  const { tx, record } = context
  checkDemands(entry)
  const { customerId } = entry
  if (customerId && (await tx.customer.count({ where: { id: customerId } })) === 0) {
    throw fieldProblem('#/customerId', 'not-found')
  }
  // The unique index sees no two rows without a customer as the same.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('car-profile', 0))`
  if ((await tx.carProfile.count({ where: { customerId } })) > 0) {
    throw fieldProblem('#/customerId', 'already-used')
  }
  const id = newId()
  await tx.carProfile.create({ data: { id, ...entry } })
  record({
    subject: 'car-profile',
    subjectId: id,
    type: 'car-profile.created',
    isNew: true,
    data: { after: entry },
  })
  return null
}

/** @throws `not-found`, `stale-version` */
export async function changeProfile(context: WriteContext, id: string, change: ProfileChange) {
  const { tx, record } = context
  checkDemands(change)
  const before = await tx.carProfile.findUnique({ where: { id } })
  if (!before) throw problem('not-found')
  const { version, ...demands } = change
  const { count } = await tx.carProfile.updateMany({
    where: { id, version },
    data: { ...demands, version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
  record({
    subject: 'car-profile',
    subjectId: id,
    type: 'car-profile.changed',
    data: { before, after: demands },
  })
  return null
}

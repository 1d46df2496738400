import type { ContactChange, ContactCreation } from '@redress/contracts/contacts'
import type { Prisma } from '@redress/prisma/generated/client'
import { newId } from '../../../platform/insert-row.ts'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'

/** A number that was emptied is no number. */
function withoutEmpty<T extends { phone?: string | null | undefined; fax?: string | null | undefined }>(
  given: T,
): T {
  return {
    ...given,
    ...(given.phone === '' ? { phone: null } : {}),
    ...(given.fax === '' ? { fax: null } : {}),
  }
}

export async function createContact(
  { tx, now, record }: WriteContext,
  customerId: string,
  wish: ContactCreation,
) {
  if ((await tx.customer.count({ where: { id: customerId } })) === 0) throw problem('not-found')
  const id = newId()
  await tx.contact.create({ data: { id, customerId, ...withoutEmpty(wish), createdAt: now } })
  record({ subject: 'contact', subjectId: id, type: 'contact.created', isNew: true, data: { customerId } })
  return { id }
}

/** Changes what is given, upon the version seen (AL-2); taking out of use is one of the changes. */
export async function changeContact({ tx, record }: WriteContext, id: string, change: ContactChange) {
  const { version, ...given } = change
  const before = await tx.contact.findUnique({ where: { id } })
  if (!before) throw problem('not-found')
  const { count } = await tx.contact.updateMany({
    where: { id, version },
    // Absent keys stay absent; none is ever set to undefined by the contract.
    data: { ...(withoutEmpty(given) as Prisma.ContactUncheckedUpdateManyInput), version: { increment: 1 } },
  })
  if (count === 0) throw problem('stale-version')
  const switched = given.active !== undefined && given.active !== before.active
  record({
    subject: 'contact',
    subjectId: id,
    type: switched ? (given.active ? 'contact.restored' : 'contact.retired') : 'contact.changed',
    // What a person is called and reached by stays out of the trail (erasure).
    data: { customerId: before.customerId, fields: Object.keys(given) },
  })
  return null
}

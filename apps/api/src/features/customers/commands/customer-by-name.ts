import { may } from '@redress/domain/identity/permissions'
import type { CustomerLanguage } from '@redress/domain/languages/language'
import { newId } from '../../../platform/insert-row.ts'
import type { WriteContext } from '../../../platform/write.ts'

export type KnownCustomer = { id: string; name: string; language: string }

async function findByName({ tx }: WriteContext, name: string): Promise<KnownCustomer | null> {
  return tx.customer.findFirst({
    where: { name: { equals: name, mode: 'insensitive' } },
    orderBy: { createdAt: 'asc' },
    select: { id: true, name: true, language: true },
  })
}

/**
 * The customer of this name, created in place when new (IN-3). Two colleagues who type the same new name at once
 * get the same customer. Null where the role may not create one: the name then stays as written.
 */
export async function customerByName(
  context: WriteContext,
  name: string,
  language: CustomerLanguage,
): Promise<KnownCustomer | null> {
  const { tx, actor, now, record } = context
  const known = await findByName(context, name)
  if (known) return known
  if (actor.kind !== 'user' || !may(actor.role, 'customer.write')) return null
  const id = newId()
  const { count } = await tx.customer.createMany({
    data: [{ id, name, language, createdAt: now }],
    skipDuplicates: true,
  })
  if (count === 0) return findByName(context, name)
  record({ subject: 'customer', subjectId: id, type: 'customer.created', isNew: true })
  return { id, name, language }
}

import { may } from '@redress/domain/identity/permissions'
import { newId } from '../../../platform/insert-row.ts'
import type { WriteContext } from '../../../platform/write.ts'

export type KnownContact = {
  id: string
  name: string
  email: string | null
  phone: string | null
  language: string | null
}

type Wanted = { name: string; position: string; email: string | null; phone: string | null }

const shown = { id: true, name: true, email: true, phone: true, language: true } as const

/**
 * The customer's contact of this name, created in place when new (IN-3). Null where the role may not create one:
 * name and addresses then stay as written.
 */
export async function contactByName(
  { tx, actor, now, record }: WriteContext,
  customerId: string,
  wanted: Wanted,
): Promise<KnownContact | null> {
  // Held until the commit, so that two calls from the same person don't make two contacts.
  await tx.$queryRaw`SELECT 1 FROM "Customer" WHERE "id" = ${customerId}::uuid FOR NO KEY UPDATE`
  const known = await tx.contact.findFirst({
    where: { customerId, active: true, name: { equals: wanted.name, mode: 'insensitive' } },
    orderBy: { createdAt: 'asc' },
    select: shown,
  })
  if (known) return known
  if (actor.kind !== 'user' || !may(actor.role, 'customer.write')) return null
  const contact = await tx.contact.create({
    data: { id: newId(), customerId, ...wanted, createdAt: now },
    select: shown,
  })
  record({
    subject: 'contact',
    subjectId: contact.id,
    type: 'contact.created',
    isNew: true,
    data: { customerId },
  })
  return contact
}

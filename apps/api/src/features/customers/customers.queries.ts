import type { Channel } from '@redress/domain/messages/channel'
import type { Tx } from '@redress/prisma/connect'
import type { Services } from '../../platform/services.ts'

type Choice = { id: string; name: string; country: string; openComplaints: number }

export async function findCustomers({ pool }: Services, q: string): Promise<Choice[]> {
  const { rows } = await pool.query<Choice>({
    name: 'find-customers',
    text: `SELECT c."id", c."name", c."country",
                  (SELECT count(*)::int FROM "Complaint" x WHERE x."customerId" = c."id" AND x."isOpen") AS "openComplaints"
           FROM "Customer" c
           WHERE c."active" AND ($1 = '' OR strpos(lower(c."name"), lower($1)) > 0)
           ORDER BY strpos(lower(c."name"), lower($1)), c."name" LIMIT 20`,
    values: [q],
  })
  return rows
}

type Contact = {
  id: string
  name: string
  position: string
  email: string | null
  phone: string | null
  preferredChannel: Channel | null
}

export async function listContacts({ prisma }: Services, customerId: string): Promise<Contact[]> {
  return prisma.contact.findMany({
    where: { customerId, active: true },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, position: true, email: true, phone: true, preferredChannel: true },
  })
}

/** The contact an address belongs to, when it belongs to exactly one customer. */
export async function findContactByEmail(tx: Tx, email: string) {
  const found = await tx.contact.findMany({
    where: { email, active: true },
    select: { id: true, name: true, customerId: true, customer: { select: { name: true } } },
    orderBy: { id: 'asc' },
    take: 5,
  })
  const [first] = found
  return first && found.every((contact) => contact.customerId === first.customerId) ? first : null
}

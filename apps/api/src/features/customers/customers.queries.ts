import type { Customer } from '@redress/contracts/customers'
import { phoneDigits } from '@redress/domain/customers/phone-number'
import type { Tx } from '@redress/prisma/connect'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { phoneCondition } from './phone-condition.ts'

type Choice = {
  id: string
  name: string
  country: string
  openComplaints: number
  contact: { id: string; name: string; phone: string } | null
}

/** Customers by part of the name; a telephone number in any form finds the caller and so the customer (A24). */
export async function findCustomers({ pool }: Services, q: string): Promise<Choice[]> {
  const { rows } = await pool.query<Choice>({
    name: 'find-customers',
    text: `SELECT c."id", c."name", c."country", m."contact",
                  (SELECT count(*)::int FROM "Complaint" x WHERE x."customerId" = c."id" AND x."isOpen") AS "openComplaints"
           FROM "Customer" c LEFT JOIN LATERAL (
             SELECT json_build_object('id', o."id", 'name', o."name", 'phone', o."phone") AS "contact"
             FROM "Contact" o
             WHERE $2 <> '' AND o."customerId" = c."id" AND o."active" AND ${phoneCondition('o."phone"', '$2')}
             ORDER BY o."name" LIMIT 1) m ON true
           WHERE c."active" AND ($1 = '' OR strpos(lower(c."name"), lower($1)) > 0 OR m."contact" IS NOT NULL)
           ORDER BY m."contact" IS NULL, strpos(lower(c."name"), lower($1)), c."name" LIMIT 20`,
    values: [q, phoneDigits(q) ?? ''],
  })
  return rows
}

/** @throws `not-found` */
export async function needCustomer({ prisma }: Services, id: string): Promise<void> {
  if ((await prisma.customer.count({ where: { id } })) === 0) throw problem('not-found')
}

/** @throws `not-found` */
export async function readCustomer({ prisma }: Services, id: string): Promise<Customer> {
  const found = await prisma.customer.findUnique({
    where: { id },
    include: { calendar: { select: { id: true, name: true } } },
  })
  if (!found) throw problem('not-found')
  const [openComplaints, allComplaints] = await Promise.all([
    prisma.complaint.count({ where: { customerId: id, isOpen: true } }),
    prisma.complaint.count({ where: { customerId: id, undoneAt: null } }),
  ])
  return { ...found, createdAt: found.createdAt.toISOString(), openComplaints, allComplaints }
}

/** More calendars than these are hard to choose from anyway. */
const mostCalendars = 200

export async function listCalendars({ prisma }: Services) {
  return prisma.calendar.findMany({
    orderBy: { name: 'asc' },
    take: mostCalendars,
    select: { id: true, name: true },
  })
}

const mostParts = 500

/** What the customer calls our products, in the order of our own numbers. */
export async function listParts(services: Services, customerId: string) {
  await needCustomer(services, customerId)
  const parts = await services.prisma.customerPart.findMany({
    where: { customerId },
    orderBy: { product: { number: 'asc' } },
    take: mostParts,
    select: { productId: true, number: true, product: { select: { number: true, name: true } } },
  })
  return parts.map(({ productId, number, product }) => ({
    productId,
    product: product.number,
    productName: product.name,
    number,
  }))
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

import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { needCustomer } from './customers.queries.ts'

const mostContacts = 500
const mostTwins = 5

const shown = {
  id: true,
  name: true,
  position: true,
  email: true,
  phone: true,
  fax: true,
  language: true,
  preferredChannel: true,
  active: true,
  version: true,
} as const

export async function listContacts(services: Services, customerId: string, show: 'active' | 'all') {
  await needCustomer(services, customerId)
  return services.prisma.contact.findMany({
    where: { customerId, ...(show === 'active' ? { active: true } : {}) },
    orderBy: [{ active: 'desc' }, { name: 'asc' }, { id: 'asc' }],
    take: mostContacts,
    select: shown,
  })
}

/** @throws `not-found` */
export async function readContact({ prisma }: Services, id: string) {
  const contact = await prisma.contact.findUnique({ where: { id }, select: shown })
  if (!contact) throw problem('not-found')
  return contact
}

export async function contactsOfEmail({ prisma }: Services, email: string) {
  const found = await prisma.contact.findMany({
    where: { email },
    orderBy: [{ active: 'desc' }, { name: 'asc' }],
    take: mostTwins,
    select: { id: true, name: true, active: true, customer: { select: { id: true, name: true } } },
  })
  return found.map(({ customer, ...contact }) => ({
    ...contact,
    customerId: customer.id,
    customer: customer.name,
  }))
}

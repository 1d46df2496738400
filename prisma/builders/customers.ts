import { randomUUID } from 'node:crypto'
import type { Contact, Customer, Prisma } from '../generated/client.ts'
import type { Tx } from '../src/connect.ts'

export function aCustomer(
  prisma: Tx,
  o: Partial<Prisma.CustomerUncheckedCreateInput> = {},
): Promise<Customer> {
  const own = randomUUID().slice(0, 8)
  return prisma.customer.create({ data: { name: `Customer ${own}`, country: 'PL', ...o } })
}

/** Without `customerId` the contact gets a customer of its own. */
export async function aContact(
  prisma: Tx,
  o: Partial<Prisma.ContactUncheckedCreateInput> = {},
): Promise<Contact> {
  const own = randomUUID().slice(0, 8)
  const customerId = o.customerId ?? (await aCustomer(prisma)).id
  return prisma.contact.create({
    data: { name: `Contact ${own}`, email: `contact-${own}@customer.example`, ...o, customerId },
  })
}

import { channels } from '@redress/domain/messages/channel'
import { z } from 'zod'
import { ById, Id, text } from './fields.ts'
import { route } from './route.ts'

export const CustomerChoice = z
  .object({ id: Id, name: z.string(), country: z.string(), openComplaints: z.number().int() })
  .meta({ id: 'CustomerChoice' })

export const ContactChoice = z
  .object({
    id: Id,
    name: z.string(),
    position: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    preferredChannel: z.enum(channels).nullable(),
  })
  .meta({ id: 'ContactChoice' })

export const customerRoutes = {
  choices: route({
    method: 'GET',
    path: '/api/customers',
    permission: 'customer.read',
    summary: 'Customers whose name holds what is typed; at most 20',
    query: z.strictObject({ q: text(120).default('') }),
    reply: z.object({ customers: z.array(CustomerChoice) }),
  }),
  contacts: route({
    method: 'GET',
    path: '/api/customers/:id/contacts',
    permission: 'customer.read',
    summary: 'The contacts of one customer',
    params: ById,
    reply: z.object({ contacts: z.array(ContactChoice) }),
  }),
}

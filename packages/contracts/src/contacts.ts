import { customerLanguages } from '@redress/domain/languages/language'
import { channels } from '@redress/domain/messages/channel'
import { z } from 'zod'
import { ById, Email, Id, text, Version } from './fields.ts'
import { route } from './route.ts'

export const Contact = z
  .object({
    id: Id,
    name: z.string(),
    position: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    fax: z.string().nullable(),
    /** Null where the customer's own holds. */
    language: z.string().nullable(),
    preferredChannel: z.enum(channels).nullable(),
    active: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'Contact' })
export type Contact = z.infer<typeof Contact>

const ContactFields = {
  name: text(200, 1),
  position: text(200),
  email: Email.nullable(),
  phone: text(80).nullable(),
  fax: text(80).nullable(),
  language: z.enum(customerLanguages).nullable(),
  preferredChannel: z.enum(channels).nullable(),
}

export const ContactCreation = z.strictObject({
  name: ContactFields.name,
  position: ContactFields.position.default(''),
  email: ContactFields.email.default(null),
  phone: ContactFields.phone.default(null),
  fax: ContactFields.fax.default(null),
  language: ContactFields.language.default(null),
  preferredChannel: ContactFields.preferredChannel.default(null),
})
export type ContactCreation = z.output<typeof ContactCreation>

/** Absent means leave it. */
export const ContactChange = z
  .strictObject({ ...ContactFields, active: z.boolean() })
  .partial()
  .extend({ version: Version })
export type ContactChange = z.output<typeof ContactChange>

export const contactRoutes = {
  list: route({
    method: 'GET',
    path: '/api/customers/:id/contacts',
    permission: 'customer.read',
    summary: 'The contacts of one customer, those in use unless all are asked for; at most 500',
    params: ById,
    query: z.strictObject({ show: z.enum(['active', 'all']).default('active') }),
    reply: z.object({ contacts: z.array(Contact) }),
  }),
  sameEmail: route({
    method: 'GET',
    path: '/api/contacts/same-email',
    permission: 'customer.read',
    summary: 'Contacts who already have this address, so that nobody is entered twice; at most 5',
    query: z.strictObject({ email: Email }),
    reply: z.object({
      contacts: z.array(
        z.object({ id: Id, name: z.string(), customerId: Id, customer: z.string(), active: z.boolean() }),
      ),
    }),
  }),
  create: route({
    method: 'POST',
    path: '/api/customers/:id/contacts',
    permission: 'customer.write',
    summary: 'A new contact of a customer (CU-1)',
    params: ById,
    body: ContactCreation,
    reply: Contact,
    status: 201,
  }),
  change: route({
    method: 'PATCH',
    path: '/api/contacts/:id',
    permission: 'customer.write',
    summary: 'Change a contact, or take it out of use; contacts are never deleted (AL-1)',
    params: ById,
    body: ContactChange,
    reply: Contact,
  }),
}

import { customerLanguages } from '@redress/domain/languages/language'
import { channels } from '@redress/domain/messages/channel'
import { isTimeZone } from '@redress/domain/sla/zone'
import { z } from 'zod'
import { ById, Id, Instant, optionalText, text, Version } from './fields.ts'
import { route } from './route.ts'

export const CustomerChoice = z
  .object({
    id: Id,
    name: z.string(),
    country: z.string(),
    openComplaints: z.number().int(),
    /** Whose telephone number was typed, when a number was (A24). */
    contact: z.object({ id: Id, name: z.string(), phone: z.string() }).nullable(),
  })
  .meta({ id: 'CustomerChoice' })

/** The most urgent running clock of a customer's open complaints. */
export const customerClocks = ['breached', 'at_risk', 'on_track'] as const

export const CustomerRow = CustomerChoice.extend({
  industry: z.string(),
  language: z.string(),
  preferredChannel: z.enum(channels),
  active: z.boolean(),
  lastContactAt: Instant.nullable(),
  clock: z.enum(customerClocks).nullable(),
}).meta({ id: 'CustomerRow' })
export type CustomerRow = z.infer<typeof CustomerRow>

export const CustomersQuery = z.strictObject({
  /** Part of a name, of a contact's name or e-mail, or a telephone number in any form. */
  q: text(120).default(''),
  show: z.enum(['active', 'all']).default('active'),
  /** Id of the last customer of the page before. */
  cursor: Id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type CustomersQuery = z.output<typeof CustomersQuery>

const zone = text(60, 1).refine(isTimeZone, { params: { fault: 'unknown-zone' } })

const CustomerFields = {
  name: text(200, 1),
  industry: text(120),
  country: text(60),
  language: z.enum(customerLanguages),
  timeZone: zone,
  preferredChannel: z.enum(channels),
  address: text(1000),
  registration: text(200),
  notes: text(4000),
  terms: text(20_000),
  /** Working days where they are; null where only ours count (SLA-3). */
  calendarId: Id.nullable(),
}

export const Customer = z
  .object({
    id: Id,
    ...CustomerFields,
    language: z.string(),
    timeZone: z.string(),
    calendar: z.object({ id: Id, name: z.string() }).nullable(),
    active: z.boolean(),
    openComplaints: z.number().int(),
    allComplaints: z.number().int(),
    createdAt: Instant,
    version: z.number().int(),
  })
  .omit({ calendarId: true })
  .meta({ id: 'Customer' })
export type Customer = z.infer<typeof Customer>

export const CustomerCreation = z.strictObject({
  ...CustomerFields,
  industry: optionalText(120),
  country: optionalText(60),
  language: CustomerFields.language.default('en'),
  timeZone: zone.default('UTC'),
  preferredChannel: CustomerFields.preferredChannel.default('email'),
  address: optionalText(1000),
  registration: optionalText(200),
  notes: optionalText(4000),
  terms: optionalText(20_000),
  calendarId: Id.nullable().default(null),
})
export type CustomerCreation = z.output<typeof CustomerCreation>

/** Absent means leave it. */
export const CustomerChange = z
  .strictObject({ ...CustomerFields, active: z.boolean() })
  .partial()
  .extend({ version: Version })
export type CustomerChange = z.output<typeof CustomerChange>

export const CustomerPart = z
  .object({ productId: Id, product: z.string(), productName: z.string(), number: z.string() })
  .meta({ id: 'CustomerPart' })
export type CustomerPart = z.infer<typeof CustomerPart>

export const CustomerPartEntry = z.strictObject({
  productId: Id,
  /** What they call it; empty takes the entry away. */
  number: text(80),
  /** What stood there when the change was begun; null for nothing (AL-2). */
  before: text(80).nullable(),
})
export type CustomerPartEntry = z.output<typeof CustomerPartEntry>

const Parts = z.object({ parts: z.array(CustomerPart) })

export const customerRoutes = {
  choices: route({
    method: 'GET',
    path: '/api/customers',
    permission: 'customer.read',
    summary: 'Customers whose name, or a contact’s telephone number, holds what is typed; at most 20 (A24)',
    query: z.strictObject({ q: text(120).default('') }),
    reply: z.object({ customers: z.array(CustomerChoice) }),
  }),
  list: route({
    method: 'GET',
    path: '/api/customers/list',
    permission: 'customer.read',
    summary: 'All customers by name with what is open, by keyset pages (CU-1)',
    query: CustomersQuery,
    reply: z.object({ customers: z.array(CustomerRow), nextCursor: Id.nullable() }),
  }),
  calendars: route({
    method: 'GET',
    path: '/api/customers/calendars',
    permission: 'customer.read',
    summary: 'Calendars a customer can work by (SLA-3)',
    reply: z.object({ calendars: z.array(z.object({ id: Id, name: z.string() })) }),
  }),
  create: route({
    method: 'POST',
    path: '/api/customers',
    permission: 'customer.write',
    summary: 'A new customer (CU-1)',
    body: CustomerCreation,
    reply: Customer,
    status: 201,
  }),
  read: route({
    method: 'GET',
    path: '/api/customers/:id',
    permission: 'customer.read',
    summary: 'One customer (CU-1)',
    params: ById,
    reply: Customer,
  }),
  change: route({
    method: 'PATCH',
    path: '/api/customers/:id',
    permission: 'customer.write',
    summary: 'Change what is known of a customer, upon the version seen (AL-2)',
    params: ById,
    body: CustomerChange,
    reply: Customer,
  }),
  parts: route({
    method: 'GET',
    path: '/api/customers/:id/parts',
    permission: 'customer.read',
    summary: 'What the customer calls our products; at most 500',
    params: ById,
    reply: Parts,
  }),
  setPart: route({
    method: 'PUT',
    path: '/api/customers/:id/parts',
    permission: 'customer.write',
    summary: 'Set, change or take away the customer’s number of one product',
    params: ById,
    body: CustomerPartEntry,
    reply: Parts,
  }),
}

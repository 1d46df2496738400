import { z } from 'zod'
import { ById, Email, Id, optionalText, text, Version } from './fields.ts'
import { CatalogList } from './products.ts'
import { route } from './route.ts'

const SupplierRow = z.object({
  id: Id,
  name: z.string(),
  country: z.string(),
  active: z.boolean(),
  components: z.number().int(),
  /** By the supplier's fault, in the twelve months past. */
  complaints: z.number().int(),
})

const Component = z.object({
  id: Id,
  number: z.string(),
  name: z.string(),
  active: z.boolean(),
  version: z.number().int(),
  complaints: z.number().int(),
})
export type Component = z.infer<typeof Component>

export const SupplierEntry = z.strictObject({
  name: text(200, 1),
  country: optionalText(100),
  email: z.union([z.literal(''), Email]).default(''),
  phone: optionalText(60),
  notes: optionalText(4000),
})
export type SupplierEntry = z.output<typeof SupplierEntry>

export const ComponentEntry = z.strictObject({ number: text(80, 1), name: text(200, 1) })
export type ComponentEntry = z.output<typeof ComponentEntry>

export const Supplier = z
  .object({
    ...SupplierRow.omit({ components: true }).shape,
    email: z.string(),
    phone: z.string(),
    notes: z.string(),
    version: z.number().int(),
    components: z.array(Component),
    /** The twelve months past and the present one, oldest first: complaints by this supplier's fault (MO-6). */
    months: z.array(z.object({ month: z.string(), complaints: z.number().int() })),
  })
  .meta({ id: 'Supplier' })
export type Supplier = z.infer<typeof Supplier>

export const SupplierChoice = z
  .object({
    supplierId: Id,
    supplier: z.string(),
    component: z.object({ id: Id, number: z.string(), name: z.string() }).nullable(),
  })
  .meta({ id: 'SupplierChoice' })

export const supplierRoutes = {
  list: route({
    method: 'GET',
    path: '/api/suppliers',
    permission: 'catalog.read',
    summary: 'Suppliers by name, keyset pages',
    query: CatalogList,
    reply: z.object({ suppliers: z.array(SupplierRow), nextCursor: Id.nullable() }),
  }),
  choices: route({
    method: 'GET',
    path: '/api/supplier-choices',
    permission: 'catalog.read',
    summary: 'Suppliers and their components that hold what is typed; at most 20 (AN-3)',
    query: z.strictObject({ q: text(120).default('') }),
    reply: z.object({ choices: z.array(SupplierChoice) }),
  }),
  read: route({
    method: 'GET',
    path: '/api/suppliers/:id',
    permission: 'catalog.read',
    summary: 'One supplier with components and complaints by month (MO-6)',
    params: ById,
    reply: Supplier,
  }),
  create: route({
    method: 'POST',
    path: '/api/suppliers',
    permission: 'catalog.write',
    summary: 'Add a supplier',
    body: SupplierEntry,
    reply: Supplier,
    status: 201,
  }),
  change: route({
    method: 'PUT',
    path: '/api/suppliers/:id',
    permission: 'catalog.write',
    summary: 'Change a supplier, or take it out of use',
    params: ById,
    body: SupplierEntry.extend({ version: Version, active: z.boolean() }),
    reply: Supplier,
  }),
  createComponent: route({
    method: 'POST',
    path: '/api/suppliers/:id/components',
    permission: 'catalog.write',
    summary: 'Add a component of this supplier',
    params: ById,
    body: ComponentEntry,
    reply: Supplier,
    status: 201,
  }),
  changeComponent: route({
    method: 'PUT',
    path: '/api/components/:id',
    permission: 'catalog.write',
    summary: 'Change a component, or take it out of use; its supplier stays',
    params: ById,
    body: ComponentEntry.extend({ version: Version, active: z.boolean() }),
    reply: Supplier,
  }),
}

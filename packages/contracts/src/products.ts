import { carStatuses } from '@redress/domain/cars/car'
import { stockPlaces } from '@redress/domain/cars/tables'
import { z } from 'zod'
import { ById, Day, Id, Quantity, text, Version } from './fields.ts'
import { HeldBefore } from './holds.ts'
import { route } from './route.ts'

/** Lists of master data: what is typed, and whether those out of use are wanted too. */
export const CatalogList = z.strictObject({
  q: text(120).default(''),
  show: z.enum(['active', 'all']).default('active'),
  /** Id of the last row of the page before. */
  cursor: Id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type CatalogList = z.output<typeof CatalogList>

const ProductRow = z.object({
  id: Id,
  number: z.string(),
  name: z.string(),
  family: z.string(),
  active: z.boolean(),
  onHold: z.boolean(),
  openComplaints: z.number().int(),
})

export const ProductEntry = z.strictObject({
  number: text(80, 1),
  name: text(200, 1),
  family: text(80),
})
export type ProductEntry = z.output<typeof ProductEntry>

export const Product = z
  .object({
    ...ProductRow.shape,
    version: z.number().int(),
    customerParts: z.array(z.object({ customerId: Id, customer: z.string(), number: z.string() })),
    /** Of the product itself and of its batches, those in force first. */
    holds: z.array(HeldBefore),
    /** Batches as customers wrote them that nobody knows, with the complaints that name them. */
    unknownBatches: z.array(z.object({ text: z.string(), complaints: z.array(z.string()) })),
  })
  .meta({ id: 'Product' })
export type Product = z.infer<typeof Product>

const BatchRow = z.object({
  id: Id,
  number: z.string(),
  madeOn: Day.nullable(),
  quantityMade: z.number().int().nullable(),
  quantityShipped: z.number().int().nullable(),
  onHold: z.boolean(),
  complaints: z.number().int(),
})

export const BatchEntry = z.strictObject({
  number: text(80, 1),
  madeOn: Day.nullable(),
  quantityMade: Quantity.nullable(),
  quantityShipped: Quantity.nullable(),
})
export type BatchEntry = z.output<typeof BatchEntry>

/** The page of a recall: everything known about one batch (CU-4). */
export const Batch = z
  .object({
    ...BatchRow.shape,
    version: z.number().int(),
    product: z.object({ id: Id, number: z.string(), name: z.string() }),
    /** The newest 200. */
    about: z.array(
      z.object({
        number: z.string(),
        subject: z.string(),
        customer: z.string(),
        step: z.string(),
        receivedAt: z.iso.datetime(),
        quantityAffected: z.number().int().nullable(),
        quantityJustified: z.number().int().nullable(),
        remainingStock: z.number().int().nullable(),
      }),
    ),
    /** What each customer claims of it and still holds, over all complaints. */
    customers: z.array(
      z.object({
        customer: z.string(),
        complaints: z.number().int(),
        quantityAffected: z.number().int().nullable(),
        quantityJustified: z.number().int().nullable(),
        remainingStock: z.number().int().nullable(),
      }),
    ),
    /** CARs that look for its pieces, with what was counted there. */
    cars: z.array(
      z.object({
        number: z.string(),
        title: z.string(),
        status: z.enum(carStatuses),
        checked: z.number().int(),
        good: z.number().int(),
        bad: z.number().int(),
      }),
    ),
    /** Where its pieces were looked for (CAR-3). */
    stock: z.array(
      z.object({
        car: z.string(),
        place: z.enum(stockPlaces),
        placeName: z.string(),
        checked: z.number().int().nullable(),
        good: z.number().int().nullable(),
        bad: z.number().int().nullable(),
        doneAt: z.iso.datetime().nullable(),
      }),
    ),
    holds: z.array(HeldBefore),
    /** Of the same product: three made before and three after. */
    neighbours: z.array(BatchRow),
  })
  .meta({ id: 'Batch' })
export type Batch = z.infer<typeof Batch>

const FoundBatch = z.object({ id: Id, number: z.string(), product: z.string(), onHold: z.boolean() })

export const productRoutes = {
  list: route({
    method: 'GET',
    path: '/api/catalog/products',
    permission: 'catalog.read',
    summary: 'Products by number, keyset pages',
    query: CatalogList,
    reply: z.object({ products: z.array(ProductRow), nextCursor: Id.nullable() }),
  }),
  read: route({
    method: 'GET',
    path: '/api/products/:id',
    permission: 'catalog.read',
    summary: 'One product with part numbers, holds and batches nobody knows',
    params: ById,
    reply: Product,
  }),
  create: route({
    method: 'POST',
    path: '/api/products',
    permission: 'catalog.write',
    summary: 'Add a product',
    body: ProductEntry,
    reply: Product,
    status: 201,
  }),
  change: route({
    method: 'PUT',
    path: '/api/products/:id',
    permission: 'catalog.write',
    summary: 'Change a product, or take it out of use; nothing is deleted (AL-1)',
    params: ById,
    body: ProductEntry.extend({ version: Version, active: z.boolean() }),
    reply: Product,
  }),
  batches: route({
    method: 'GET',
    path: '/api/catalog/products/:id/batches',
    permission: 'catalog.read',
    summary: 'Batches of a product, the newest first, keyset pages',
    params: ById,
    query: CatalogList.omit({ show: true }),
    reply: z.object({ batches: z.array(BatchRow), nextCursor: Id.nullable() }),
  }),
  createBatch: route({
    method: 'POST',
    path: '/api/products/:id/batches',
    permission: 'catalog.write',
    summary: 'Add a batch',
    params: ById,
    body: BatchEntry,
    reply: Batch,
    status: 201,
  }),
  findBatches: route({
    method: 'GET',
    path: '/api/batches',
    permission: 'catalog.read',
    summary: 'Batches of this number, or those that may have been meant (UX 2.13)',
    query: z.strictObject({ number: text(80, 1) }),
    reply: z.object({ exact: z.array(FoundBatch), near: z.array(FoundBatch) }),
  }),
  readBatch: route({
    method: 'GET',
    path: '/api/batches/:id',
    permission: 'catalog.read',
    summary: 'Everything about one batch (CU-4)',
    params: ById,
    reply: Batch,
  }),
  changeBatch: route({
    method: 'PUT',
    path: '/api/batches/:id',
    permission: 'catalog.write',
    summary: 'Change a batch',
    params: ById,
    body: BatchEntry.extend({ version: Version }),
    reply: Batch,
  }),
  nameBatch: route({
    method: 'POST',
    path: '/api/batches/:id/names',
    permission: 'complaint.work',
    summary: 'Say that what customers wrote means this batch; all complaints that name it so follow (CU-4)',
    params: ById,
    body: z.strictObject({ text: text(300, 1) }),
    reply: Batch,
  }),
}

import { z } from 'zod'
import { ById, Id, text } from './fields.ts'
import { route } from './route.ts'

const TypeAhead = z.strictObject({ q: text(120).default('') })

export const ProductChoice = z
  .object({ id: Id, number: z.string(), name: z.string(), family: z.string(), onHold: z.boolean() })
  .meta({ id: 'ProductChoice' })

export const DefectChoice = z
  .object({ id: Id, code: z.string(), name: z.string(), group: z.string() })
  .meta({ id: 'DefectChoice' })

export const BatchChoice = z
  .object({ id: Id, number: z.string(), onHold: z.boolean() })
  .meta({ id: 'BatchChoice' })

export const catalogRoutes = {
  batches: route({
    method: 'GET',
    path: '/api/products/:id/batches',
    permission: 'catalog.read',
    summary: 'Batches of one product whose number holds what is typed; at most 20',
    params: ById,
    query: TypeAhead,
    reply: z.object({ batches: z.array(BatchChoice) }),
  }),
  defects: route({
    method: 'GET',
    path: '/api/defects',
    permission: 'catalog.read',
    summary: 'Defect codes whose code, name or group holds what is typed; at most 20 (AN-3)',
    query: TypeAhead,
    reply: z.object({ defects: z.array(DefectChoice) }),
  }),
  products: route({
    method: 'GET',
    path: '/api/products',
    permission: 'catalog.read',
    summary: 'Products whose number or name begins with what is typed; at most 20',
    query: TypeAhead,
    reply: z.object({ products: z.array(ProductChoice) }),
  }),
}

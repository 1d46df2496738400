import { z } from 'zod'
import { Id, text } from './fields.ts'
import { route } from './route.ts'

const TypeAhead = z.strictObject({ q: text(120).default('') })

export const ProductChoice = z
  .object({ id: Id, number: z.string(), name: z.string(), family: z.string(), onHold: z.boolean() })
  .meta({ id: 'ProductChoice' })

export const catalogRoutes = {
  products: route({
    method: 'GET',
    path: '/api/products',
    permission: 'catalog.read',
    summary: 'Products whose number or name begins with what is typed; at most 20',
    query: TypeAhead,
    reply: z.object({ products: z.array(ProductChoice) }),
  }),
}

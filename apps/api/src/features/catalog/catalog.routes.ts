import { catalogRoutes } from '@redress/contracts/catalog'
import type { Serve } from '../../platform/serve.ts'
import { findBatches } from './batches.queries.ts'
import { findDefects, findProducts } from './catalog.queries.ts'
import { holdsInForce } from './holds.queries.ts'

export function catalogFeature(serve: Serve) {
  serve(catalogRoutes.holds, async ({ services }) => ({ holds: await holdsInForce(services) }))

  serve(catalogRoutes.batches, async ({ services, params, query }) => ({
    batches: await findBatches(services, params.id, query.q),
  }))

  serve(catalogRoutes.products, async ({ services, query }) => ({
    products: await findProducts(services, query.q),
  }))

  serve(catalogRoutes.defects, async ({ services, query }) => ({
    defects: await findDefects(services, query.q),
  }))
}

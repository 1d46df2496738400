import { catalogRoutes } from '@redress/contracts/catalog'
import type { Serve } from '../../platform/serve.ts'
import { findProducts } from './catalog.queries.ts'

export function catalogFeature(serve: Serve) {
  serve(catalogRoutes.products, async ({ services, query }) => ({
    products: await findProducts(services, query.q),
  }))
}

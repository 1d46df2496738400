import { catalogRoutes } from '@redress/contracts/catalog'
import { defectRoutes } from '@redress/contracts/defects'
import { holdRoutes } from '@redress/contracts/holds'
import { productRoutes } from '@redress/contracts/products'
import type { Serve } from '../../platform/serve.ts'
import { readBatch } from './batch-page.queries.ts'
import { findBatches, findBatchesByNumber, listBatches } from './batches.queries.ts'
import { findProducts } from './catalog.queries.ts'
import { setHold } from './commands/hold.ts'
import { changeBatch, createBatch } from './commands/save-batch.ts'
import { changeDefect, createDefect } from './commands/save-defect.ts'
import { changeProduct, createProduct } from './commands/save-product.ts'
import { findDefects, readDefectCatalogue } from './defects.queries.ts'
import { holdsInForce, readHold } from './holds.queries.ts'
import { listProducts, readProduct } from './products.queries.ts'
import { suppliersFeature } from './suppliers.routes.ts'

export function catalogFeature(serve: Serve) {
  serve(catalogRoutes.batches, async ({ services, params, query }) => ({
    batches: await findBatches(services, params.id, query.q),
  }))

  serve(catalogRoutes.products, async ({ services, query }) => ({
    products: await findProducts(services, query.q),
  }))

  serve(catalogRoutes.defects, async ({ services, query }) => ({
    defects: await findDefects(services, query.q),
  }))

  productsFeature(serve)
  batchesFeature(serve)
  holdsFeature(serve)
  suppliersFeature(serve)
  defectsFeature(serve)
}

function productsFeature(serve: Serve) {
  serve(productRoutes.list, ({ services, query }) => listProducts(services, query))

  serve(productRoutes.read, ({ services, params }) => readProduct(services, params.id))

  serve(productRoutes.create, async ({ services, body, write }) => {
    const { id } = await write((context) => createProduct(context, body))
    return readProduct(services, id)
  })

  serve(productRoutes.change, async ({ services, params, body, write }) => {
    await write((context) => changeProduct(context, params.id, body))
    return readProduct(services, params.id)
  })
}

function batchesFeature(serve: Serve) {
  serve(productRoutes.batches, ({ services, params, query }) => listBatches(services, params.id, query))

  serve(productRoutes.createBatch, async ({ services, params, body, write }) => {
    const { id } = await write((context) => createBatch(context, params.id, body))
    return readBatch(services, id)
  })

  serve(productRoutes.findBatches, ({ services, query }) => findBatchesByNumber(services, query.number))

  serve(productRoutes.readBatch, ({ services, params }) => readBatch(services, params.id))

  serve(productRoutes.changeBatch, async ({ services, params, body, write }) => {
    await write((context) => changeBatch(context, params.id, body))
    return readBatch(services, params.id)
  })
}

function holdsFeature(serve: Serve) {
  serve(holdRoutes.list, async ({ services }) => ({ holds: await holdsInForce(services) }))

  serve(holdRoutes.set, async ({ services, body, write }) => {
    const { id } = await write((context) => setHold(context, { ...body, carId: null }))
    return readHold(services, id)
  })
}

function defectsFeature(serve: Serve) {
  serve(defectRoutes.read, ({ services }) => readDefectCatalogue(services))

  serve(defectRoutes.create, async ({ services, body, write }) => {
    await write((context) => createDefect(context, body))
    return readDefectCatalogue(services)
  })

  serve(defectRoutes.change, async ({ services, params, body, write }) => {
    await write((context) => changeDefect(context, params.id, body))
    return readDefectCatalogue(services)
  })
}

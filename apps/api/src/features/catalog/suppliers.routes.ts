import { supplierRoutes } from '@redress/contracts/suppliers'
import type { Serve } from '../../platform/serve.ts'
import { changeComponent, changeSupplier, createComponent, createSupplier } from './commands/save-supplier.ts'
import { findSuppliers, listSuppliers, readSupplier } from './suppliers.queries.ts'

export function suppliersFeature(serve: Serve) {
  serve(supplierRoutes.list, ({ services, query }) => listSuppliers(services, query))

  serve(supplierRoutes.choices, async ({ services, query }) => ({
    choices: await findSuppliers(services, query.q),
  }))

  serve(supplierRoutes.read, ({ services, actor, params }) => readSupplier(services, params.id, actor.id))

  serve(supplierRoutes.create, async ({ services, actor, body, write }) => {
    const { id } = await write((context) => createSupplier(context, body))
    return readSupplier(services, id, actor.id)
  })

  serve(supplierRoutes.change, async ({ services, actor, params, body, write }) => {
    await write((context) => changeSupplier(context, params.id, body))
    return readSupplier(services, params.id, actor.id)
  })

  serve(supplierRoutes.createComponent, async ({ services, actor, params, body, write }) => {
    await write((context) => createComponent(context, params.id, body))
    return readSupplier(services, params.id, actor.id)
  })

  serve(supplierRoutes.changeComponent, async ({ services, actor, params, body, write }) => {
    const { supplierId } = await write((context) => changeComponent(context, params.id, body))
    return readSupplier(services, supplierId, actor.id)
  })
}

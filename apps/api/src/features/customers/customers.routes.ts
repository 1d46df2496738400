import { customerOverviewRoutes } from '@redress/contracts/customer-overview'
import { customerRoutes } from '@redress/contracts/customers'
import type { Serve } from '../../platform/serve.ts'
import { changeCustomer, createCustomer } from './commands/save-customer.ts'
import { setPart } from './commands/set-part.ts'
import { listCustomers } from './customer-list.queries.ts'
import { readOverview } from './customer-overview.queries.ts'
import { findCustomers, listCalendars, listParts, readCustomer } from './customers.queries.ts'

export function customersFeature(serve: Serve) {
  serve(customerRoutes.choices, async ({ services, query }) => ({
    customers: await findCustomers(services, query.q),
  }))

  serve(customerRoutes.list, ({ services, query }) => listCustomers(services, query))

  serve(customerRoutes.calendars, async ({ services }) => ({ calendars: await listCalendars(services) }))

  serve(customerRoutes.create, async ({ services, body, write }) => {
    const { id } = await write((context) => createCustomer(context, body))
    return readCustomer(services, id)
  })

  serve(customerRoutes.read, ({ services, params }) => readCustomer(services, params.id))

  serve(customerRoutes.change, async ({ services, params, body, write }) => {
    await write((context) => changeCustomer(context, params.id, body))
    return readCustomer(services, params.id)
  })

  serve(customerRoutes.parts, async ({ services, params }) => ({
    parts: await listParts(services, params.id),
  }))

  serve(customerRoutes.setPart, async ({ services, params, body, write }) => {
    await write((context) => setPart(context, params.id, body))
    return { parts: await listParts(services, params.id) }
  })

  serve(customerOverviewRoutes.read, ({ services, params }) => readOverview(services, params.id))
}

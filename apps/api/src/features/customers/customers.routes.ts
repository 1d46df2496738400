import { customerRoutes } from '@redress/contracts/customers'
import type { Serve } from '../../platform/serve.ts'
import { findCustomers, listContacts } from './customers.queries.ts'

export function customersFeature(serve: Serve) {
  serve(customerRoutes.choices, async ({ services, query }) => ({
    customers: await findCustomers(services, query.q),
  }))

  serve(customerRoutes.contacts, async ({ services, params }) => ({
    contacts: await listContacts(services, params.id),
  }))
}

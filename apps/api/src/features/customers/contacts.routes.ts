import { contactRoutes } from '@redress/contracts/contacts'
import type { Serve } from '../../platform/serve.ts'
import { changeContact, createContact } from './commands/save-contact.ts'
import { contactsOfEmail, listContacts, readContact } from './contacts.queries.ts'

export function contactsFeature(serve: Serve) {
  serve(contactRoutes.list, async ({ services, params, query }) => ({
    contacts: await listContacts(services, params.id, query.show),
  }))

  serve(contactRoutes.sameEmail, async ({ services, query }) => ({
    contacts: await contactsOfEmail(services, query.email),
  }))

  serve(contactRoutes.create, async ({ services, params, body, write }) => {
    const { id } = await write((context) => createContact(context, params.id, body))
    return readContact(services, id)
  })

  serve(contactRoutes.change, async ({ services, params, body, write }) => {
    await write((context) => changeContact(context, params.id, body))
    return readContact(services, params.id)
  })
}

import type { ComplaintIntake } from '@redress/contracts/intake'
import { type CustomerLanguage, isCustomerLanguage } from '@redress/domain/languages/language'
import { fieldProblem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { contactByName, type KnownContact } from '../../customers/commands/contact-by-name.ts'
import { customerByName, type KnownCustomer } from '../../customers/commands/customer-by-name.ts'

async function customerOf(context: WriteContext, form: ComplaintIntake): Promise<KnownCustomer | null> {
  if (form.customerId) {
    const chosen = await context.tx.customer.findUnique({
      where: { id: form.customerId },
      select: { id: true, name: true, language: true },
    })
    if (!chosen) throw fieldProblem('#/customerId', 'not-found')
    return chosen
  }
  if (form.customerName === '') throw fieldProblem('#/customerName', 'required')
  return customerByName(context, form.customerName, form.language ?? 'en')
}

async function contactOf(
  context: WriteContext,
  form: ComplaintIntake,
  customer: KnownCustomer | null,
): Promise<KnownContact | null> {
  if (form.contactId) {
    const chosen = await context.tx.contact.findUnique({ where: { id: form.contactId } })
    if (!chosen || chosen.customerId !== customer?.id) throw fieldProblem('#/contactId', 'not-found')
    return chosen
  }
  if (!customer || form.contactName === '') return null
  return contactByName(context, customer.id, {
    name: form.contactName,
    position: form.contactPosition,
    email: form.contactEmail ?? null,
    phone: form.contactPhone || null,
  })
}

/** Who complains: chosen, found by name, new, or only as written; and in which language we write to them. */
export async function resolveParties(context: WriteContext, form: ComplaintIntake) {
  const customer = await customerOf(context, form)
  const contact = await contactOf(context, form, customer)
  const spoken = [form.language, contact?.language, customer?.language]
  const language: CustomerLanguage = spoken.find(isCustomerLanguage) ?? 'en'
  return {
    customer,
    contact,
    language,
    sender: {
      company: form.customerName || (customer?.name ?? ''),
      name: form.contactName || (contact?.name ?? ''),
      email: form.contactEmail ?? contact?.email ?? '',
      phone: form.contactPhone || (contact?.phone ?? ''),
      fax: form.contactFax,
      address: form.contactAddress,
    },
  }
}

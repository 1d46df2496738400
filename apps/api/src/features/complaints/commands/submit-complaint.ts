import type { FieldError } from '@redress/contracts/problems'
import type { ComplaintSubmission } from '@redress/contracts/public'
import { faultInOccurredOn } from '@redress/domain/complaints/occurred-on'
import { faultsInQuantities } from '@redress/domain/complaints/quantities'
import { subjectOf } from '@redress/domain/complaints/subject'
import { problem } from '../../../platform/problem.ts'
import type { WriteContext } from '../../../platform/write.ts'
import { recogniseProduct } from '../../catalog/recognise-product.ts'
import { findContactByEmail } from '../../customers/customers.queries.ts'
import { claimUploads } from '../../files/claim.ts'
import { registerComplaint } from './register-complaint.ts'

/** What the contract can't say about a single field: fields that contradict each other or the calendar. */
function checkFacts(form: ComplaintSubmission, now: Date): void {
  const errors: FieldError[] = faultsInQuantities(form).map(({ field, max }) => ({
    pointer: `#/${field}`,
    code: 'more-than-supplied',
    detail: 'more than was supplied',
    params: { max },
  }))
  const dayFault = form.occurredOn ? faultInOccurredOn(form.occurredOn, now) : null
  if (dayFault) errors.push({ pointer: '#/occurredOn', code: dayFault, detail: dayFault })
  // Robots fill in every field. A person whose browser did so is told and can send again.
  if (form.website !== '')
    errors.push({ pointer: '#/website', code: 'malformed', detail: 'leave this empty' })
  if (errors.length > 0) throw problem('invalid-input', { errors })
}

/** Registers what the public form sends (IN-2): checked, sender and product recognised where they are known. */
export async function submitComplaint(context: WriteContext, form: ComplaintSubmission) {
  const { tx, now } = context
  checkFacts(form, now)
  const contact = await findContactByEmail(tx, form.email)
  const recognised = await recogniseProduct(tx, form.product, form.batch)
  const files = await claimUploads(context, form.files)
  const { number, linkId, dueAt } = await registerComplaint(context, {
    kind: 'complaint',
    channel: 'web_form',
    language: form.language,
    subject: subjectOf(form.wording),
    wording: form.wording,
    situation: form.situation,
    occurredOn: form.occurredOn ?? null,
    occurredPlace: form.occurredPlace,
    remedy: form.remedy ?? null,
    urgent: form.urgent,
    severity: null,
    sender: {
      company: form.company,
      name: form.contactName,
      email: form.email,
      phone: form.phone,
      address: form.address,
    },
    customersNumber: form.customersNumber,
    customer: contact ? { id: contact.customerId, name: contact.customer.name } : null,
    contact: contact ? { id: contact.id, name: contact.name } : null,
    lines: [
      {
        productText: form.product,
        batchText: form.batch,
        ...recognised,
        quantityAffected: form.quantityAffected ?? null,
        quantitySupplied: form.quantitySupplied ?? null,
        remainingStock: form.remainingStock ?? null,
      },
    ],
    files,
    receivedAt: now,
    registeredBy: null,
  })
  return { number, linkId, receivedAt: now.toISOString(), firstReplyDueAt: dueAt?.toISOString() ?? null }
}

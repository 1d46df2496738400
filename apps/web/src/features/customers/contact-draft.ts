import type { Contact } from '@redress/contracts/contacts'
import { isCustomerLanguage } from '@redress/domain/languages/language'
import { channels } from '@redress/domain/messages/channel'

export const contactFields = [
  'name',
  'position',
  'email',
  'phone',
  'fax',
  'language',
  'preferredChannel',
] as const

/** A contact as it stands in the fields: empty where nothing is known, or the customer's own holds. */
export type ContactDraft = Record<(typeof contactFields)[number], string>

export function draftOf(contact: Contact): ContactDraft {
  return {
    name: contact.name,
    position: contact.position,
    email: contact.email ?? '',
    phone: contact.phone ?? '',
    fax: contact.fax ?? '',
    language: contact.language ?? '',
    preferredChannel: contact.preferredChannel ?? '',
  }
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

export function bodyOf(draft: ContactDraft) {
  return {
    name: draft.name,
    position: draft.position,
    email: orNull(draft.email),
    phone: orNull(draft.phone),
    fax: orNull(draft.fax),
    language: isCustomerLanguage(draft.language) ? draft.language : null,
    preferredChannel: channels.find((channel) => channel === draft.preferredChannel) ?? null,
  }
}

/** Only what differs from the contact is sent. */
export function changedOf(draft: ContactDraft, before: Contact): Partial<ReturnType<typeof bodyOf>> {
  const was = draftOf(before)
  const changed = new Set<string>(contactFields.filter((field) => draft[field].trim() !== was[field]))
  return Object.fromEntries(Object.entries(bodyOf(draft)).filter(([field]) => changed.has(field)))
}

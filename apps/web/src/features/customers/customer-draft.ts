import type { Customer } from '@redress/contracts/customers'
import { type CustomerLanguage, isCustomerLanguage } from '@redress/domain/languages/language'
import type { Channel } from '@redress/domain/messages/channel'

/** A customer as it stands in the fields of the form. */
export type CustomerDraft = {
  name: string
  industry: string
  country: string
  language: CustomerLanguage
  timeZone: string
  preferredChannel: Channel
  calendarId: string
  address: string
  registration: string
  notes: string
}

export const customerFields = [
  'name',
  'industry',
  'country',
  'language',
  'timeZone',
  'preferredChannel',
  'calendarId',
  'address',
  'registration',
  'notes',
] as const satisfies readonly (keyof CustomerDraft)[]

export function draftOf(customer: Customer | null, timeZone = 'UTC'): CustomerDraft {
  const language = customer?.language
  return {
    name: customer?.name ?? '',
    industry: customer?.industry ?? '',
    country: customer?.country ?? '',
    language: isCustomerLanguage(language) ? language : 'en',
    timeZone: customer?.timeZone ?? timeZone,
    preferredChannel: customer?.preferredChannel ?? 'email',
    calendarId: customer?.calendar?.id ?? '',
    address: customer?.address ?? '',
    registration: customer?.registration ?? '',
    notes: customer?.notes ?? '',
  }
}

type Sent = Omit<CustomerDraft, 'calendarId'> & { calendarId: string | null }

export function bodyOf({ calendarId, ...draft }: CustomerDraft): Sent {
  return { ...draft, calendarId: calendarId === '' ? null : calendarId }
}

/** Only what differs from the record is sent: a colleague's change of another field is none of ours. */
export function changedOf(draft: CustomerDraft, before: Customer): Partial<Sent> {
  const was = draftOf(before)
  const changed = new Set<string>(customerFields.filter((field) => draft[field].trim() !== was[field]))
  return Object.fromEntries(Object.entries(bodyOf(draft)).filter(([field]) => changed.has(field)))
}

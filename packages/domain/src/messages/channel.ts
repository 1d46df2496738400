/** How a word came in or went out (IN-1). */
export const channels = [
  'phone',
  'email',
  'web_form',
  'chat',
  'social_media',
  'fax',
  'letter',
  'in_person',
  'portal',
] as const
export type Channel = (typeof channels)[number]

export const messageKinds = ['from_customer', 'to_customer', 'internal_note'] as const
export type MessageKind = (typeof messageKinds)[number]

/** What became of a mail in the outbox; `kept` where no mail server is set. */
export const mailStates = ['queued', 'sent', 'kept', 'failed'] as const
export type MailState = (typeof mailStates)[number]

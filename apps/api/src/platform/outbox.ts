import type { CustomerLanguage } from '@redress/domain/languages/language'
import { insertRow, newId } from './insert-row.ts'
import type { LinkPurpose } from './secret.ts'
import type { WriteContext } from './write.ts'

export type QueuedMail = {
  /** Which mail it is: receipt, message, lost-link, invitation, password-reset. */
  kind: string
  toAddress: string
  toName: string
  language: CustomerLanguage
  subject: string
  /** Plain text; `{link}` stands where the secret link goes, which is made at the moment of sending. */
  body: string
  link?: { purpose: Exclude<LinkPurpose, 'camera'>; id: string }
  threadId?: string
  messageId?: string
  /** A file that goes with it. */
  enclosureId?: string
}

/**
 * Writes a mail with the change that causes it. `waits` leaves the sending to a job that draws the enclosure first.
 * @returns the mail's id.
 */
export async function queueMail(
  { tx, now, enqueue }: WriteContext,
  mail: QueuedMail,
  { waits = false } = {},
): Promise<string> {
  const { link, ...rest } = mail
  const id = newId()
  await insertRow(tx, 'OutgoingMail', {
    id,
    ...rest,
    // A header is one line, whatever the customer's subject holds.
    subject: mail.subject.replace(/\s+/g, ' ').slice(0, 300),
    link: link?.purpose ?? null,
    linkId: link?.id ?? null,
    createdAt: now,
  })
  if (!waits) await enqueue('mail', { mailId: id })
  return id
}

import { buffer } from 'node:stream/consumers'
import type { OutgoingMail } from '@redress/prisma/generated/client'
import { MAIL_RETRIES } from '@redress/prisma/queues'
import { linkAddress } from '../../platform/link-address.ts'
import type { Services } from '../../platform/services.ts'

/** The mail's text with its secret link, made at the moment of need. */
export function bodyWithLink(
  services: Services,
  mail: Pick<OutgoingMail, 'body' | 'link' | 'linkId' | 'language'>,
): string {
  const { link: purpose, linkId: id, language } = mail
  const address = purpose && id ? linkAddress(services, { purpose, id, language }) : services.env.publicUrl
  return mail.body.replaceAll('{link}', address)
}

async function enclosuresOf(services: Services, mail: { enclosureId: string | null }) {
  if (!mail.enclosureId) return []
  const file = await services.prisma.attachment.findUniqueOrThrow({ where: { id: mail.enclosureId } })
  const content = await buffer(await services.files.open(file.hash))
  return [{ filename: file.name, content, contentType: file.mediaType }]
}

/**
 * Sends one mail of the outbox. Throws when the server is away, so that the queue tries again later; the
 * Message-ID is the mail's own, so a repetition after a lost answer is recognisable as the same letter.
 */
export async function deliverMail(services: Services, mailId: string): Promise<void> {
  const { prisma, mail: transport, clock, env } = services
  // Claiming counts the attempt and leaves out what is done: a job that comes twice sends once.
  const { count } = await prisma.outgoingMail.updateMany({
    where: { id: mailId, status: 'queued' },
    data: { attempts: { increment: 1 } },
  })
  if (count === 0) return
  const mail = await prisma.outgoingMail.findUniqueOrThrow({ where: { id: mailId } })
  if (!transport.delivering) {
    await prisma.outgoingMail.update({ where: { id: mailId }, data: { status: 'kept' } })
    return
  }
  try {
    const delivery = await transport.send({
      messageId: `<${mail.id}@${new URL(env.publicUrl).hostname}>`,
      to: { name: mail.toName, address: mail.toAddress },
      subject: mail.subject,
      text: bodyWithLink(services, mail),
      enclosures: await enclosuresOf(services, mail),
    })
    await prisma.outgoingMail.update({
      where: { id: mailId },
      data:
        delivery.state === 'sent'
          ? { status: 'sent', sentAt: clock(), lastError: null }
          : { status: 'failed', lastError: delivery.error.slice(0, 500) },
    })
  } catch (error) {
    const lastError = error instanceof Error ? error.message.slice(0, 500) : 'unknown'
    const isLast = mail.attempts > MAIL_RETRIES
    await prisma.outgoingMail.update({
      where: { id: mailId },
      data: { lastError, ...(isLast ? { status: 'failed' as const } : {}) },
    })
    throw error
  }
}

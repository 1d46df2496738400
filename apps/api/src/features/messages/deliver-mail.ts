import { buffer } from 'node:stream/consumers'
import type { CustomerLanguage } from '@redress/domain/languages/language'
import type { OutgoingMail } from '@redress/prisma/generated/client'
import type { Services } from '../../platform/services.ts'

/** The address a secret link has; made at the moment of need, stored nowhere. */
export function linkAddress(
  services: Services,
  mail: Pick<OutgoingMail, 'link' | 'linkId' | 'language'>,
): string {
  const { publicUrl } = services.env
  if (!mail.link || !mail.linkId) return publicUrl
  const token = services.secret.linkToken(mail.link, mail.linkId)
  return mail.link === 'tracking'
    ? `${publicUrl}/p/${mail.language as CustomerLanguage}/track/${token}`
    : `${publicUrl}/invitation/${token}`
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
      text: mail.body.replaceAll('{link}', linkAddress(services, mail)),
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
    await prisma.outgoingMail.update({ where: { id: mailId }, data: { lastError } })
    throw error
  }
}

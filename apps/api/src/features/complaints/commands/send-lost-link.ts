import { humanNumber, parseHumanNumber } from '@redress/domain/numbers/human-number'
import { mailTexts } from '@redress/texts/mail/of'
import type { JobData } from '../../../platform/jobs.ts'
import { queueMail } from '../../../platform/outbox.ts'
import type { Services } from '../../../platform/services.ts'
import { write } from '../../../platform/write.ts'
import { currentTrackingLink } from '../tracking-link.ts'

/** So many link mails a complaint causes per day at most, however often somebody asks. */
const mostPerDay = 3
const dayMs = 86_400_000

/**
 * Sends the tracking link again, to the address on file, when number and address belong together. Whoever
 * asked learns nothing from it: the page has answered long before.
 */
export async function sendLostLink(services: Services, asked: JobData['links']): Promise<void> {
  const parsed = parseHumanNumber(asked.number)
  if (parsed?.kind !== 'complaint') return
  const number = humanNumber('complaint', parsed.year, parsed.n)
  const complaint = await services.prisma.complaint.findUnique({
    where: { number },
    include: { contact: { select: { email: true } } },
  })
  if (!complaint) return
  const addresses = [complaint.contactEmail, complaint.contact?.email ?? '']
  if (!addresses.includes(asked.email)) return
  const since = new Date(services.clock().getTime() - dayMs)
  const sent = await services.prisma.outgoingMail.count({
    where: { threadId: complaint.threadId, kind: 'lost-link', createdAt: { gt: since } },
  })
  if (sent >= mostPerDay) return
  await write(
    services,
    { actor: { kind: 'system' }, requestId: `links ${complaint.id}` },
    async (context) => {
      const t = mailTexts(asked.language)
      const words = { number, company: services.env.COMPANY_NAME }
      await queueMail(context, {
        kind: 'lost-link',
        toAddress: asked.email,
        toName: complaint.contactName,
        language: asked.language,
        subject: t('lost-link.subject', words),
        body: t('lost-link.body', words),
        link: { purpose: 'tracking', id: await currentTrackingLink(context, complaint.id) },
        threadId: complaint.threadId,
      })
      context.record({ subject: 'complaint', subjectId: complaint.id, type: 'complaint.link-sent', number })
      return null
    },
  )
}

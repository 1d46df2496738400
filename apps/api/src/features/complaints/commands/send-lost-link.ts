import { humanNumber, parseHumanNumber } from '@redress/domain/numbers/human-number'
import { mailTexts } from '@redress/texts/mail/of'
import type { JobData } from '../../../platform/jobs.ts'
import { queueMail } from '../../../platform/outbox.ts'
import { ProblemError, problem } from '../../../platform/problem.ts'
import type { Services } from '../../../platform/services.ts'
import { type WriteContext, write } from '../../../platform/write.ts'
import { currentTrackingLink } from '../tracking-link.ts'

/** So many link mails a complaint causes per day at most, however often somebody asks. */
const mostPerDay = 3
const dayMs = 86_400_000

type Asked = JobData['links']

async function findAskedFor({ prisma }: Services, { number, email }: Asked) {
  const parsed = parseHumanNumber(number)
  if (parsed?.kind !== 'complaint') return null
  const complaint = await prisma.complaint.findUnique({
    where: { number: humanNumber('complaint', parsed.year, parsed.n) },
    select: {
      id: true,
      number: true,
      threadId: true,
      contactName: true,
      contactEmail: true,
      contact: { select: { email: true } },
    },
  })
  const known = [complaint?.contactEmail, complaint?.contact?.email]
  return complaint && email !== '' && known.includes(email) ? complaint : null
}

/** @throws `too-many-requests` when the day's mails are used up. */
async function countToday({ tx, now }: WriteContext, complaint: { id: string; threadId: string }) {
  // Held until the commit, so that jobs running at once count one after the other.
  await tx.$queryRaw`SELECT 1 FROM "Complaint" WHERE "id" = ${complaint.id}::uuid FOR UPDATE`
  const sent = await tx.outgoingMail.count({
    where: {
      threadId: complaint.threadId,
      kind: 'lost-link',
      createdAt: { gt: new Date(now.getTime() - dayMs) },
    },
  })
  if (sent >= mostPerDay) throw problem('too-many-requests')
}

/**
 * Sends the tracking link again, to the address on file, when number and address belong together. Whoever
 * asked learns nothing from it: the page has answered long before.
 */
export async function sendLostLink(services: Services, asked: Asked): Promise<void> {
  const complaint = await findAskedFor(services, asked)
  if (!complaint) return
  const { id, number, threadId } = complaint
  const sending = write(
    services,
    { actor: { kind: 'system' }, requestId: `links ${id}` },
    async (context) => {
      await countToday(context, complaint)
      const t = mailTexts(asked.language)
      const words = { number, company: services.env.COMPANY_NAME }
      await queueMail(context, {
        kind: 'lost-link',
        toAddress: asked.email,
        toName: complaint.contactName,
        language: asked.language,
        subject: t('lost-link.subject', words),
        body: t('lost-link.body', words),
        link: { purpose: 'tracking', id: await currentTrackingLink(context, id) },
        threadId,
      })
      context.record({ subject: 'complaint', subjectId: id, type: 'complaint.link-sent', number })
      return null
    },
  )
  await sending.catch((error: unknown) => {
    // Enough for today; trying the job again would change nothing.
    if (!(error instanceof ProblemError && error.code === 'too-many-requests')) throw error
  })
}

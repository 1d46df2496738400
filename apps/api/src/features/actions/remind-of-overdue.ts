import type { ActionCase } from '@redress/domain/actions/action'
import { may } from '@redress/domain/identity/permissions'
import { roles } from '@redress/domain/identity/role'
import { isCustomerLanguage } from '@redress/domain/languages/language'
import type { WorkingCalendar } from '@redress/domain/sla/calendar'
import { clockStart } from '@redress/domain/sla/due'
import type { Tx } from '@redress/prisma/connect'
import { formatTime } from '@redress/texts/format'
import { mailTexts } from '@redress/texts/mail/of'
import { queueMail } from '../../platform/outbox.ts'
import { ProblemError, problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { type WriteContext, write } from '../../platform/write.ts'
import { caseOf, caseOfThread } from './case-of.ts'

/** One round tells of so many; the next one comes in five minutes. */
const perRound = 200

/** Heads of quality are those who agree to measures. */
const heads = roles.filter((role) => may(role, 'action.approve'))

/**
 * Tells owner and head of quality once that a promise is overdue (AC-1). Only while the plant works: nobody is
 * woken for what nobody can do (SLA-3). Of several processes the one that marks the action first tells.
 */
export async function remindOfOverdue(services: Services): Promise<void> {
  const now = services.clock()
  if (!(await isPlantOpen(services, now))) return
  const overdue = await services.prisma.action.findMany({
    where: { status: 'open', dueAt: { lt: now }, remindedAt: null },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: perRound,
    select: { id: true },
  })
  for (const { id } of overdue) {
    await write(services, { actor: { kind: 'system' }, requestId: 'reminder' }, (context) =>
      remindOf(context, id),
    ).catch((error: unknown) => {
      // Done, put off or told by another process in the meantime.
      if (!(error instanceof ProblemError && error.code === 'stale-version')) throw error
    })
  }
}

/** The plant's calendar is the first one; without any, every hour is a working hour. */
async function isPlantOpen({ prisma }: Services, now: Date): Promise<boolean> {
  const plant = await prisma.calendar.findFirst({
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { timeZone: true, week: true, holidays: true, specialDays: true },
  })
  if (!plant) return true
  return clockStart(plant as unknown as WorkingCalendar, now).getTime() === now.getTime()
}

async function remindOf(context: WriteContext, id: string) {
  const { tx, now } = context
  const { count } = await tx.action.updateMany({
    where: { id, status: 'open', dueAt: { lt: now }, remindedAt: null },
    data: { remindedAt: now },
  })
  if (count === 0) throw problem('stale-version')
  const action = await tx.action.findUniqueOrThrow({
    where: { id },
    include: {
      owner: { select: { name: true } },
      thread: caseOfThread,
    },
  })
  const of = caseOf(action.thread)
  const readers = await readersOf(tx, action.ownerId)
  for (const reader of readers) await writeTo(context, reader, action, of)
  context.record({
    subject: of.subject,
    subjectId: of.id,
    type: `${of.subject}.action-overdue`,
    number: of.number,
    data: { actionId: id, kind: action.kind, title: action.title, name: action.owner.name },
  })
  return null
}

function readersOf(tx: Tx, ownerId: string) {
  return tx.user.findMany({
    where: { disabledAt: null, OR: [{ id: ownerId }, { role: { in: heads } }] },
    orderBy: { id: 'asc' },
    select: { email: true, name: true, language: true, timeZone: true },
  })
}

type Reader = Awaited<ReturnType<typeof readersOf>>[number]
type Overdue = { title: string; dueAt: Date; threadId: string; owner: { name: string } }

/** Where the staff desk shows the actions of a record. */
const pageOf: Record<ActionCase, (number: string) => string> = {
  complaint: (number) => `/complaints/${number}/actions`,
  car: (number) => `/cars/${number}`,
}

async function writeTo(
  context: WriteContext,
  reader: Reader,
  action: Overdue,
  of: { subject: ActionCase; number: string },
) {
  const { env } = context.services
  const language = isCustomerLanguage(reader.language) ? reader.language : 'en'
  const t = mailTexts(language)
  const filled = {
    number: of.number,
    title: action.title,
    owner: action.owner.name,
    due: formatTime(language, reader.timeZone, action.dueAt),
    name: reader.name,
    link: `${env.publicUrl}${pageOf[of.subject](of.number)}`,
    company: env.COMPANY_NAME,
  }
  await queueMail(context, {
    kind: 'action-overdue',
    toAddress: reader.email,
    toName: reader.name,
    language,
    subject: t('action-overdue.subject', filled),
    body: t('action-overdue.body', filled),
    threadId: action.threadId,
  })
}

import { isCustomerLanguage } from '@redress/domain/languages/language'
import { type Alarm, alarmDue } from '@redress/domain/sla/alarm'
import { formatPromise } from '@redress/texts/format'
import { mailTexts } from '@redress/texts/mail/of'
import { queueMail } from '../../../platform/outbox.ts'
import { ProblemError, problem } from '../../../platform/problem.ts'
import type { Services } from '../../../platform/services.ts'
import { type WriteContext, write } from '../../../platform/write.ts'
import { clockOf } from '../clock-view.ts'
import { type StoredClock, storedClock } from '../stored-clocks.ts'

type Person = { name: string; email: string; language: string; timeZone: string }

type Watched = StoredClock & {
  of: 'complaint' | 'car'
  caseId: string
  number: string
  threadId: string
  subject: string
  customer: string
  responsible: Person | null
  resumedAt: Date | null
}

/** So many in one round; the next begins five minutes later where this one ended. */
const MOST_AT_ONCE = 500

const person = (alias: string) =>
  `json_build_object('name', ${alias}."name", 'email', ${alias}."email", 'language', ${alias}."language", 'timeZone', ${alias}."timeZone")`

/** What has clocks: open complaints, and open CARs with their leaders. */
const cases = `
  SELECT 'complaint' AS "of", c."id", c."number", c."threadId", c."subject", c."customerId", c."companyName",
    c."responsibleId"
  FROM "Complaint" c WHERE c."isOpen"
  UNION ALL
  SELECT 'car', c."id", c."number", c."threadId", c."title", c."customerId", '', c."leaderId"
  FROM "Car" c WHERE c."status" = 'open'`

/** When its last pause ended is read from the trail: it is asked of a few clocks only. */
const watchedClocks = `
  SELECT ${storedClock}, c."of", c."id" AS "caseId", c."number", c."threadId", c."subject",
    coalesce(cu."name", c."companyName") AS "customer",
    CASE WHEN r."id" IS NOT NULL THEN ${person('r')} END AS "responsible",
    (SELECT max(t."at") FROM "TrailEntry" t WHERE t."subject" = 'complaint' AND t."subjectId" = c."id"
       AND t."type" = 'complaint.clock-resumed' AND t."data"->>'clock' = k."kind"::text) AS "resumedAt"
  FROM (${cases}) c
  JOIN "Clock" k ON k."threadId" = c."threadId"
  JOIN "Calendar" ca ON ca."id" = k."calendarId"
  LEFT JOIN "Customer" cu ON cu."id" = c."customerId"
  LEFT JOIN "User" r ON r."id" = c."responsibleId" AND r."disabledAt" IS NULL
  WHERE k."metAt" IS NULL AND k."pausedAt" IS NULL
    AND CASE WHEN k."dueAt" < $1 THEN k."escalatedAt" IS NULL ELSE k."atRiskAt" <= $1 AND k."warnedAt" IS NULL END
  ORDER BY k."dueAt"`

/**
 * Tells the responsible before a promise is broken and the head of quality when it is (SLA-3): each once, in our
 * working hours only, also where the customer's days are counted.
 */
export async function raiseAlarms(services: Services): Promise<void> {
  const now = services.clock()
  const { rows } = await services.pool.query<Watched>(watchedClocks, [now])
  const due = rows.flatMap((clock) => {
    const alarm = alarmDue({ ...clock, ...clockOf(clock) }, clock.ourCalendar ?? clock.calendar, now)
    return alarm ? [{ clock, alarm }] : []
  })
  for (const { clock, alarm } of due.slice(0, MOST_AT_ONCE)) await raise(services, clock, alarm)
}

async function raise(services: Services, clock: Watched, alarm: Alarm): Promise<void> {
  const raising = write(
    services,
    { actor: { kind: 'system' }, requestId: `sla ${clock.id}` },
    async (context) => {
      await claim(context, clock, alarm)
      const told = await whoIsTold(context, clock, alarm)
      for (const one of told) await queueAlarm(context, clock, alarm, one)
      context.record({
        subject: clock.of,
        subjectId: clock.caseId,
        type: `${clock.of}.${alarm === 'breached' ? 'clock-escalated' : 'clock-warned'}`,
        number: clock.number,
        data: { clock: clock.kind, name: told.map(({ name }) => name).join(', ') || '–' },
      })
      return null
    },
  )
  await raising.catch((error: unknown) => {
    // Met, paused, restarted or told by another process since we looked.
    if (!(error instanceof ProblemError && error.code === 'stale-version')) throw error
  })
}

/** @throws `stale-version` unless the clock still is as it was and nobody was told. */
async function claim({ tx, now }: WriteContext, { id, dueAt }: Watched, alarm: Alarm) {
  const told = alarm === 'breached' ? 'escalatedAt' : 'warnedAt'
  const { count } = await tx.clock.updateMany({
    where: { id, dueAt, metAt: null, pausedAt: null, [told]: null },
    data: { [told]: now },
  })
  if (count === 0) throw problem('stale-version')
}

/** A case that nobody has is the head's to warn of as well. */
async function whoIsTold({ tx }: WriteContext, { responsible }: Watched, alarm: Alarm): Promise<Person[]> {
  if (alarm === 'at_risk' && responsible) return [responsible]
  return tx.user.findMany({
    where: { role: 'quality_manager', disabledAt: null },
    select: { name: true, email: true, language: true, timeZone: true },
    orderBy: { name: 'asc' },
  })
}

async function queueAlarm(context: WriteContext, clock: Watched, alarm: Alarm, to: Person) {
  const { env } = context.services
  const kind = alarm === 'breached' ? 'clock-breached' : 'clock-at-risk'
  const language = isCustomerLanguage(to.language) ? to.language : 'en'
  const t = mailTexts(language)
  const words = {
    number: clock.number,
    name: to.name,
    promise: t(`clock-promise.${clock.kind}`),
    subject: clock.subject,
    customer: clock.customer || '–',
    responsible: clock.responsible?.name ?? '–',
    due: formatPromise(language, to.timeZone, new Date(clock.dueAt)),
    // A page behind the sign-in: no secret, so it may stand in the stored text.
    link: `${env.publicUrl}/${clock.of === 'car' ? 'cars' : 'complaints'}/${clock.number}`,
    company: env.COMPANY_NAME,
  }
  await queueMail(context, {
    kind,
    toAddress: to.email,
    toName: to.name,
    language,
    subject: t(`${kind}.subject`, words),
    body: t(`${kind}.body`, words),
    threadId: clock.threadId,
  })
}

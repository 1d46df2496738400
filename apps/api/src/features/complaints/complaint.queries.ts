import type { Complaint } from '@redress/contracts/complaints'
import { sixSteps } from '@redress/domain/complaints/complaint'
import { type ComplaintFacts, complaintWorkflow } from '@redress/domain/complaints/complaint.workflow'
import { nextSteps } from '@redress/domain/workflow/workflow'
import type pg from 'pg'
import { problem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { type ClockRow, clockReply, loadCalendars } from '../sla/clock-view.ts'
import { stepFacts } from './step-facts.ts'

type Row = Omit<
  Complaint,
  'receivedAt' | 'registeredAt' | 'closedAt' | 'steps' | 'nextSteps' | 'clocks' | 'occurredOn' | 'canMail'
> & {
  receivedAt: Date
  registeredAt: Date
  closedAt: Date | null
  occurredOn: string | null
  clocks: ClockRow[]
  reached: Partial<Record<Complaint['step'], string>>
  facts: ComplaintFacts
}

const person = (alias: string) => `CASE WHEN ${alias}."id" IS NOT NULL
  THEN json_build_object('id', ${alias}."id", 'name', ${alias}."name") END`

/** Numbers and subjects of other complaints that belong to this one. */
const related = (from: string) =>
  `(SELECT coalesce(json_agg(json_build_object('number', x."number", 'subject', x."subject") ORDER BY x."number"), '[]')
    FROM ${from})`

/** Times inside JSON, as the contract has them: UTC to the millisecond. */
const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Assessment, findings, verdict and follow-up (AN-1…AN-7, DOMAIN §3). */
const judgement = `
    json_build_object('safety', c."safety", 'complexity', c."complexity", 'onSite', c."onSite", 'impact', c."impact",
      'immediateAction', c."immediateAction", 'route', c."route", 'routeReason', c."routeReason",
      'by', ${person('ab')}, 'at', ${instant('c."assessedAt"')}) AS "assessment",
    json_build_object('employeeConcerned', c."employeeConcerned", 'employeesOpinion', c."employeesOpinion",
      'factsClarified', c."factsClarified", 'ownOpinion', c."ownOpinion", 'cause', c."cause", 'process', c."process",
      'supplierName', c."supplierName",
      'supplierId', c."supplierId", 'component', CASE WHEN sk."id" IS NOT NULL THEN
        json_build_object('id', sk."id", 'number', sk."number", 'name', sk."name") END, 'detectionStage', c."detectionStage",
      'by', ${person('fb')}, 'at', ${instant('c."findingsAt"')}) AS "findings",
    json_build_object('grounds', c."validityGrounds", 'wayOut', c."wayOut", 'decidedBy', ${person('db')},
      'decidedAt', ${instant('c."decidedAt"')}, 'secondSignedBy', ${person('sb')},
      'secondSignedAt', ${instant('c."secondSignedAt"')},
      'tests', (SELECT coalesce(json_agg(json_build_object('position', n."position", 'test', n."test", 'result', n."result",
          'doneBy', n."doneBy", 'doneAt', ${instant('n."doneAt"')}) ORDER BY n."position"), '[]')
        FROM "NtfStep" n WHERE n."complaintId" = c."id")) AS "verdict",
    json_build_object('effectiveness', c."effectiveness", 'effectivenessReason', c."effectivenessReason",
      'satisfaction', c."satisfaction", 'satisfactionNote', c."satisfactionNote",
      'askedAt', (SELECT coalesce(json_agg(${instant('asked')}), '[]') FROM unnest(c."satisfactionAskedAt") asked)) AS "followUp",
    c."noMeasuresReason", c."minutesSpent",
    ${related(`"ComplaintRepeat" e JOIN "Complaint" x ON x."id" = e."earlierId" WHERE e."laterId" = c."id"`)} AS "repeatOf",
    ${related(`"ComplaintRepeat" e JOIN "Complaint" x ON x."id" = e."laterId" WHERE e."earlierId" = c."id"`)} AS "repeatedBy",
    CASE WHEN mi."id" IS NOT NULL THEN json_build_object('number', mi."number", 'subject', mi."subject") END AS "mergedInto",
    ${related(`"Complaint" x WHERE x."mergedIntoId" = c."id"`)} AS "merged"`

/**
 * One complaint with all its parts in one statement, by hand: this is the page an agent opens with a caller on
 * the line, and a statement per part would cost a round trip each.
 */
const statement = `
  SELECT c."id", c."number", c."kind", c."step", c."channel", c."language", c."subject", c."wording", c."situation",
    c."occurredOn"::text AS "occurredOn", c."occurredPlace", c."remedy", c."urgent", c."severity", c."validity", c."faultSide",
    c."customersNumber", c."project", c."orderNumber", c."receivedAt", c."registeredAt", c."registeredBy", c."closedAt", c."version",
    json_build_object('company', c."companyName", 'name', c."contactName", 'email', c."contactEmail",
                      'phone', c."contactPhone", 'fax', c."contactFax", 'address', c."contactAddress") AS "sender",
    CASE WHEN cu."id" IS NOT NULL THEN json_build_object('id', cu."id", 'name', cu."name", 'country', cu."country",
      'language', cu."language", 'timeZone', cu."timeZone", 'preferredChannel', cu."preferredChannel",
      'openComplaints', (SELECT count(*) FROM (SELECT 1 FROM "Complaint" x WHERE x."customerId" = cu."id" AND x."isOpen" LIMIT 1000) n),
      'allComplaints', (SELECT count(*) FROM (SELECT 1 FROM "Complaint" x WHERE x."customerId" = cu."id" AND x."undoneAt" IS NULL LIMIT 1000) n)) END AS "customer",
    CASE WHEN co."id" IS NOT NULL THEN json_build_object('id', co."id", 'name', co."name", 'position', co."position",
      'email', co."email", 'phone', co."phone") END AS "contact",
    CASE WHEN r."id" IS NOT NULL THEN json_build_object('id', r."id", 'name', r."name", 'position', r."position",
      'role', r."role") END AS "responsible",
    (SELECT coalesce(json_agg(json_build_object('id', l."id", 'position', l."position", 'productText', l."productText",
        'batchText', l."batchText", 'quantityAffected', l."quantityAffected", 'quantitySupplied', l."quantitySupplied",
        'remainingStock', l."remainingStock", 'quantityJustified', l."quantityJustified",
        'quantityNotFound', l."quantityNotFound", 'quantityCausedByCustomer', l."quantityCausedByCustomer",
        'product', CASE WHEN p."id" IS NOT NULL THEN json_build_object('id', p."id", 'number', p."number", 'name', p."name") END,
        'batch', CASE WHEN b."id" IS NOT NULL THEN json_build_object('id', b."id", 'number', b."number",
                   'quantityMade', b."quantityMade", 'quantityShipped', b."quantityShipped") END,
        'defect', CASE WHEN d."id" IS NOT NULL THEN json_build_object('id', d."id", 'code', d."code", 'name', d."name") END,
        'hold', (SELECT json_build_object('reason', h."reason", 'setBy', u."name", 'setAt', h."setAt")
                 FROM "Hold" h JOIN "User" u ON u."id" = h."setById"
                 WHERE h."productId" = l."productId" AND h."releasedAt" IS NULL
                   AND (h."batchId" IS NULL OR h."batchId" = l."batchId") ORDER BY h."setAt" LIMIT 1)
      ) ORDER BY l."position"), '[]')
     FROM "ComplaintLine" l LEFT JOIN "Product" p ON p."id" = l."productId" LEFT JOIN "Batch" b ON b."id" = l."batchId"
       LEFT JOIN "DefectCode" d ON d."id" = l."defectCodeId" WHERE l."complaintId" = c."id") AS "lines",
    (SELECT coalesce(json_agg(json_build_object('kind', k."kind", 'calendarId', k."calendarId", 'calendarVersion', ca."version",
        'target', k."target", 'startedAt', k."startedAt", 'atRiskAt', k."atRiskAt", 'dueAt', k."dueAt", 'metAt', k."metAt",
        'pausedAt', k."pausedAt", 'pausedMinutes', k."pausedMinutes", 'pauseReason', k."pauseReason") ORDER BY k."kind"), '[]')
     FROM "Clock" k JOIN "Calendar" ca ON ca."id" = k."calendarId" WHERE k."threadId" = c."threadId") AS "clocks",
    (SELECT coalesce(json_agg(json_build_object('id', a."id", 'name', a."name", 'mediaType', a."mediaType", 'size', a."size",
        'hasPreview', a."previewHash" IS NOT NULL, 'createdAt', a."createdAt", 'fromCustomer', e."fromCustomer")
        ORDER BY e."addedAt", a."id"), '[]')
     FROM "ComplaintAttachment" e JOIN "Attachment" a ON a."id" = e."attachmentId" 
       WHERE e."complaintId" = c."id" OR e."complaintId" IN (SELECT x."id" FROM "Complaint" x WHERE x."mergedIntoId" = c."id")) AS "files",
    (SELECT coalesce(json_object_agg(t."step", t."at"), '{}')
     FROM (SELECT "data"->>'to' AS "step", max("at") AS "at" FROM "TrailEntry"
           WHERE "subject" = 'complaint' AND "subjectId" = c."id" AND "data" ? 'to' GROUP BY 1) t) AS "reached",
    CASE WHEN c."importId" IS NOT NULL THEN
      json_build_object('importId', c."importId", 'undoneAt', ${instant('c."undoneAt"')}) END AS "imported",
    ${stepFacts} AS "facts",
    ${judgement}
  FROM "Complaint" c
  LEFT JOIN "Customer" cu ON cu."id" = c."customerId"
  LEFT JOIN "Contact" co ON co."id" = c."contactId"
  LEFT JOIN "User" r ON r."id" = c."responsibleId"
  LEFT JOIN "User" ab ON ab."id" = c."assessedById"
  LEFT JOIN "User" fb ON fb."id" = c."findingsById"
  LEFT JOIN "Component" sk ON sk."id" = c."componentId"
  LEFT JOIN "User" db ON db."id" = c."decidedById"
  LEFT JOIN "User" sb ON sb."id" = c."secondSignedById"
  LEFT JOIN "Complaint" mi ON mi."id" = c."mergedIntoId"
  WHERE c."number" = $1`

const iso = (time: Date | string) => new Date(time).toISOString()

/** When each of the six steps was last entered; a step behind the present one that was skipped stays null. */
function stepsOf(row: Pick<Row, 'reached' | 'registeredAt'>): Complaint['steps'] {
  return sixSteps.map((step) => {
    const at = step === 'registered' ? row.registeredAt : row.reached[step]
    return { step, reachedAt: at ? iso(at) : null }
  })
}

async function findRow(pool: pg.Pool, number: string): Promise<Row> {
  const { rows } = await pool.query<Row>({ name: 'read-complaint', text: statement, values: [number] })
  const row = rows[0]
  if (!row) throw problem('not-found')
  return row
}

export async function readComplaint(services: Services, number: string): Promise<Complaint> {
  const row = await findRow(services.pool, number)
  await loadCalendars(services.pool, row.clocks)
  const now = services.clock()
  return {
    ...row,
    receivedAt: iso(row.receivedAt),
    registeredAt: iso(row.registeredAt),
    closedAt: row.closedAt ? iso(row.closedAt) : null,
    steps: stepsOf(row),
    nextSteps: row.imported?.undoneAt ? [] : nextSteps(complaintWorkflow, row.step, row.facts),
    clocks: row.clocks.map((clock) => clockReply(clock, now)),
    files: row.files.map((file) => ({ ...file, createdAt: iso(file.createdAt) })),
    lines: row.lines.map((line) => ({
      ...line,
      hold: line.hold ? { ...line.hold, setAt: iso(line.hold.setAt) } : null,
    })),
    canMail: row.sender.email !== '' || Boolean(row.contact?.email),
  }
}

import { measureKinds } from '@redress/domain/actions/action'
import type { ComplaintFacts } from '@redress/domain/complaints/complaint.workflow'

/** The facts of the six steps, of the complaint `c` of a statement; each is a number or a yes or no. */
const facts: Record<keyof ComplaintFacts, string> = {
  responsibleAssigned: `c."responsibleId" IS NOT NULL`,
  validity: `c."validity"`,
  secondSigned: `c."secondSignedAt" IS NOT NULL`,
  // Stated here, or sought in a CAR.
  causeStated: `(c."cause" <> '' OR EXISTS (SELECT 1 FROM "CarComplaint" x WHERE x."complaintId" = c."id"))`,
  groundsGiven: `c."validityGrounds" <> ''`,
  wayOutOffered: `c."wayOut" <> ''`,
  measures: `(SELECT count(*) FROM "Action" a WHERE a."status" <> 'cancelled'
    AND a."kind" IN (${measureKinds.map((kind) => `'${kind}'`).join(', ')})
    AND a."threadId" IN (SELECT c."threadId" UNION ALL SELECT r."threadId" FROM "CarComplaint" l
      JOIN "Car" r ON r."id" = l."carId" WHERE l."complaintId" = c."id"))`,
  noMeasuresReasoned: `c."noMeasuresReason" <> ''`,
  measuresProposed: `(SELECT count(*) FROM "Action" a WHERE a."threadId" = c."threadId" AND a."status" = 'proposed')`,
  actionsUnfinished: `(SELECT count(*) FROM "Action" a WHERE a."threadId" = c."threadId"
    AND a."status" NOT IN ('verified', 'cancelled'))`,
  replySent: `c."replySentAt" IS NOT NULL`,
  replyUnsettled: `coalesce((SELECT r."status" NOT IN ('sent', 'accepted') FROM "Reply" r
    WHERE r."complaintId" = c."id" ORDER BY r."round" DESC LIMIT 1), false)`,
  effective: `c."effectiveness" IS NOT DISTINCT FROM 'effective'`,
  satisfactionRecorded: `c."satisfaction" IS NOT NULL`,
  dissatisfied: `c."satisfaction" IS NOT DISTINCT FROM 'dissatisfied'`,
  timesAsked: `cardinality(c."satisfactionAskedAt")`,
}

/** One JSON value, for the record page and for the step alike: what a button says is what the step asks for. */
export const stepFacts = `json_build_object(${Object.entries(facts)
  .map(([name, sql]) => `'${name}', ${sql}`)
  .join(', ')})`

import { actionKinds, actionStatuses } from '@redress/domain/actions/action'
import {
  carGates,
  carKinds,
  carOrigins,
  carStatuses,
  disciplines,
  gateStatuses,
  signatureMeanings,
} from '@redress/domain/cars/car'
import {
  causeBranches,
  causeKinds,
  causeStatuses,
  fitVerdicts,
  testVerdicts,
} from '@redress/domain/cars/cause'
import { carFieldNames } from '@redress/domain/cars/fields'
import { carDocumentKinds, isNotDimensions, photoSides, stockPlaces } from '@redress/domain/cars/tables'
import { effectivenesses } from '@redress/domain/complaints/assessment'
import { severities } from '@redress/domain/complaints/complaint'
import { roles } from '@redress/domain/identity/role'
import { z } from 'zod'
import { Id, Instant } from './fields.ts'
import { Clock } from './sla.ts'

const Named = z.object({ id: Id, name: z.string() })
const Count = z.number().int().nullable()
const VersionOf = z.number().int()
const DayText = z.string().nullable()

const FileRef = z.object({
  id: Id,
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  hasPreview: z.boolean(),
})

const LinkedComplaint = z.object({
  number: z.string(),
  customersNumber: z.string(),
  customer: z.string(),
  subject: z.string(),
  wording: z.string(),
  receivedAt: Instant,
  lines: z.array(
    z.object({
      product: z.string(),
      batch: z.string(),
      quantityAffected: Count,
      quantitySupplied: Count,
      quantityJustified: Count,
    }),
  ),
})

const Member = z.object({
  id: Id,
  userId: Id.nullable(),
  name: z.string(),
  department: z.string(),
  role: z.string(),
  phone: z.string(),
  email: z.string(),
  version: VersionOf,
})

const IsNotRow = z.object({
  id: Id,
  position: z.number().int(),
  dimension: z.enum(isNotDimensions),
  question: z.string(),
  isText: z.string(),
  isNotText: z.string(),
  differs: z.string(),
  changed: z.string(),
  version: VersionOf,
})

const Lot = z.object({
  id: Id,
  lot: z.string(),
  batchId: Id.nullable(),
  quantityMade: z.number().int(),
  quantityUsed: z.number().int(),
  unaccountedReason: z.string(),
  signedBy: z.string().nullable(),
  signedAt: Instant.nullable(),
  version: VersionOf,
})

const Stock = z.object({
  id: Id,
  lotId: Id.nullable(),
  position: z.number().int(),
  place: z.enum(stockPlaces),
  placeName: z.string(),
  toCheck: Count,
  checked: Count,
  good: Count,
  bad: Count,
  blocked: Count,
  scrapped: Count,
  responsible: Named.nullable(),
  dueAt: Instant.nullable(),
  doneBy: z.string().nullable(),
  doneAt: Instant.nullable(),
  note: z.string(),
  version: VersionOf,
})

const Cause = z.object({
  id: Id,
  parentId: Id.nullable(),
  position: z.number().int(),
  kind: z.enum(causeKinds),
  branch: z.enum(causeBranches).nullable(),
  text: z.string(),
  evidence: z.string(),
  status: z.enum(causeStatuses),
  switchedOn: z.string(),
  switchedOff: z.string(),
  verifiedBy: z.string().nullable(),
  verifiedAt: Instant.nullable(),
  files: z.array(FileRef),
  fits: z.array(z.object({ isNotId: Id, verdict: z.enum(fitVerdicts), assumption: z.string() })),
  version: VersionOf,
})

const Test = z.object({
  id: Id,
  position: z.number().int(),
  causeId: Id.nullable(),
  method: z.string(),
  sample: z.string(),
  parameter: z.string(),
  expected: z.string(),
  found: z.string(),
  verdict: z.enum(testVerdicts).nullable(),
  doneBy: z.string(),
  doneOn: DayText,
  files: z.array(FileRef),
  version: VersionOf,
})

export const PhotoMark = z.object({
  shape: z.enum(['arrow', 'circle', 'box', 'text']),
  x1: z.number().min(0).max(1),
  y1: z.number().min(0).max(1),
  x2: z.number().min(0).max(1),
  y2: z.number().min(0).max(1),
  text: z.string().max(80),
})

const Photo = z.object({
  id: Id,
  discipline: z.enum(disciplines),
  position: z.number().int(),
  caption: z.string(),
  side: z.enum(photoSides).nullable(),
  originalId: Id,
  /** The drawn copy; null while nothing is drawn. */
  markedId: Id.nullable(),
  marks: z.array(PhotoMark),
  version: VersionOf,
})

const CarAction = z.object({
  id: Id,
  kind: z.enum(actionKinds),
  status: z.enum(actionStatuses),
  discipline: z.enum(disciplines).nullable(),
  causeId: Id.nullable(),
  title: z.string(),
  detail: z.string(),
  owner: Named,
  dueAt: Instant,
  expectedEffect: z.string(),
  proofPlan: z.string(),
  introducedOn: DayText,
  effectPercent: z.number().nullable(),
  outcome: z.string(),
  proof: z.string(),
  doneAt: Instant.nullable(),
  verifiedBy: z.string().nullable(),
  verifiedAt: Instant.nullable(),
  liftedAt: Instant.nullable(),
  liftedBy: z.string().nullable(),
  liftedReason: z.string(),
  files: z.array(FileRef),
  version: VersionOf,
})

const ReadAcross = z.object({
  id: Id,
  position: z.number().int(),
  subject: z.string(),
  applies: z.boolean().nullable(),
  note: z.string(),
  owner: Named.nullable(),
  dueAt: Instant.nullable(),
  lookedAt: Instant.nullable(),
  version: VersionOf,
})

const Document = z.object({
  id: Id,
  position: z.number().int(),
  kind: z.enum(carDocumentKinds),
  name: z.string(),
  revisionBefore: z.string(),
  revisionAfter: z.string(),
  changedOn: DayText,
  note: z.string(),
  version: VersionOf,
})

const Gate = z.object({
  gate: z.enum(carGates),
  status: z.enum(gateStatuses),
  submittedBy: Named.nullable(),
  submittedAt: Instant.nullable(),
  decidedBy: Named.nullable(),
  decidedAt: Instant.nullable(),
  comment: z.string(),
  version: VersionOf,
})

const Signature = z.object({
  gate: z.enum(carGates).nullable(),
  meaning: z.enum(signatureMeanings),
  name: z.string(),
  role: z.enum(roles),
  at: Instant,
  comment: z.string(),
})

const Override = z.object({
  rule: z.string(),
  place: z.string(),
  wordsHash: z.string(),
  reason: z.string(),
  by: z.string(),
  at: Instant,
})

/** The whole of one CAR; rows carry a version each, so that two people never overwrite each other (AL-2). */
export const Car = z
  .object({
    number: z.string(),
    kind: z.enum(carKinds),
    status: z.enum(carStatuses),
    origin: z.enum(carOrigins),
    title: z.string(),
    openedReason: z.string(),
    severity: z.enum(severities).nullable(),
    safety: z.boolean(),
    language: z.string(),
    openedAt: Instant,
    openedBy: z.string(),
    closedAt: Instant.nullable(),
    closedReason: z.string(),
    customer: Named.nullable(),
    product: z
      .object({ id: Id, number: z.string(), name: z.string(), customersNumber: z.string() })
      .nullable(),
    leader: Named.nullable(),
    champion: Named.nullable(),
    complaints: z.array(LinkedComplaint),
    members: z.array(Member),
    fields: z.array(
      z.object({
        name: z.enum(carFieldNames),
        value: z.string(),
        version: VersionOf,
        changedBy: z.string(),
        changedAt: Instant,
      }),
    ),
    isNot: z.array(IsNotRow),
    lots: z.array(Lot),
    stock: z.array(Stock),
    causes: z.array(Cause),
    tests: z.array(Test),
    photos: z.array(Photo),
    actions: z.array(CarAction),
    readAcross: z.array(ReadAcross),
    documents: z.array(Document),
    gates: z.array(Gate),
    signatures: z.array(Signature),
    overrides: z.array(Override),
    /** The window in which the correction has to prove itself (CAR-8). */
    watch: z.object({
      from: DayText,
      days: z.number().int(),
      batches: z.number().int(),
      effectiveness: z.enum(effectivenesses).nullable(),
      reason: z.string(),
      judgedBy: z.string().nullable(),
      judgedAt: Instant.nullable(),
    }),
    /** What its customer demands beyond our own rules, and waives: names of rules and fields (CAR-13). */
    profile: z.object({
      name: z.string().nullable(),
      required: z.array(z.string()),
      waived: z.array(z.string()),
    }),
    /** The clocks of its groups (SLA-3). */
    clocks: z.array(Clock),
    reopened: z.object({ at: Instant, complaint: z.string().nullable(), times: z.number().int() }).nullable(),
    version: VersionOf,
  })
  .meta({ id: 'Car' })
export type Car = z.infer<typeof Car>

/** What a report is made of: the CAR without what only steers our own work. Kept with every revision (CAR-7). */
export const ReportContent = Car.omit({
  openedReason: true,
  openedBy: true,
  closedReason: true,
  profile: true,
  watch: true,
  clocks: true,
  reopened: true,
  version: true,
})

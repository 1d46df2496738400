import { actionKinds, actionStatuses } from '@redress/domain/actions/action'
import { carGates, disciplines, gateStatuses, signatureMeanings } from '@redress/domain/cars/car'
import {
  causeBranches,
  causeKinds,
  causeStatuses,
  fitVerdicts,
  testVerdicts,
} from '@redress/domain/cars/cause'
import { chartMarkKinds } from '@redress/domain/cars/complaint-chart'
import { carDocumentKinds, isNotDimensions, photoSides, stockPlaces } from '@redress/domain/cars/tables'
import { roles } from '@redress/domain/identity/role'
import { z } from 'zod'
import { Id, Instant } from './fields.ts'

export const Named = z.object({ id: Id, name: z.string() })
export const Count = z.number().int().nullable()
export const VersionOf = z.number().int()
export const DayText = z.string().nullable()

export const FileRef = z.object({
  id: Id,
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  hasPreview: z.boolean(),
})

export const LinkedComplaint = z.object({
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

export const Member = z.object({
  id: Id,
  userId: Id.nullable(),
  name: z.string(),
  department: z.string(),
  role: z.string(),
  phone: z.string(),
  email: z.string(),
  version: VersionOf,
})

export const IsNotRow = z.object({
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

export const Lot = z.object({
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

export const Stock = z.object({
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

export const Cause = z.object({
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

export const Test = z.object({
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

export const Photo = z.object({
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

export const CarAction = z.object({
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

export const ReadAcross = z.object({
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

export const Document = z.object({
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

/** Complaints per month about product and defect of the CAR; absent while neither D2 nor D6 shows it (B32). */
export const Chart = z.object({
  months: z.array(z.object({ month: z.string(), count: z.number().int() })),
  marks: z.array(z.object({ kind: z.enum(chartMarkKinds), day: z.string() })),
})

export const Gate = z.object({
  gate: z.enum(carGates),
  status: z.enum(gateStatuses),
  submittedBy: Named.nullable(),
  submittedAt: Instant.nullable(),
  decidedBy: Named.nullable(),
  decidedAt: Instant.nullable(),
  comment: z.string(),
  version: VersionOf,
})

export const Signature = z.object({
  gate: z.enum(carGates).nullable(),
  meaning: z.enum(signatureMeanings),
  name: z.string(),
  role: z.enum(roles),
  at: Instant,
  comment: z.string(),
})

export const Override = z.object({
  rule: z.string(),
  place: z.string(),
  wordsHash: z.string(),
  reason: z.string(),
  by: z.string(),
  at: Instant,
})

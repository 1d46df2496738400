import type { ActionKind, ActionStatus } from '../actions/action.ts'
import type { Severity } from '../complaints/complaint.ts'
import type { Role } from '../identity/role.ts'
import type {
  CarGate,
  CarKind,
  CarOrigin,
  CarStatus,
  Discipline,
  GateStatus,
  SignatureMeaning,
} from './car.ts'
import type { CauseBranch, CauseKind, CauseStatus, FitVerdict, TestVerdict } from './cause.ts'
import type { ComplaintChart } from './complaint-chart.ts'
import type { CarFieldName } from './fields.ts'
import type { CarDocumentKind, IsNotDimension, PhotoSide, StockPlace } from './tables.ts'

type Named = { id: string; name: string }
type FileRef = { id: string; name: string; mediaType: string; size: number; hasPreview: boolean }

/**
 * All that one report holds, as plain data: what rules, score, documents and exports are computed from. Instants
 * are ISO 8601 in UTC, days `YYYY-MM-DD`, quantities whole pieces; null is "not said".
 */
export type CarContent = {
  number: string
  kind: CarKind
  status: CarStatus
  origin: CarOrigin
  title: string
  severity: Severity | null
  safety: boolean
  language: string
  openedAt: string
  closedAt: string | null
  customer: Named | null
  product: { id: string; number: string; name: string; customersNumber: string } | null
  leader: Named | null
  champion: Named | null
  complaints: CarComplaint[]
  members: CarMember[]
  fields: { name: CarFieldName; value: string; version: number; changedBy: string; changedAt: string }[]
  isNot: IsNotRow[]
  lots: CarLot[]
  stock: CarStock[]
  causes: CarCause[]
  tests: CarTest[]
  photos: CarPhoto[]
  actions: CarAction[]
  readAcross: ReadAcross[]
  documents: CarDocument[]
  gates: CarGateState[]
  signatures: CarSignature[]
  overrides: LinterOverride[]
  /** Only where D2 or D6 shows it (B32): live on the screen, frozen in a revision. */
  chart?: ComplaintChart | undefined
}

export type CarComplaint = {
  number: string
  customersNumber: string
  customer: string
  subject: string
  wording: string
  receivedAt: string
  lines: {
    product: string
    batch: string
    quantityAffected: number | null
    quantitySupplied: number | null
    quantityJustified: number | null
  }[]
}

export type CarMember = {
  id: string
  userId: string | null
  name: string
  department: string
  role: string
  phone: string
  email: string
  version: number
}

export type IsNotRow = {
  id: string
  position: number
  dimension: IsNotDimension
  question: string
  isText: string
  isNotText: string
  differs: string
  changed: string
  version: number
}

export type CarLot = {
  id: string
  lot: string
  batchId: string | null
  quantityMade: number
  quantityUsed: number
  unaccountedReason: string
  signedBy: string | null
  signedAt: string | null
  version: number
}

export type CarStock = {
  id: string
  lotId: string | null
  position: number
  place: StockPlace
  placeName: string
  toCheck: number | null
  checked: number | null
  good: number | null
  bad: number | null
  blocked: number | null
  scrapped: number | null
  responsible: Named | null
  dueAt: string | null
  doneBy: string | null
  doneAt: string | null
  note: string
  version: number
}

export type CarCause = {
  id: string
  parentId: string | null
  position: number
  kind: CauseKind
  branch: CauseBranch | null
  text: string
  evidence: string
  status: CauseStatus
  switchedOn: string
  switchedOff: string
  verifiedBy: string | null
  verifiedAt: string | null
  files: FileRef[]
  fits: { isNotId: string; verdict: FitVerdict; assumption: string }[]
  version: number
}

export type CarTest = {
  id: string
  position: number
  causeId: string | null
  method: string
  sample: string
  parameter: string
  expected: string
  found: string
  verdict: TestVerdict | null
  doneBy: string
  doneOn: string | null
  files: FileRef[]
  version: number
}

export type CarPhoto = {
  id: string
  discipline: Discipline
  position: number
  caption: string
  side: PhotoSide | null
  originalId: string
  /** The drawn copy, or null while nothing is drawn. */
  markedId: string | null
  marks: PhotoMark[]
  version: number
}

/** Places are parts of width and height, 0 to 1, from the upper left corner. */
export type PhotoMark = {
  shape: 'arrow' | 'circle' | 'box' | 'text'
  x1: number
  y1: number
  x2: number
  y2: number
  text: string
}

export type CarAction = {
  id: string
  kind: ActionKind
  status: ActionStatus
  discipline: Discipline | null
  causeId: string | null
  title: string
  detail: string
  owner: Named
  dueAt: string
  expectedEffect: string
  proofPlan: string
  introducedOn: string | null
  effectPercent: number | null
  outcome: string
  proof: string
  doneAt: string | null
  verifiedBy: string | null
  verifiedAt: string | null
  liftedAt: string | null
  liftedBy: string | null
  liftedReason: string
  files: FileRef[]
  version: number
}

export type ReadAcross = {
  id: string
  position: number
  subject: string
  applies: boolean | null
  note: string
  owner: Named | null
  dueAt: string | null
  lookedAt: string | null
  version: number
}

export type CarDocument = {
  id: string
  position: number
  kind: CarDocumentKind
  name: string
  revisionBefore: string
  revisionAfter: string
  changedOn: string | null
  note: string
  version: number
}

export type CarGateState = {
  gate: CarGate
  status: GateStatus
  submittedBy: Named | null
  submittedAt: string | null
  decidedBy: Named | null
  decidedAt: string | null
  comment: string
  version: number
}

export type CarSignature = {
  gate: CarGate | null
  meaning: SignatureMeaning
  name: string
  role: Role
  at: string
  comment: string
}

export type LinterOverride = {
  rule: string
  place: string
  wordsHash: string
  reason: string
  by: string
  at: string
}

/** What stands in a written field; empty when nothing does. */
export function written(content: Pick<CarContent, 'fields'>, name: CarFieldName): string {
  return content.fields.find((field) => field.name === name)?.value ?? ''
}

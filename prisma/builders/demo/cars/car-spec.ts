import type {
  ActionStatus,
  CarDocumentKind,
  CarGate,
  CarKind,
  CarOrigin,
  CarStage,
  CauseBranch,
  CauseKind,
  CauseStatus,
  Discipline,
  FitVerdict,
  IsNotDimension,
  PhotoSide,
  StockPlace,
  TestVerdict,
} from '../../../generated/client.ts'
import type { PhotoMark } from '@redress/domain/cars/content'
import type { MeasureDiscipline } from '@redress/domain/cars/measures'
import type { CarFieldName } from '@redress/domain/cars/fields'
import type { Severity } from '@redress/domain/complaints/complaint'
import type { PictureName } from '../pictures.ts'

/** Log-in of somebody of the company, as the address begins: "engineer", "j.wrona". */
export type Login = string

type TeamSpec = { who: Login; department: string; role: string }

export type IsNotSpec = {
  key: string
  dimension: IsNotDimension
  question: string
  is: string
  isNot: string
  differs?: string
  changed?: string
}

/** Pieces; `made` = everything found + `used`. */
type LotSpec = { lot: string; batchId: string | null; made: number; used: number }

export type StockSpec = {
  place: StockPlace
  name: string
  toCheck: number
  /** Not counted yet when missing. */
  good?: number
  bad?: number
  by: Login
  dueAt: Date
  doneAt?: Date
  note?: string
}

export type CauseSpec = {
  key: string
  under?: string
  kind: CauseKind
  branch: CauseBranch
  text: string
  evidence?: string
  status: CauseStatus
  on?: string
  off?: string
  verified?: { by: Login; at: Date }
  fits?: { row: string; verdict: FitVerdict; assumption?: string }[]
  /** When somebody thought of it. */
  at: Date
}

export type TestSpec = {
  cause: string
  method: string
  sample: string
  parameter: string
  expected: string
  found: string
  verdict: TestVerdict | null
  by: string
  /** Day of the telling, as a value for a date column. */
  on: Date
  at: Date
}

export type MeasureSpec = {
  discipline: MeasureDiscipline
  status: ActionStatus
  title: string
  detail?: string
  owner: Login
  cause?: string
  expected?: string
  proofPlan?: string
  createdAt: Date
  dueAt: Date
  introducedOn?: Date
  effect?: number
  doneAt?: Date
  outcome?: string
  proof?: string
  verified?: { by: Login; at: Date }
  lifted?: { by: Login; at: Date; reason: string }
}

type ReadAcrossSpec = {
  subject: string
  applies: boolean | null
  note: string
  owner: Login
  at: Date
}
type DocumentSpec = {
  kind: CarDocumentKind
  name: string
  before: string
  after: string
  on: Date | null
  note?: string
  at: Date
}

export type PhotoSpec = {
  discipline: Discipline
  picture: PictureName
  name: string
  caption: string
  side?: PhotoSide
  marks?: PhotoMark[]
  at: Date
}

/** What happened to a group of disciplines, in order of time. */
export type GateStep = {
  gate: CarGate
  step: 'submitted' | 'accepted' | 'sent_back'
  by: Login
  at: Date
  comment?: string
}

/** A report as it went to the customers, and what the first of them answered (CAR-7, CAR-9). */
export type RevisionSpec = {
  stage: CarStage
  by: Login
  at: Date
  customersScore?: number
  /** Sent back with a reason when disciplines are refused, else accepted; the next one was sent later. */
  answer?: { at: Date; reason?: string; refused?: Discipline[] }
}

/** One CAR of the story, told from its opening to its present state. Instants and days are those of the telling. */
export type CarSpec = {
  kind: CarKind
  origin: CarOrigin
  title: string
  reason?: string
  severity: Severity | null
  customerId: string | null
  productId: string | null
  complaintIds: string[]
  leader: Login
  champion: Login | null
  openedBy: Login
  openedAt: Date
  /** When it became an 8D, if it began as a 4D. */
  grownAt?: Date
  closedAt?: Date
  watchFrom?: Date
  effective?: { by: Login; at: Date; reason: string }
  team: TeamSpec[]
  fields: { at: Date; by: Login; values: Partial<Record<CarFieldName, string>> }[]
  isNot?: IsNotSpec[]
  lots?: LotSpec[]
  stock?: StockSpec[]
  causes?: CauseSpec[]
  tests?: TestSpec[]
  measures?: MeasureSpec[]
  readAcross?: ReadAcrossSpec[]
  documents?: DocumentSpec[]
  photos?: PhotoSpec[]
  gates: GateStep[]
  revisions?: RevisionSpec[]
}

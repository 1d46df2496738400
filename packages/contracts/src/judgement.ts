import {
  complexities,
  detectionStages,
  effectivenesses,
  complaintRoutes as routesOfWork,
  satisfactions,
} from '@redress/domain/complaints/assessment'
import { z } from 'zod'
import { Id, Instant } from './fields.ts'

const Signer = z.object({ id: Id, name: z.string() }).nullable()

/** First assessment (AN-7); the severity stands on the complaint itself. */
export const Assessment = z.object({
  safety: z.boolean().nullable(),
  complexity: z.enum(complexities).nullable(),
  /** It has to be looked at where it happened: the decision has longer (SLA-2). */
  onSite: z.boolean(),
  impact: z.string(),
  immediateAction: z.string(),
  route: z.enum(routesOfWork).nullable(),
  routeReason: z.string(),
  by: Signer,
  at: Instant.nullable(),
})

/** What the responsible records (AN-1, AN-3). */
export const Findings = z.object({
  employeeConcerned: z.string(),
  employeesOpinion: z.string(),
  factsClarified: z.string(),
  ownOpinion: z.string(),
  cause: z.string(),
  process: z.string(),
  supplierName: z.string(),
  supplierId: Id.nullable(),
  component: z.object({ id: Id, number: z.string(), name: z.string() }).nullable(),
  detectionStage: z.enum(detectionStages).nullable(),
  /** Who recorded them last, and when. */
  by: Signer,
  at: Instant.nullable(),
})

export const NtfTest = z.object({
  position: z.number().int(),
  test: z.string(),
  result: z.string(),
  doneBy: z.string().nullable(),
  doneAt: Instant.nullable(),
})

/** The verdict (AN-4, AN-6); the quantities stand on the lines. */
export const Verdict = z.object({
  grounds: z.string(),
  wayOut: z.string(),
  decidedBy: Signer,
  decidedAt: Instant.nullable(),
  secondSignedBy: Signer,
  secondSignedAt: Instant.nullable(),
  tests: z.array(NtfTest),
})

/** DOMAIN §3, step 5. */
export const FollowUp = z.object({
  effectiveness: z.enum(effectivenesses).nullable(),
  effectivenessReason: z.string(),
  satisfaction: z.enum(satisfactions).nullable(),
  satisfactionNote: z.string(),
  askedAt: z.array(Instant),
})

/** Another complaint this one belongs to, or that belongs to it. */
export const RelatedComplaint = z.object({ number: z.string(), subject: z.string() })

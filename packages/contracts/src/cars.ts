import { carKinds, carOrigins, carStatuses } from '@redress/domain/cars/car'
import { carFieldNames } from '@redress/domain/cars/fields'
import { effectivenesses } from '@redress/domain/complaints/assessment'
import { severities } from '@redress/domain/complaints/complaint'
import { z } from 'zod'
import {
  CarAction,
  Cause,
  Chart,
  DayText,
  Document,
  Gate,
  IsNotRow,
  LinkedComplaint,
  Lot,
  Member,
  Named,
  Override,
  Photo,
  ReadAcross,
  Signature,
  Stock,
  Test,
  VersionOf,
} from './car-rows.ts'
import { Id, Instant } from './fields.ts'
import { Clock } from './sla.ts'

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
    chart: Chart.optional(),
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

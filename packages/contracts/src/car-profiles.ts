import { carFieldNames } from '@redress/domain/cars/fields'
import { reportRuleNames } from '@redress/domain/cars/gate-rules'
import { customerLanguages } from '@redress/domain/languages/language'
import { z } from 'zod'
import { ById, Id, text, Version } from './fields.ts'
import { route } from './route.ts'

const Rule = z.enum(reportRuleNames)

/** What one customer, or everybody without an own profile, demands of a report (CAR-13). */
export const CarProfile = z
  .object({
    id: Id,
    customer: z.object({ id: Id, name: z.string() }).nullable(),
    name: z.string(),
    required: z.array(z.string()),
    waived: z.array(z.string()),
    language: z.enum(customerLanguages).nullable(),
    /** Both scores stand on the report (B22). */
    printsScores: z.boolean(),
    active: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'CarProfile' })
export type CarProfile = z.infer<typeof CarProfile>

const Demands = {
  name: text(120, 1),
  /** Rules and written fields that stop the gate. */
  required: z.array(z.enum([...reportRuleNames, ...carFieldNames])).max(200),
  /** Rules of ours that don't. */
  waived: z.array(Rule).max(200),
  language: z.enum(customerLanguages).nullable(),
  printsScores: z.boolean().default(false),
}

export const ProfileEntry = z.strictObject({ ...Demands, customerId: Id.nullable() })
export type ProfileEntry = z.output<typeof ProfileEntry>

export const ProfileChange = z.strictObject({ ...Demands, active: z.boolean(), version: Version })
export type ProfileChange = z.output<typeof ProfileChange>

const Profiles = z.object({ profiles: z.array(CarProfile) })

export const carProfileRoutes = {
  list: route({
    method: 'GET',
    path: '/api/car-profiles',
    permission: 'car.profile',
    summary: 'What customers demand of a report, at most 500 (CAR-13)',
    reply: Profiles,
  }),
  create: route({
    method: 'POST',
    path: '/api/car-profiles',
    permission: 'car.profile',
    summary: 'A profile of one customer, or of everybody without an own',
    body: ProfileEntry,
    reply: Profiles,
    status: 201,
  }),
  change: route({
    method: 'PUT',
    path: '/api/car-profiles/:id',
    permission: 'car.profile',
    summary: 'Change a profile, or put it out of force; signed groups stay as they are',
    params: ById,
    body: ProfileChange,
    reply: Profiles,
  }),
}

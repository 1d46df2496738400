import { z } from 'zod'
import { ByCarNumber } from './car-routes.ts'
import { Car } from './cars.ts'
import { Email, Id, optionalText, text, Version } from './fields.ts'
import { route } from './route.ts'

const AddressOrNone = z.union([z.literal(''), Email])

/** A colleague with an account, or somebody from outside; a name is needed for the latter alone (CAR-2). */
export const NewMember = z.strictObject({
  userId: Id.nullable().default(null),
  name: optionalText(200),
  department: optionalText(100),
  role: optionalText(100),
  phone: optionalText(60),
  email: AddressOrNone.default(''),
})
export type NewMember = z.output<typeof NewMember>

/** Absent means leave it. */
export const MemberChange = z.strictObject({
  version: Version,
  name: text(200, 1).optional(),
  department: text(100).optional(),
  role: text(100).optional(),
  phone: text(60).optional(),
  email: AddressOrNone.optional(),
})
export type MemberChange = z.output<typeof MemberChange>

const ByMember = ByCarNumber.extend({ id: Id })

export const carTeamRoutes = {
  add: route({
    method: 'POST',
    path: '/api/cars/:number/members',
    permission: 'car.work',
    summary: 'Somebody joins the team (CAR-2)',
    params: ByCarNumber,
    body: NewMember,
    reply: Car,
    status: 201,
  }),
  change: route({
    method: 'PATCH',
    path: '/api/cars/:number/members/:id',
    permission: 'car.work',
    summary: 'Department, role and how to reach a member',
    params: ByMember,
    body: MemberChange,
    reply: Car,
  }),
  leave: route({
    method: 'POST',
    path: '/api/cars/:number/members/:id/leave',
    permission: 'car.work',
    summary: 'A member leaves the team; refused while an action of this CAR is not verified (CAR-2)',
    params: ByMember,
    body: z.strictObject({ version: Version }),
    reply: Car,
  }),
}

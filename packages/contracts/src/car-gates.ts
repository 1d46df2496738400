import { carGates, disciplines } from '@redress/domain/cars/car'
import { linterRules } from '@redress/domain/cars/linter-rules'
import { openEndKinds } from '@redress/domain/cars/open-ends'
import { z } from 'zod'
import { ByCarNumber } from './car-routes.ts'
import { Car } from './cars.ts'
import { optionalText, text, Version } from './fields.ts'
import { route } from './route.ts'

const ByGate = ByCarNumber.extend({ gate: z.enum(carGates) })

/** Upon the version of the gate, with the password once more: an unlocked screen is no signature. */
const Signing = { version: Version, password: z.string().max(128) }

export const CarOpenEnds = z
  .object({
    ends: z.array(
      z.object({
        kind: z.enum(openEndKinds),
        name: z.string(),
        who: z.string(),
        place: z.enum(disciplines).nullable(),
      }),
    ),
  })
  .meta({ id: 'CarOpenEnds' })
export type CarOpenEnds = z.infer<typeof CarOpenEnds>

export const gateRoutes = {
  openEnds: route({
    method: 'GET',
    path: '/api/cars/:number/open-ends',
    permission: 'car.read',
    summary:
      'What stays behind if the CAR is closed now: holds in force, measures not lifted, work not verified, complaints without a report',
    params: ByCarNumber,
    reply: CarOpenEnds,
  }),
  submit: route({
    method: 'POST',
    path: '/api/cars/:number/gates/:gate/submit',
    permission: 'car.work',
    summary:
      'Sign a group of disciplines as done; refused with every rule that is missing and its place (CAR-6)',
    params: ByGate,
    body: z.strictObject({ ...Signing, comment: optionalText(2_000) }),
    reply: Car,
  }),
  accept: route({
    method: 'POST',
    path: '/api/cars/:number/gates/:gate/accept',
    permission: 'car.decide',
    summary: 'Sign a submitted group as accepted, never one’s own; the last one closes the CAR (CAR-6)',
    params: ByGate,
    body: z.strictObject({ ...Signing, comment: optionalText(2_000) }),
    reply: Car,
  }),
  sendBack: route({
    method: 'POST',
    path: '/api/cars/:number/gates/:gate/send-back',
    permission: 'car.decide',
    summary: 'Send a submitted group back, saying what is missing (CAR-6)',
    params: ByGate,
    body: z.strictObject({ ...Signing, comment: text(2_000, 1) }),
    reply: Car,
  }),
  reopen: route({
    method: 'POST',
    path: '/api/cars/:number/gates/:gate/reopen',
    permission: 'car.decide',
    summary: 'Take an accepted group up again, with the reason; the others stay as they are',
    params: ByGate,
    body: z.strictObject({ version: Version, reason: text(2_000, 1) }),
    reply: Car,
  }),
  override: route({
    method: 'POST',
    path: '/api/cars/:number/overrides',
    permission: 'car.work',
    summary: 'Say why words the linter warns of are right; changed words bring the warning back (CAR-9)',
    params: ByCarNumber,
    body: z.strictObject({
      rule: z.enum(linterRules),
      place: z.string().max(80),
      wordsHash: z.string().regex(/^[0-9a-f]{16}$/),
      reason: text(500, 1),
    }),
    reply: Car,
  }),
}

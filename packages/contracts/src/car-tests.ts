import { testVerdicts } from '@redress/domain/cars/cause'
import { z } from 'zod'
import { ByCarNumber } from './car-routes.ts'
import { Car } from './cars.ts'
import { Day, Id, optionalText, text, Version } from './fields.ts'
import { Uploads } from './files.ts'
import { route } from './route.ts'

const ByTest = ByCarNumber.extend({ id: Id })

/** A test, an experiment, a dissection as a record (CAR-4, B17). */
export const TestForm = z.strictObject({
  method: text(500, 1),
  /** Which parts: of the same batch, or from the customer. */
  sample: optionalText(500),
  parameter: optionalText(500),
  expected: optionalText(1_000),
  found: optionalText(2_000),
  /** The suspected cause it tries. */
  causeId: Id.nullable().default(null),
  verdict: z.enum(testVerdicts).nullable().default(null),
  doneBy: optionalText(200),
  doneOn: Day.nullable().default(null),
})
export type TestForm = z.output<typeof TestForm>

export const TestChange = TestForm.extend({ version: Version })
export type TestChange = z.output<typeof TestChange>

export const carTestRoutes = {
  add: route({
    method: 'POST',
    path: '/api/cars/:number/tests',
    permission: 'car.work',
    summary: 'Record a test of a suspected cause; its number never changes (CAR-4)',
    params: ByCarNumber,
    body: TestForm.extend({ files: Uploads.default([]) }),
    reply: Car,
    status: 201,
  }),
  change: route({
    method: 'PUT',
    path: '/api/cars/:number/tests/:id',
    permission: 'car.work',
    summary: 'What was expected, found and concluded',
    params: ByTest,
    body: TestChange,
    reply: Car,
  }),
  addFiles: route({
    method: 'POST',
    path: '/api/cars/:number/tests/:id/files',
    permission: 'car.work',
    summary: 'Photos and records of a test (AN-2)',
    params: ByTest,
    body: z.strictObject({ files: Uploads.min(1) }),
    reply: Car,
    status: 201,
  }),
  strike: route({
    method: 'POST',
    path: '/api/cars/:number/tests/:id/strike',
    permission: 'car.work',
    summary: 'Take a test off the report; the trail keeps it with the reason, its number is not used again',
    params: ByTest,
    body: z.strictObject({ version: Version, reason: text(2_000, 1) }),
    reply: Car,
  }),
}

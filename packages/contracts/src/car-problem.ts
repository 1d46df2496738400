import { isNotDimensions, usualQuestionNames } from '@redress/domain/cars/tables'
import { z } from 'zod'
import { ByCarNumber } from './car-routes.ts'
import { Car } from './cars.ts'
import { Id, optionalText, text, Version } from './fields.ts'
import { route } from './route.ts'

/** A row of is / is-not; version 0 is a new one under the id the screen made for it. */
export const IsNotRowForm = z.strictObject({
  id: Id,
  version: z.number().int().min(0),
  dimension: z.enum(isNotDimensions),
  question: optionalText(200),
  isText: optionalText(2_000),
  isNotText: optionalText(2_000),
  differs: optionalText(2_000),
  changed: optionalText(2_000),
})
export type IsNotRowForm = z.output<typeof IsNotRowForm>

/** A usual question as it reads in the language of whoever asks. */
export const AskedQuestion = z.strictObject({ ask: z.enum(usualQuestionNames), question: text(200, 1) })
export type AskedQuestion = z.output<typeof AskedQuestion>

export const carProblemRoutes = {
  addUsualIsNot: route({
    method: 'POST',
    path: '/api/cars/:number/is-not/usual',
    permission: 'car.work',
    summary:
      'The usual questions of is / is-not that are not there yet; `duplicate` when all of them are (B11)',
    params: ByCarNumber,
    body: z.strictObject({ questions: z.array(AskedQuestion).min(1).max(usualQuestionNames.length) }),
    reply: Car,
  }),
  writeIsNot: route({
    method: 'PUT',
    path: '/api/cars/:number/is-not',
    permission: 'car.work',
    summary: 'Rows of is / is-not, all or none, each upon its version (CAR-2)',
    params: ByCarNumber,
    body: z.strictObject({ rows: z.array(IsNotRowForm).min(1).max(100) }),
    reply: Car,
  }),
  removeIsNot: route({
    method: 'POST',
    path: '/api/cars/:number/is-not/remove',
    permission: 'car.work',
    summary: 'Take off a row that no cause was tested against',
    params: ByCarNumber,
    body: z.strictObject({ id: Id, version: Version }),
    reply: Car,
  }),
  orderIsNot: route({
    method: 'PUT',
    path: '/api/cars/:number/is-not/order',
    permission: 'car.work',
    summary: 'All rows of is / is-not in another order',
    params: ByCarNumber,
    body: z.strictObject({ ids: z.array(Id).min(1).max(200) }),
    reply: Car,
  }),
}

import { likenesses } from '@redress/domain/cars/read-across'
import { usualDocumentNames } from '@redress/domain/cars/tables'
import { z } from 'zod'
import { ByCarNumber } from './car-routes.ts'
import { Car } from './cars.ts'
import { Id, text } from './fields.ts'
import { route } from './route.ts'

/** A usual document, called as it is in the language of whoever asks. */
const NamedDocument = z.strictObject({ document: z.enum(usualDocumentNames), name: text(200, 1) })
export type NamedDocument = z.output<typeof NamedDocument>

/** Where the failure might be as well, and what the data say it has in common with this one (B25). */
const Likeness = z.object({
  likeness: z.enum(likenesses),
  /** Of the product, the customer or the batch. */
  id: Id,
  /** Number or name, as people say it. */
  key: z.string(),
  /** As its row is called. */
  subject: z.string(),
  /** What is shared: component, supplier, family, product; the day a batch was made. */
  shares: z.string(),
})
export const ReadAcrossSuggestions = z
  .object({ suggestions: z.array(Likeness) })
  .meta({ id: 'ReadAcrossSuggestions' })
export type ReadAcrossSuggestions = z.infer<typeof ReadAcrossSuggestions>

const WantedSuggestion = z.strictObject({
  likeness: z.enum(likenesses),
  id: Id,
  /** Why it is looked at, as it is worded on the screen. */
  note: text(1000),
})
export type WantedSuggestion = z.output<typeof WantedSuggestion>

/** What is offered for D7, so that it need not be typed (UX B25). */
export const carPreventionRoutes = {
  addUsualDocuments: route({
    method: 'POST',
    path: '/api/cars/:number/documents/usual',
    permission: 'car.work',
    summary: 'The usual documents that are not there yet; `duplicate` when all of them are (CAR-5)',
    params: ByCarNumber,
    body: z.strictObject({ documents: z.array(NamedDocument).min(1).max(usualDocumentNames.length) }),
    reply: Car,
  }),
  suggestions: route({
    method: 'GET',
    path: '/api/cars/:number/read-across/suggestions',
    permission: 'car.read',
    summary:
      'Products, customers and batches that have something in common with what failed, none twice (B25)',
    params: ByCarNumber,
    reply: ReadAcrossSuggestions,
  }),
  addSuggested: route({
    method: 'POST',
    path: '/api/cars/:number/read-across/suggested',
    permission: 'car.work',
    summary: 'A row for one of the suggestions; `duplicate` when it is there (B25)',
    params: ByCarNumber,
    body: WantedSuggestion,
    reply: Car,
  }),
}

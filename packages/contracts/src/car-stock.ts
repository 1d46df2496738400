import { stockPlaces } from '@redress/domain/cars/tables'
import { z } from 'zod'
import { ByCarNumber } from './car-routes.ts'
import { Car } from './cars.ts'
import { Id, Instant, optionalText, Quantity, text, Version } from './fields.ts'
import { Uploads } from './files.ts'
import { route } from './route.ts'

/** A row written upon its version; 0 makes a new one under the id the browser gave it (AL-3). */
const RowVersion = z.number().int().min(0)
const Count = Quantity.nullable()

export const LotRow = z.strictObject({
  id: Id,
  version: RowVersion,
  lot: text(80, 1),
  quantityMade: Quantity,
  quantityUsed: Quantity,
})
export type LotRow = z.output<typeof LotRow>

const counts = { checked: Count, good: Count, bad: Count, blocked: Count, scrapped: Count }

export const StockRow = z.strictObject({
  id: Id,
  version: RowVersion,
  lotId: Id.nullable(),
  place: z.enum(stockPlaces),
  placeName: optionalText(120),
  toCheck: Count,
  ...counts,
  responsibleId: Id.nullable(),
  dueAt: Instant.nullable(),
  note: optionalText(2_000),
})
export type StockRow = z.output<typeof StockRow>

export const StockCount = z.strictObject({
  version: Version,
  good: Quantity,
  bad: Quantity,
  blocked: Count,
  scrapped: Count,
  note: optionalText(2_000),
  photos: Uploads.default([]),
})
export type StockCount = z.output<typeof StockCount>

/** One place to be counted, as the person with the phone sees it. */
export const StockCheck = z
  .object({
    id: Id,
    car: z.string(),
    title: z.string(),
    product: z.string().nullable(),
    lot: z.string().nullable(),
    place: z.enum(stockPlaces),
    placeName: z.string(),
    toCheck: z.number().int().nullable(),
    checked: z.number().int().nullable(),
    good: z.number().int().nullable(),
    bad: z.number().int().nullable(),
    blocked: z.number().int().nullable(),
    scrapped: z.number().int().nullable(),
    note: z.string(),
    responsible: z.string().nullable(),
    dueAt: Instant.nullable(),
    doneBy: z.string().nullable(),
    doneAt: Instant.nullable(),
    /** False when D3 was submitted or accepted, or the CAR is over. */
    isOpen: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'StockCheck' })
export type StockCheck = z.infer<typeof StockCheck>

const ByRow = ByCarNumber.extend({ id: Id })
const ByCheck = z.strictObject({ id: Id })

/** One of the places where pieces may lie (CAR-3), with its name in the language of whoever names it. */
export const UsualPlace = z.strictObject({
  lotId: Id,
  place: z.enum(stockPlaces),
  placeName: text(120, 1),
})
export type UsualPlace = z.output<typeof UsualPlace>

export const carStockRoutes = {
  addUsualPlace: route({
    method: 'POST',
    path: '/api/cars/:number/stock/usual',
    permission: 'car.work',
    summary: 'A usual place of a lot, once; `duplicate` when it is in the matrix already (CAR-3)',
    params: ByCarNumber,
    body: UsualPlace,
    reply: Car,
  }),
  putLots: route({
    method: 'PUT',
    path: '/api/cars/:number/lots',
    permission: 'car.work',
    summary: 'Lots concerned, with what was made and used of each; all of these rows or none (CAR-3)',
    params: ByCarNumber,
    body: z.strictObject({ rows: z.array(LotRow).min(1).max(50) }),
    reply: Car,
  }),
  removeLot: route({
    method: 'POST',
    path: '/api/cars/:number/lots/:id/remove',
    permission: 'car.work',
    summary: 'It was another lot after all; only while no place names it',
    params: ByRow,
    body: z.strictObject({ version: Version }),
    reply: Car,
  }),
  signLot: route({
    method: 'POST',
    path: '/api/cars/:number/lots/:id/sign',
    permission: 'car.work',
    summary: 'Sign why pieces of the lot stay unaccounted, with the password typed anew (CAR-3)',
    params: ByRow,
    body: z.strictObject({ version: Version, reason: text(2_000, 1), password: z.string().min(1).max(200) }),
    reply: Car,
  }),
  putStock: route({
    method: 'PUT',
    path: '/api/cars/:number/stock',
    permission: 'car.work',
    summary: 'Rows of the containment matrix, each upon its version; all of these rows or none (CAR-3)',
    params: ByCarNumber,
    body: z.strictObject({ rows: z.array(StockRow).min(1).max(200) }),
    reply: Car,
  }),
  removeStock: route({
    method: 'POST',
    path: '/api/cars/:number/stock/:id/remove',
    permission: 'car.work',
    summary: 'Take a place out of the matrix; only while nothing was counted there',
    params: ByRow,
    body: z.strictObject({ version: Version }),
    reply: Car,
  }),
  checks: route({
    method: 'GET',
    path: '/api/stock-checks',
    permission: 'car.count',
    summary: 'Places still to be counted, the most urgent first; at most 100 (CAR-3)',
    query: z.strictObject({ of: z.enum(['mine', 'all']).default('mine') }),
    reply: z.object({ checks: z.array(StockCheck) }),
  }),
  check: route({
    method: 'GET',
    path: '/api/stock-checks/:id',
    permission: 'car.count',
    summary: 'One place to be counted',
    params: ByCheck,
    reply: StockCheck,
  }),
  count: route({
    method: 'POST',
    path: '/api/stock-checks/:id/count',
    permission: 'car.count',
    summary: 'Report what was counted there, good and bad, with photos (CAR-3)',
    params: ByCheck,
    body: StockCount,
    reply: StockCheck,
  }),
}

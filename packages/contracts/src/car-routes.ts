import { carGates, carKinds, carOrigins, carStatuses, gateStatuses } from '@redress/domain/cars/car'
import { carFieldNames } from '@redress/domain/cars/fields'
import { effectivenesses } from '@redress/domain/complaints/assessment'
import { severities } from '@redress/domain/complaints/complaint'
import { customerLanguages } from '@redress/domain/languages/language'
import { z } from 'zod'
import { Car } from './cars.ts'
import { Cursor, choices, Id, Instant, optionalText, text, Version } from './fields.ts'
import { Uploads } from './files.ts'
import { route } from './route.ts'
import { Clock } from './sla.ts'
import { Timeline } from './timeline.ts'

export const ByCarNumber = z.strictObject({ number: z.string().regex(/^CAR-\d{4}-\d{4,9}$/) })
const ComplaintNumber = z.string().regex(/^C-\d{4}-\d{5,9}$/)

export const CarOpening = z.strictObject({
  kind: z.enum(carKinds),
  title: text(200, 1),
  origin: z.enum(carOrigins).default('complaint'),
  /** Why a CAR; required when it is opened for no complaint. */
  reason: optionalText(2_000),
  complaints: z.array(ComplaintNumber).max(100).default([]),
})
export type CarOpening = z.output<typeof CarOpening>

/** Absent means leave it. */
export const CarChange = z.strictObject({
  version: Version,
  title: text(200, 1).optional(),
  leaderId: Id.nullable().optional(),
  championId: Id.nullable().optional(),
  /** Where they work, as it is worded on the screen: kept with the member they become when they were none. */
  leaderDepartment: text(100).optional(),
  championDepartment: text(100).optional(),
  customerId: Id.nullable().optional(),
  productId: Id.nullable().optional(),
  language: z.enum(customerLanguages).optional(),
  severity: z.enum(severities).nullable().optional(),
  safety: z.boolean().optional(),
})
export type CarChange = z.output<typeof CarChange>

export const CarRow = z
  .object({
    number: z.string(),
    kind: z.enum(carKinds),
    status: z.enum(carStatuses),
    title: z.string(),
    severity: z.enum(severities).nullable(),
    safety: z.boolean(),
    customer: z.string().nullable(),
    product: z.string().nullable(),
    /** What most of its complaints are about, by the list of defects; null while none names one. */
    defect: z.string().nullable(),
    leader: z.string().nullable(),
    openedAt: Instant,
    closedAt: Instant.nullable(),
    complaints: z.number().int(),
    /** The first group of disciplines not yet accepted; null when all are. */
    gate: z.enum(carGates).nullable(),
    gateStatus: z.enum(gateStatuses),
    /** Of the next clock that runs. */
    dueAt: Instant.nullable(),
    onHold: z.boolean(),
    /** As a person judged it after the watch window (CAR-8). */
    effectiveness: z.enum(effectivenesses).nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'CarRow' })
export type CarRow = z.infer<typeof CarRow>

/** A row of list and board, with the next promise as a person says it. */
export const ListedCar = CarRow.extend({ clock: Clock.nullable() }).meta({ id: 'ListedCar' })
export type ListedCar = z.infer<typeof ListedCar>

const carSorts = ['due', 'newest', 'oldest'] as const
export type CarSort = (typeof carSorts)[number]

/** Filters of list and board; the same words stand in the page's address. */
export const CarsQuery = z.strictObject({
  status: z.enum(carStatuses).optional(),
  /** Those open, and those closed within so many days: what a board shows. */
  lately: z.coerce.number().int().min(1).max(366).optional(),
  customer: Id.optional(),
  product: Id.optional(),
  /** Where the present group stands: `submitted` waits for the head of quality. */
  gateStatus: z.enum(gateStatuses).optional(),
  leader: z.union([z.literal('me'), Id]).optional(),
  severity: choices(severities).optional(),
  /** Only those open whose next promise is over. */
  overdue: z.stringbool().optional(),
  q: text(200).optional(),
  sort: z.enum(carSorts).default('newest'),
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type CarsQuery = z.output<typeof CarsQuery>

export const carRoutes = {
  list: route({
    method: 'GET',
    path: '/api/cars',
    permission: 'car.read',
    summary: 'CARs, filtered, sorted, by keyset pages; the board is drawn from the same rows (UX 2.7)',
    query: CarsQuery,
    reply: z.object({ cars: z.array(ListedCar), nextCursor: Cursor.nullable() }),
  }),
  open: route({
    method: 'POST',
    path: '/api/cars',
    permission: 'car.open',
    summary: 'Open a CAR as 8D or 4D from complaints, or for another reason (CAR-1)',
    body: CarOpening,
    reply: Car,
    status: 201,
  }),
  read: route({
    method: 'GET',
    path: '/api/cars/:number',
    permission: 'car.read',
    summary: 'One CAR with everything in it',
    params: ByCarNumber,
    reply: Car,
  }),
  change: route({
    method: 'PATCH',
    path: '/api/cars/:number',
    permission: 'car.work',
    summary: 'Title, leader, champion, customer, product, language, severity (CAR-2)',
    params: ByCarNumber,
    body: CarChange,
    reply: Car,
  }),
  grow: route({
    method: 'POST',
    path: '/api/cars/:number/grow',
    permission: 'car.work',
    summary: 'A 4D becomes an 8D; nothing is typed again (CAR-1)',
    params: ByCarNumber,
    body: z.strictObject({ version: Version }),
    reply: Car,
  }),
  cancel: route({
    method: 'POST',
    path: '/api/cars/:number/cancel',
    permission: 'car.decide',
    summary: 'Opened in error, or the cause is worked on in another CAR; the reason is kept',
    params: ByCarNumber,
    body: z.strictObject({ version: Version, reason: text(2_000, 1) }),
    reply: Car,
  }),
  link: route({
    method: 'POST',
    path: '/api/cars/:number/complaints',
    permission: 'car.open',
    summary: 'Point a complaint of a known cause at this CAR (CAR-10)',
    params: ByCarNumber,
    body: z.strictObject({ complaint: ComplaintNumber }),
    reply: Car,
  }),
  unlink: route({
    method: 'POST',
    path: '/api/cars/:number/complaints/unlink',
    permission: 'car.work',
    summary: 'It was another cause after all; the reason is kept',
    params: ByCarNumber,
    body: z.strictObject({ complaint: ComplaintNumber, reason: text(2_000, 1) }),
    reply: Car,
  }),
  write: route({
    method: 'PUT',
    path: '/api/cars/:number/fields/:name',
    permission: 'car.work',
    summary:
      'Write one field of a discipline upon the version it had; version 0 is a field still empty (AL-2)',
    params: ByCarNumber.extend({ name: z.enum(carFieldNames) }),
    body: z.strictObject({ version: z.number().int().min(0), value: text(10_000) }),
    reply: Car,
  }),
  note: route({
    method: 'POST',
    path: '/api/cars/:number/notes',
    permission: 'car.note',
    summary: 'A comment for colleagues; never sent',
    params: ByCarNumber,
    body: z.strictObject({ body: text(10_000, 1), files: Uploads.default([]) }),
    reply: Car,
    status: 201,
  }),
  timeline: route({
    method: 'GET',
    path: '/api/cars/:number/timeline',
    permission: 'car.read',
    summary: 'Comments and changes, newest first, by keyset pages',
    params: ByCarNumber,
    query: z.strictObject({ cursor: Cursor.optional() }),
    reply: Timeline,
  }),
}

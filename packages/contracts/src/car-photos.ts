import { disciplines } from '@redress/domain/cars/car'
import { markLimits } from '@redress/domain/cars/photo-marks'
import { photoSides } from '@redress/domain/cars/tables'
import { z } from 'zod'
import { ByCarNumber } from './car-routes.ts'
import { PhotoMark } from './car-rows.ts'
import { Car } from './cars.ts'
import { Id, optionalText, text, Version } from './fields.ts'
import { Uploads } from './files.ts'
import { route } from './route.ts'

const ByPhoto = ByCarNumber.extend({ id: Id })

/** Absent means leave it. */
export const PhotoChange = z.strictObject({
  version: Version,
  caption: text(300).optional(),
  side: z.enum(photoSides).nullable().optional(),
})
export type PhotoChange = z.output<typeof PhotoChange>

const Drawing = z.strictObject({
  version: Version,
  marks: z
    .array(z.strictObject({ ...PhotoMark.shape, text: optionalText(markLimits.text) }))
    .max(markLimits.count),
})
export type Drawing = z.output<typeof Drawing>

export const carPhotoRoutes = {
  add: route({
    method: 'POST',
    path: '/api/cars/:number/photos',
    permission: 'car.work',
    summary: 'Photos of a discipline, from uploads (AN-2)',
    params: ByCarNumber,
    body: z.strictObject({ discipline: z.enum(disciplines), files: Uploads.min(1) }),
    reply: Car,
    status: 201,
  }),
  change: route({
    method: 'PATCH',
    path: '/api/cars/:number/photos/:id',
    permission: 'car.work',
    summary: 'Caption, and whether it shows the state before or after',
    params: ByPhoto,
    body: PhotoChange,
    reply: Car,
  }),
  draw: route({
    method: 'PUT',
    path: '/api/cars/:number/photos/:id/marks',
    permission: 'car.work',
    summary: 'Arrows, circles, boxes and words on a copy of the photo; the original stays (AN-2)',
    params: ByPhoto,
    body: Drawing,
    reply: Car,
  }),
  order: route({
    method: 'PUT',
    path: '/api/cars/:number/photos/order',
    permission: 'car.work',
    summary: 'All photos of a discipline in another order',
    params: ByCarNumber,
    body: z.strictObject({ discipline: z.enum(disciplines), ids: z.array(Id).min(1).max(200) }),
    reply: Car,
  }),
  strike: route({
    method: 'POST',
    path: '/api/cars/:number/photos/:id/strike',
    permission: 'car.work',
    summary: 'Take a photo out of the report; it stays stored',
    params: ByPhoto,
    body: z.strictObject({ version: Version }),
    reply: Car,
  }),
}

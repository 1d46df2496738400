import { cameraStates } from '@redress/domain/camera/camera-link'
import { disciplines } from '@redress/domain/cars/car'
import { z } from 'zod'
import { ByCarNumber } from './car-routes.ts'
import { ByComplaintNumber, ById, ByToken, Id, Instant } from './fields.ts'
import { route } from './route.ts'

/** What the dialog on the desk shows: the address for the phone, and what has come of it. */
export const CameraLink = z
  .object({
    id: Id,
    address: z.string(),
    state: z.enum(cameraStates),
    arrived: z.number().int(),
    expiresAt: Instant,
  })
  .meta({ id: 'CameraLink' })
export type CameraLink = z.infer<typeof CameraLink>

/** One place of a CAR that takes photos. */
export const CarPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('photos'), discipline: z.enum(disciplines) }),
  z.strictObject({ kind: z.literal('cause'), id: Id }),
  z.strictObject({ kind: z.literal('test'), id: Id }),
])
export type CarPlace = z.output<typeof CarPlace>

/** What a phone without sign-in is told: where the photos go, and how many more may. */
export const CameraPage = z
  .object({
    number: z.string(),
    place: z.enum([...disciplines, 'why', 'test', 'evidence']),
    /** Of a test its number, "T3"; otherwise empty. */
    name: z.string(),
    /** Tells one place of the record from every other: photos kept by the phone go to this one only. */
    field: z.string(),
    arrived: z.number().int(),
    left: z.number().int(),
    expiresAt: Instant,
  })
  .meta({ id: 'CameraPage' })
export type CameraPage = z.infer<typeof CameraPage>

export const cameraRoutes = {
  forCar: route({
    method: 'POST',
    path: '/api/cars/:number/camera',
    permission: 'car.work',
    summary: 'A link for a phone that takes photos for one place of the CAR (AN-2)',
    params: ByCarNumber,
    body: z.strictObject({ place: CarPlace }),
    reply: CameraLink,
    status: 201,
  }),
  forComplaint: route({
    method: 'POST',
    path: '/api/complaints/:number/camera',
    permission: 'complaint.note',
    summary: 'A link for a phone that takes photos as evidence (AN-2)',
    params: ByComplaintNumber,
    reply: CameraLink,
    status: 201,
  }),
  read: route({
    method: 'GET',
    path: '/api/camera-links/:id',
    permission: 'complaint.note',
    summary: 'How many photos have arrived; for the person who asked',
    params: ById,
    reply: CameraLink,
  }),
  end: route({
    method: 'POST',
    path: '/api/camera-links/:id/end',
    permission: 'complaint.note',
    summary: 'No more photos by this link',
    params: ById,
    reply: CameraLink,
  }),
  open: route({
    method: 'GET',
    path: '/api/public/camera/:token',
    permission: 'public',
    summary: 'What the phone shows: where its photos go',
    params: ByToken,
    reply: CameraPage,
    limit: 'public-read',
  }),
  takePhoto: route({
    method: 'POST',
    path: '/api/public/camera/:token/photos',
    permission: 'public',
    summary: 'One photo from the phone; needs an Idempotency-Key, so that a photo sent again is there once',
    params: ByToken,
    body: 'multipart',
    reply: CameraPage,
    status: 201,
    limit: 'public-upload',
  }),
}

import { z } from 'zod'
import { ById, Id, Instant } from './fields.ts'
import { route } from './route.ts'

export const fileLimits = {
  /** Bytes of one file. */
  size: 50 * 1024 * 1024,
  /** Files of one message or form. */
  count: 20,
  /** Pixels of one picture. */
  pixels: 120_000_000,
} as const

export const Attachment = z
  .object({
    id: Id,
    name: z.string(),
    mediaType: z.string(),
    size: z.number().int(),
    hasPreview: z.boolean(),
    createdAt: Instant,
  })
  .meta({ id: 'Attachment' })
export type Attachment = z.infer<typeof Attachment>

/** The secret of an upload that waits for its form. */
export const UploadToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

export const UploadedFile = z
  .object({
    /** Named in the form that uses the file; good for a day. */
    upload: UploadToken,
    name: z.string(),
    mediaType: z.string(),
    size: z.number().int(),
  })
  .meta({ id: 'UploadedFile' })
export type UploadedFile = z.infer<typeof UploadedFile>

/** Uploads a form refers to. */
export const Uploads = z.array(UploadToken).max(fileLimits.count)

export const fileRoutes = {
  uploadPublicly: route({
    method: 'POST',
    path: '/api/public/uploads',
    permission: 'public',
    summary: 'Upload one file for the public form or a tracking page',
    body: 'multipart',
    reply: UploadedFile,
    status: 201,
    limit: 'public-upload',
  }),
  upload: route({
    method: 'POST',
    path: '/api/uploads',
    permission: 'complaint.note',
    summary: 'Upload one file for a message, a note or the evidence',
    body: 'multipart',
    reply: UploadedFile,
    status: 201,
  }),
  download: route({
    method: 'GET',
    path: '/api/files/:id',
    permission: 'complaint.read',
    summary: 'The file as it was sent, always as a download',
    params: ById,
    reply: 'file',
  }),
  preview: route({
    method: 'GET',
    path: '/api/files/:id/preview',
    permission: 'complaint.read',
    summary: 'A small picture of the file, made by the server',
    params: ById,
    reply: 'file',
  }),
}

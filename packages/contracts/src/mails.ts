import { mailStates } from '@redress/domain/messages/channel'
import { z } from 'zod'
import { ById, Id, Instant } from './fields.ts'
import { route } from './route.ts'

export const MailRow = z
  .object({
    id: Id,
    kind: z.string(),
    to: z.string(),
    subject: z.string(),
    status: z.enum(mailStates),
    attempts: z.number().int(),
    error: z.string().nullable(),
    complaint: z.string().nullable(),
    createdAt: Instant,
    sentAt: Instant.nullable(),
  })
  .meta({ id: 'MailRow' })
export type MailRow = z.infer<typeof MailRow>

export const Mail = MailRow.extend({
  body: z.string(),
  language: z.string(),
  enclosures: z.array(z.string()),
}).meta({ id: 'Mail' })
export type Mail = z.infer<typeof Mail>

export const mailRoutes = {
  list: route({
    method: 'GET',
    path: '/api/mails',
    permission: 'mail.read',
    summary: 'The outbox, newest first',
    query: z.strictObject({ cursor: Id.optional() }),
    reply: z.object({ mails: z.array(MailRow), nextCursor: z.string().nullable(), delivering: z.boolean() }),
  }),
  read: route({
    method: 'GET',
    path: '/api/mails/:id',
    permission: 'mail.read',
    summary: 'One mail; its secret link is shown in the demo only',
    params: ById,
    reply: Mail,
  }),
}

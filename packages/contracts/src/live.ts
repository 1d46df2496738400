import { z } from 'zod'
import { route } from './route.ts'

/** Told to every signed-in screen after a commit; screens fetch again what they show. */
export const LiveEvent = z.object({
  subject: z.string(),
  subjectId: z.string(),
  type: z.string(),
  /** Human number of the record, when it has one. */
  number: z.string().nullable(),
})
export type LiveEvent = z.infer<typeof LiveEvent>

export const liveRoutes = {
  events: route({
    method: 'GET',
    path: '/api/live',
    permission: 'complaint.read',
    summary: 'Changes as they happen (server-sent events)',
    reply: 'events',
  }),
}

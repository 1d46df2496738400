import { z } from 'zod'
import { ByComplaintNumber, Id, Instant, optionalText, text } from './fields.ts'
import { route } from './route.ts'

/** What happened when, reconstructed (AN-2); a struck entry stays readable. */
export const Chronology = z
  .object({
    entries: z.array(
      z.object({
        id: Id,
        happenedAt: Instant,
        what: z.string(),
        source: z.string(),
        addedBy: z.string(),
        struckAt: Instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'Chronology' })
export type Chronology = z.infer<typeof Chronology>

export const chronologyRoutes = {
  read: route({
    method: 'GET',
    path: '/api/complaints/:number/chronology',
    permission: 'complaint.read',
    summary: 'What happened when, oldest first (AN-2)',
    params: ByComplaintNumber,
    reply: Chronology,
  }),
  add: route({
    method: 'POST',
    path: '/api/complaints/:number/chronology',
    permission: 'complaint.note',
    summary: 'Add an event with its source',
    params: ByComplaintNumber,
    body: z.strictObject({ happenedAt: Instant, what: text(2_000, 1), source: optionalText(300) }),
    reply: Chronology,
    status: 201,
  }),
  strike: route({
    method: 'POST',
    path: '/api/complaints/:number/chronology/:id/strike',
    permission: 'complaint.note',
    summary: 'Strike an entry that was wrong; it stays readable',
    params: ByComplaintNumber.extend({ id: Id }),
    reply: Chronology,
  }),
}

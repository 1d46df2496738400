import { customerLanguages } from '@redress/domain/languages/language'
import { z } from 'zod'
import { ByComplaintNumber, ById, Id, Instant } from './fields.ts'
import { route } from './route.ts'

/** The papers of one complaint that are kept, and who drew the audit pack. */
export const ComplaintDocuments = z
  .object({
    /** Null until its job has drawn it; it can be fetched all the same. */
    receipt: z.object({ at: Instant, size: z.number().int() }).nullable(),
    /** Letters that were sent, the newest first. */
    replies: z.array(
      z.object({ fileId: Id, number: z.string(), name: z.string(), at: Instant, size: z.number().int() }),
    ),
    /** The last drawings of the audit pack, the newest first. */
    packs: z.array(z.object({ by: z.string(), at: Instant })),
  })
  .meta({ id: 'ComplaintDocuments' })
export type ComplaintDocuments = z.infer<typeof ComplaintDocuments>

const InLanguage = z.strictObject({ language: z.enum(customerLanguages).default('en') })

export const documentRoutes = {
  tracePackage: route({
    method: 'GET',
    path: '/api/batches/:id/trace-package',
    permission: 'complaint.audit',
    summary:
      'All that is known of a batch at this moment as ZIP with a manifest of SHA-256 sums; who drew it is on its trail (CU-4)',
    params: ById,
    reply: 'file',
  }),
  list: route({
    method: 'GET',
    path: '/api/complaints/:number/documents',
    permission: 'complaint.read',
    summary: 'The papers of one complaint (DOC)',
    params: ByComplaintNumber,
    reply: ComplaintDocuments,
  }),
  card: route({
    method: 'GET',
    path: '/api/complaints/:number/card',
    permission: 'complaint.read',
    summary: 'The complaint card as PDF in the language asked for (DOC)',
    params: ByComplaintNumber,
    query: InLanguage,
    reply: 'file',
  }),
  evidence: route({
    method: 'GET',
    path: '/api/complaints/:number/evidence-print',
    permission: 'complaint.read',
    summary: 'Evidence, chronology and messages as PDF; internal notes only when asked for (AN-2)',
    params: ByComplaintNumber,
    query: InLanguage.extend({ notes: z.enum(['true', 'false']).default('false') }),
    reply: 'file',
  }),
  auditPack: route({
    method: 'GET',
    path: '/api/complaints/:number/audit-pack',
    permission: 'complaint.audit',
    summary:
      'The whole file of one complaint as ZIP with a manifest of SHA-256 sums; who drew it is on the trail',
    params: ByComplaintNumber,
    query: InLanguage,
    reply: 'file',
  }),
}

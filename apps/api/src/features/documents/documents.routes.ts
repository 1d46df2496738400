import { documentRoutes } from '@redress/contracts/documents'
import { readComplaint } from '../complaints/complaint.queries.ts'
import type { Serve } from '../../platform/serve.ts'
import { drawAuditPack } from './audit-pack.ts'
import { drawCard } from './card.ts'
import { recordPack } from './commands/record-pack.ts'
import { listDocuments } from './documents.queries.ts'
import { drawEvidence } from './evidence.ts'
import { sendDrawn } from './send-drawn.ts'

export function documentsFeature(serve: Serve) {
  serve(documentRoutes.list, ({ services, params }) => listDocuments(services, params.number))

  serve(documentRoutes.card, async ({ services, params, query, reply }) => {
    const pdf = await drawCard(services, params.number, query.language)
    return sendDrawn(reply, `${params.number}-card.pdf`, pdf)
  })

  serve(documentRoutes.evidence, async ({ services, params, query, reply }) => {
    const wish = { language: query.language, notes: query.notes === 'true' }
    const pdf = await drawEvidence(services, params.number, wish)
    return sendDrawn(reply, `${params.number}-evidence.pdf`, pdf)
  })

  serve(documentRoutes.auditPack, async ({ services, params, query, actor, reply, write }) => {
    const { number } = params
    const { language } = query
    const { id } = await readComplaint(services, number)
    await write((context) => recordPack(context, { id, number, language }))
    const pack = await drawAuditPack(services, { number, language, actor })
    return reply
      .header('content-disposition', `attachment; filename="${number}-audit-pack.zip"`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .type('application/zip')
      .send(pack)
  })
}

import type { Readable } from 'node:stream'
import { documentRoutes } from '@redress/contracts/documents'
import type { FastifyReply } from 'fastify'
import type { Serve } from '../../platform/serve.ts'
import { readComplaint } from '../complaints/complaint.queries.ts'
import { sendDrawn } from '../files/send-drawn.ts'
import { drawAuditPack } from './audit-pack.ts'
import { drawCard } from './card.ts'
import { recordPack } from './commands/record-pack.ts'
import { listDocuments } from './documents.queries.ts'
import { drawEvidence } from './evidence.ts'
import { drawTracePackage, recordTracePackage } from './trace-package.ts'

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
    return sendZip(reply, `${number}-audit-pack.zip`, pack)
  })

  serve(documentRoutes.tracePackage, async ({ services, params, reply, write }) => {
    const { number, pack } = await drawTracePackage(services, params.id)
    await write((context) => recordTracePackage(context, params.id))
    return sendZip(reply, `${packName(number)}-trace.zip`, pack)
  })
}

/** A batch is called what somebody printed on a label; a header takes only plain letters. */
function packName(number: string): string {
  return number.replace(/[^\w.-]+/g, '_').slice(0, 60)
}

function sendZip(reply: FastifyReply, name: string, pack: Readable) {
  return reply
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .type('application/zip')
    .send(pack)
}

import { revisionRoutes } from '@redress/contracts/car-revisions'
import { needKey } from '../../platform/need-key.ts'
import type { Serve } from '../../platform/serve.ts'
import { findTrackingLink } from '../complaints/tracking-link.ts'
import { exportReport8D } from './catena-x/export-report-8d.ts'
import { answerRevision } from './commands/revisions/answer-revision.ts'
import { scoreRevision } from './commands/revisions/score-revision.ts'
import { sendRevision } from './commands/revisions/send-revision.ts'
import { drawRevision } from './drawn-revision.ts'
import { drawReportPages } from './report-pages.ts'
import { readDifference, readRevisions, readSharedReports } from './revisions.queries.ts'
import { sendPaper } from './sent-paper.ts'

export function revisionsFeature(serve: Serve) {
  serve(revisionRoutes.list, ({ services, params }) => readRevisions(services, params.number))

  serve(revisionRoutes.send, async ({ services, params, body, write, reply }) => {
    const drawn = await drawRevision(services, params.number, body)
    await write((context) => sendRevision(context, params.number, body, drawn))
    if (drawn) reply.header('server-timing', timing(drawn.spent))
    return readRevisions(services, params.number)
  })

  serve(revisionRoutes.score, async ({ services, params, body, write }) => {
    await write((context) => scoreRevision(context, params, body))
    return readRevisions(services, params.number)
  })

  serve(revisionRoutes.difference, ({ services, params, query }) =>
    readDifference(services, { ...params, from: query.from }),
  )

  serve(revisionRoutes.pdf, ({ services, params, reply }) => sendPaper(services, reply, params, 'pdf'))

  serve(revisionRoutes.workbook, ({ services, params, reply }) => sendPaper(services, reply, params, 'xlsx'))

  serve(revisionRoutes.draw, ({ services, params, query }) => drawReportPages(services, params.number, query))

  serve(revisionRoutes.report8D, async ({ services, params, query, reply }) => {
    const report = await exportReport8D(services, params.number, query)
    reply.header('content-disposition', `attachment; filename="${params.number}-report-8d.json"`)
    return report
  })

  serve(revisionRoutes.track, async ({ services, params }) => {
    const { complaintId } = await findTrackingLink(services, params.token)
    return readSharedReports(services, complaintId)
  })

  serve(revisionRoutes.answer, async ({ services, request, params, body, write }) => {
    needKey(request)
    const link = await findTrackingLink(services, params.token)
    await write((context) => answerRevision(context, link.complaintId, params.id, body), {
      kind: 'customer',
      linkId: link.id,
      name: 'customer',
    })
    return readSharedReports(services, link.complaintId)
  })
}

/** What a slow sending spent its time on, for whoever measures it. */
function timing(spent: Record<string, number>): string {
  return Object.entries(spent)
    .map(([name, ms]) => `${name};dur=${ms.toFixed(1)}`)
    .join(', ')
}

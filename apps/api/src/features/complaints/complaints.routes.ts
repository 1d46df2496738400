import { complaintRoutes } from '@redress/contracts/complaint-routes'
import { productRoutes } from '@redress/contracts/products'
import { linkAddress } from '../../platform/link-address.ts'
import { idempotencyKey, type Serve } from '../../platform/serve.ts'
import { verifyChain } from '../../platform/trail.ts'
import { readBatch } from '../catalog/batch-page.queries.ts'
import { addFiles } from './commands/add-files.ts'
import { assignMany } from './assign-many.ts'
import { assignComplaint } from './commands/assign-complaint.ts'
import { changeComplaint } from './commands/change-complaint.ts'
import { nameBatch } from './commands/name-batch.ts'
import { sendMessage } from './commands/send-message.ts'
import { showTrackingLink } from './commands/show-link.ts'
import { writeNote } from './commands/write-note.ts'
import { readComplaint } from './complaint.queries.ts'
import { countInbox, listInbox } from './inbox.queries.ts'
import { sendReceipt } from './receipt.ts'
import { readTimeline } from './timeline.queries.ts'

export function complaintsFeature(serve: Serve) {
  serve(productRoutes.nameBatch, async ({ services, params, body, write }) => {
    await write((context) => nameBatch(context, params.id, body.text))
    return readBatch(services, params.id)
  })

  serve(complaintRoutes.list, ({ services, actor, query }) => listInbox(services, actor, query))

  serve(complaintRoutes.counts, ({ services, actor }) => countInbox(services, actor))

  serve(complaintRoutes.read, ({ services, params }) => readComplaint(services, params.number))

  serve(complaintRoutes.timeline, ({ services, params, query }) =>
    readTimeline(services, params.number, query.show, query.cursor),
  )

  serve(complaintRoutes.change, async ({ services, params, body, write }) => {
    await write((context) => changeComplaint(context, params.number, body))
    return readComplaint(services, params.number)
  })

  serve(complaintRoutes.assign, async ({ services, params, body, write }) => {
    await write((context) => assignComplaint(context, params.number, body))
    return readComplaint(services, params.number)
  })

  serve(complaintRoutes.assignMany, ({ services, actor, request, body }) =>
    assignMany({ services, actor, requestId: request.id, key: idempotencyKey(request) }, body.complaints),
  )

  serve(complaintRoutes.note, async ({ services, params, body, write }) => {
    await write((context) => writeNote(context, params.number, body))
    return readComplaint(services, params.number)
  })

  serve(complaintRoutes.reply, async ({ services, params, body, write }) => {
    await write((context) => sendMessage(context, params.number, body))
    return readComplaint(services, params.number)
  })

  serve(complaintRoutes.addFiles, async ({ services, params, body, write }) => {
    await write((context) => addFiles(context, params.number, body.files))
    return readComplaint(services, params.number)
  })

  serve(complaintRoutes.receipt, ({ services, params, reply }) =>
    sendReceipt(services, reply, { number: params.number }),
  )

  serve(complaintRoutes.trackingLink, async ({ services, params, write }) => {
    const { linkId, language } = await write((context) => showTrackingLink(context, params.number))
    return { url: linkAddress(services, { purpose: 'tracking', id: linkId, language }) }
  })

  serve(complaintRoutes.verifyTrail, async ({ services, params }) => {
    const { id } = await readComplaint(services, params.number)
    return verifyChain(services.pool, 'complaint', id)
  })
}

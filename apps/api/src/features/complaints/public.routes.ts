import { fileLimits } from '@redress/contracts/files'
import { publicRoutes } from '@redress/contracts/public'
import { needKey } from '../../platform/need-key.ts'
import type { Serve } from '../../platform/serve.ts'
import { sendFile } from '../files/serve-file.ts'
import { customerWrites } from './commands/customer-writes.ts'
import { submitComplaint } from './commands/submit-complaint.ts'
import { sendReceipt } from './receipt.ts'
import { readTrackedFile, readTrackingPage } from './tracking.queries.ts'
import { findTrackingLink } from './tracking-link.ts'

export function publicFeature(serve: Serve) {
  serve(publicRoutes.company, async ({ services: { env } }) => ({
    name: env.COMPANY_NAME,
    address: env.COMPANY_ADDRESS,
    email: env.COMPANY_EMAIL,
    phone: env.COMPANY_PHONE,
    demo: env.DEMO,
    timeZone: env.COMPANY_TIME_ZONE,
    maxFileSize: fileLimits.size,
    maxFiles: fileLimits.count,
  }))

  serve(publicRoutes.submit, async ({ services, request, body, write }) => {
    needKey(request)
    const { linkId, ...receipt } = await write((context) => submitComplaint(context, body))
    return { ...receipt, token: services.secret.linkToken('tracking', linkId), sentTo: body.email }
  })

  serve(publicRoutes.track, async ({ services, params }) => {
    const link = await findTrackingLink(services, params.token)
    return readTrackingPage(services, link.complaintId)
  })

  serve(publicRoutes.write, async ({ services, request, params, body, write }) => {
    needKey(request)
    const link = await findTrackingLink(services, params.token)
    await write((context) => customerWrites(context, link.complaintId, body), {
      kind: 'customer',
      linkId: link.id,
      name: 'customer',
    })
    return readTrackingPage(services, link.complaintId)
  })

  serve(publicRoutes.receipt, async ({ services, params, reply }) => {
    const { complaintId } = await findTrackingLink(services, params.token)
    return sendReceipt(services, reply, { id: complaintId })
  })

  serve(publicRoutes.file, async ({ services, params, reply }) => {
    const { complaintId } = await findTrackingLink(services, params.token)
    return sendFile(reply, services, await readTrackedFile(services, complaintId, params.id, 'file'))
  })

  serve(publicRoutes.preview, async ({ services, params, reply }) => {
    const { complaintId } = await findTrackingLink(services, params.token)
    const preview = await readTrackedFile(services, complaintId, params.id, 'preview')
    return sendFile(reply, services, preview, { inline: true })
  })

  serve(publicRoutes.findLink, async ({ services, request, body }) => {
    // Nothing is looked up here: known or not, the answer takes the same time.
    await services.prisma.$transaction((tx) =>
      services.jobs.enqueue(tx, 'links', { number: body.number, email: body.email, language: body.language }),
    )
    request.log.info('link asked for')
    return { state: 'sent-if-known' as const }
  })
}

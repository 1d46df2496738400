import { intakeRoutes } from '@redress/contracts/intake'
import { linkAddress } from '../../platform/link-address.ts'
import { needKey } from '../../platform/need-key.ts'
import { ProblemError } from '../../platform/problem.ts'
import type { Serve } from '../../platform/serve.ts'
import { askForPhotos } from './commands/ask-for-photos.ts'
import { confirmClaim } from './commands/confirm-claim.ts'
import { takeDownComplaint } from './commands/take-down-complaint.ts'
import { findSimilar } from './similar.queries.ts'
import { readTrackingPage } from './tracking.queries.ts'
import { findTrackingLink } from './tracking-link.ts'

export function intakeFeature(serve: Serve) {
  serve(intakeRoutes.register, async ({ services, request, body, write }) => {
    needKey(request)
    const { linkId, language, ...made } = await write((context) => takeDownComplaint(context, body))
    return { ...made, trackingUrl: linkAddress(services, { purpose: 'tracking', id: linkId, language }) }
  })

  serve(intakeRoutes.similar, ({ services, query }) => findSimilar(services, query))

  serve(intakeRoutes.askForPhotos, ({ request, params, write }) => {
    needKey(request)
    return write((context) => askForPhotos(context, params.number))
  })

  serve(intakeRoutes.confirm, async ({ services, params, body, write }) => {
    const link = await findTrackingLink(services, params.token)
    await write((context) => confirmClaim(context, link.complaintId, body.wording), {
      kind: 'customer',
      linkId: link.id,
      name: 'customer',
    }).catch((error: unknown) => {
      // Confirmed before, by this click or an earlier one: the page says so.
      if (!(error instanceof ProblemError && error.code === 'duplicate')) throw error
    })
    return readTrackingPage(services, link.complaintId)
  })
}

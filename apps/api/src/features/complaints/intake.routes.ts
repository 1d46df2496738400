import type { RadarChoice, RadarOutcome } from '@redress/contracts/car-radar'
import { intakeRoutes } from '@redress/contracts/intake'
import { linkAddress } from '../../platform/link-address.ts'
import { needKey } from '../../platform/need-key.ts'
import { ProblemError } from '../../platform/problem.ts'
import type { Serve } from '../../platform/serve.ts'
import type { WriteContext } from '../../platform/write.ts'
import { askForPhotos } from './commands/ask-for-photos.ts'
import { confirmClaim } from './commands/confirm-claim.ts'
import { takeDownComplaint } from './commands/take-down-complaint.ts'
import { findSimilar } from './similar.queries.ts'
import { readTrackingPage } from './tracking.queries.ts'
import { findTrackingLink } from './tracking-link.ts'

/** Does what was chosen about CARs for a complaint just registered; given by the slice of CARs. */
type AnswerRadar = (
  context: WriteContext,
  complaint: { id: string; number: string; subject: string },
  choice: RadarChoice,
) => Promise<RadarOutcome>

export function intakeFeature(serve: Serve, answerRadar: AnswerRadar) {
  serve(intakeRoutes.register, async ({ services, request, body, write }) => {
    needKey(request)
    const { linkId, language, ...made } = await write(async (context) => {
      const { complaint, ...taken } = await takeDownComplaint(context, body)
      const radar = body.radar ? await answerRadar(context, complaint, body.radar) : null
      return { ...taken, radar }
    })
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

import { visitRoutes } from '@redress/contracts/visits'
import type { Serve } from '../../platform/serve.ts'
import { cancelVisit, planVisit, replanVisit, reportVisit } from './commands/visits.ts'
import { listVisits, readVisit } from './visits.queries.ts'

export function visitsFeature(serve: Serve) {
  serve(visitRoutes.list, ({ services, params, query }) => listVisits(services, params.id, query))

  serve(visitRoutes.plan, async ({ services, params, body, write }) => {
    const { id } = await write((context) => planVisit(context, params.id, body))
    return readVisit(services, id)
  })

  serve(visitRoutes.replan, async ({ services, params, body, write }) => {
    await write((context) => replanVisit(context, params.id, body))
    return readVisit(services, params.id)
  })

  serve(visitRoutes.report, async ({ services, params, body, write }) => {
    await write((context) => reportVisit(context, params.id, body))
    return readVisit(services, params.id)
  })

  serve(visitRoutes.cancel, async ({ services, params, body, write }) => {
    await write((context) => cancelVisit(context, params.id, body))
    return readVisit(services, params.id)
  })
}

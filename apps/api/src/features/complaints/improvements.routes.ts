import { improvementRoutes } from '@redress/contracts/improvements'
import { needKey } from '../../platform/need-key.ts'
import type { Serve } from '../../platform/serve.ts'
import { changeImprovement, decideImprovement } from './commands/judge-improvement.ts'
import { proposeImprovement } from './commands/propose-improvement.ts'
import { listImprovements, readImprovement } from './improvement.queries.ts'

export function improvementsFeature(serve: Serve) {
  serve(improvementRoutes.list, ({ services, query }) => listImprovements(services, query))

  serve(improvementRoutes.add, async ({ services, request, body, write }) => {
    needKey(request)
    const { id } = await write((context) => proposeImprovement(context, body))
    return readImprovement(services, id)
  })

  serve(improvementRoutes.change, async ({ services, params, body, write }) => {
    await write((context) => changeImprovement(context, params.id, body))
    return readImprovement(services, params.id)
  })

  serve(improvementRoutes.decide, async ({ services, params, body, write }) => {
    await write((context) => decideImprovement(context, params.id, body))
    return readImprovement(services, params.id)
  })
}

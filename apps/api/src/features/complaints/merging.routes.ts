import { mergingRoutes } from '@redress/contracts/merging'
import type { Serve } from '../../platform/serve.ts'
import { linkRepeat } from './commands/link-repeat.ts'
import { mergeComplaint, undoMerge } from './commands/merge-complaint.ts'
import { readComplaint } from './complaint.queries.ts'
import { previewMerge } from './merging.queries.ts'

export function mergingFeature(serve: Serve) {
  serve(mergingRoutes.preview, ({ services, params, query }) =>
    previewMerge(services, params.number, query.into),
  )

  serve(mergingRoutes.merge, async ({ services, params, body, write }) => {
    await write((context) => mergeComplaint(context, params.number, body))
    return readComplaint(services, params.number)
  })

  serve(mergingRoutes.undo, async ({ services, params, body, write }) => {
    await write((context) => undoMerge(context, params.number, body.version))
    return readComplaint(services, params.number)
  })

  serve(mergingRoutes.linkRepeat, async ({ services, params, body, write }) => {
    await write((context) => linkRepeat(context, params.number, body.earlier))
    return readComplaint(services, params.number)
  })
}

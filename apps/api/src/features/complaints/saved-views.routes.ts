import { savedViewRoutes } from '@redress/contracts/saved-views'
import { needKey } from '../../platform/need-key.ts'
import type { Serve } from '../../platform/serve.ts'
import { changeView, removeView, saveView } from './commands/saved-views.ts'
import { listSavedViews, readSavedView } from './saved-view.queries.ts'

export function savedViewsFeature(serve: Serve) {
  serve(savedViewRoutes.list, ({ services, actor }) => listSavedViews(services, actor))

  serve(savedViewRoutes.save, async ({ services, request, body, write }) => {
    needKey(request)
    const { id } = await write((context) => saveView(context, body))
    return readSavedView(services, id)
  })

  serve(savedViewRoutes.change, async ({ services, params, body, write }) => {
    await write((context) => changeView(context, params.id, body))
    return readSavedView(services, params.id)
  })

  serve(savedViewRoutes.remove, async ({ params, write }) => {
    await write((context) => removeView(context, params.id))
    return {}
  })
}

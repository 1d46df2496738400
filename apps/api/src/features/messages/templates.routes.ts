import { templateRoutes } from '@redress/contracts/templates'
import type { Serve } from '../../platform/serve.ts'
import { changeTemplate, createTemplate } from './commands/save-template.ts'
import { listTemplates, readTextModules } from './template.queries.ts'

export function templatesFeature(serve: Serve) {
  serve(templateRoutes.list, ({ services }) => listTemplates(services))

  serve(templateRoutes.create, async ({ services, body, write }) => {
    await write((context) => createTemplate(context, body))
    return listTemplates(services)
  })

  serve(templateRoutes.change, async ({ services, params, body, write }) => {
    await write((context) => changeTemplate(context, params.id, body))
    return listTemplates(services)
  })

  serve(templateRoutes.modules, ({ services, params, query, actor }) =>
    readTextModules(services, params.number, actor, query.language),
  )
}

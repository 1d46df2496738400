import { formRoutes } from '@redress/contracts/car-forms'
import type { Serve } from '../../platform/serve.ts'
import { sendDrawn } from '../files/send-drawn.ts'
import { workbookType } from '../files/workbook-bounds.ts'
import { checkForm, keepForm } from './commands/forms/keep-form.ts'
import { mapForm } from './commands/forms/map-form.ts'
import { fillForm, listForms, readForm } from './forms/form.queries.ts'

export function carFormsFeature(serve: Serve) {
  serve(formRoutes.list, ({ services, params }) => listForms(services, params.id))

  serve(formRoutes.create, async ({ services, params, body, write }) => {
    await checkForm(services, body.upload)
    const { id } = await write((context) => keepForm(context, params.id, body))
    return readForm(services, id)
  })

  serve(formRoutes.read, ({ services, params }) => readForm(services, params.id))

  serve(formRoutes.map, async ({ services, params, body, write }) => {
    await write((context) => mapForm(context, params.id, body))
    return readForm(services, params.id)
  })

  serve(formRoutes.file, async ({ services, params, reply }) => {
    const { name, content } = await fillForm(services, params)
    return sendDrawn(reply, name, content, workbookType)
  })
}

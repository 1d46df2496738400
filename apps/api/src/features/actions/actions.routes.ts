import { actionRoutes } from '@redress/contracts/actions'
import type { Serve } from '../../platform/serve.ts'
import { actionsOfComplaint, countDue, listActions, readAction, readActionNow } from './action.queries.ts'
import { createActionOfComplaint } from './commands/create-action.ts'
import {
  approveAction,
  cancelAction,
  reopenAction,
  sendBackAction,
  verifyAction,
} from './commands/judge-action.ts'
import { replanAction } from './commands/replan-action.ts'
import { reportDone } from './commands/report-done.ts'

export function actionsFeature(serve: Serve) {
  serve(actionRoutes.list, ({ services, actor, query }) => listActions(services, actor, query))

  serve(actionRoutes.counts, ({ services, actor }) => countDue(services, actor))

  serve(actionRoutes.read, ({ services, actor, params }) => readActionNow(services, actor, params.id))

  serve(actionRoutes.ofComplaint, ({ services, actor, params }) =>
    actionsOfComplaint(services, actor, params.number),
  )

  serve(actionRoutes.create, async ({ services, actor, params, body, write }) => {
    const { id } = await write((context) => createActionOfComplaint(context, params.number, body))
    return readAction(services, actor, id)
  })

  serve(actionRoutes.approve, async ({ services, actor, params, body, write }) => {
    await write((context) => approveAction(context, params.id, body))
    return readAction(services, actor, params.id)
  })

  serve(actionRoutes.sendBack, async ({ services, actor, params, body, write }) => {
    await write((context) => sendBackAction(context, params.id, body))
    return readAction(services, actor, params.id)
  })

  serve(actionRoutes.done, async ({ services, actor, params, body, write }) => {
    await write((context) => reportDone(context, params.id, body))
    return readAction(services, actor, params.id)
  })

  serve(actionRoutes.verify, async ({ services, actor, params, body, write }) => {
    await write((context) => verifyAction(context, params.id, body))
    return readAction(services, actor, params.id)
  })

  serve(actionRoutes.reopen, async ({ services, actor, params, body, write }) => {
    await write((context) => reopenAction(context, params.id, body))
    return readAction(services, actor, params.id)
  })

  serve(actionRoutes.replan, async ({ services, actor, params, body, write }) => {
    await write((context) => replanAction(context, params.id, body))
    return readAction(services, actor, params.id)
  })

  serve(actionRoutes.cancel, async ({ services, actor, params, body, write }) => {
    await write((context) => cancelAction(context, params.id, body))
    return readAction(services, actor, params.id)
  })
}

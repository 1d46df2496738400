import { chronologyRoutes } from '@redress/contracts/chronology'
import type { Serve } from '../../platform/serve.ts'
import { readChronology } from './chronology.queries.ts'
import { addEvent, strikeEvent } from './commands/chronology-entries.ts'

export function chronologyFeature(serve: Serve) {
  serve(chronologyRoutes.read, ({ services, params }) => readChronology(services, params.number))

  serve(chronologyRoutes.add, async ({ services, params, body, write }) => {
    await write((context) => addEvent(context, params.number, body))
    return readChronology(services, params.number)
  })

  serve(chronologyRoutes.strike, async ({ services, params, write }) => {
    await write((context) => strikeEvent(context, params.number, params.id))
    return readChronology(services, params.number)
  })
}

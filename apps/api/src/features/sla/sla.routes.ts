import { slaRoutes } from '@redress/contracts/sla'
import type { Serve } from '../../platform/serve.ts'
import { pauseClock, resumeClock } from './commands/pause-clock.ts'
import { changeCalendar, createCalendar } from './commands/save-calendar.ts'
import { createPolicy, endPolicy } from './commands/save-policy.ts'
import { readClockRules, readClocks } from './sla.queries.ts'

export function slaFeature(serve: Serve) {
  serve(slaRoutes.clocks, ({ services, params }) => readClocks(services, params.number))

  serve(slaRoutes.pause, async ({ services, params, body, write }) => {
    await write((context) => pauseClock(context, params.number, params.kind, body.reason))
    return readClocks(services, params.number)
  })

  serve(slaRoutes.resume, async ({ services, params, write }) => {
    await write((context) => resumeClock(context, params.number, params.kind))
    return readClocks(services, params.number)
  })

  serve(slaRoutes.rules, ({ services }) => readClockRules(services))

  serve(slaRoutes.createCalendar, async ({ services, body, write }) => {
    await write((context) => createCalendar(context, body))
    return readClockRules(services)
  })

  serve(slaRoutes.changeCalendar, async ({ services, params, body, write }) => {
    await write((context) => changeCalendar(context, params.id, body))
    return readClockRules(services)
  })

  serve(slaRoutes.createPolicy, async ({ services, body, write }) => {
    await write((context) => createPolicy(context, body))
    return readClockRules(services)
  })

  serve(slaRoutes.endPolicy, async ({ services, params, write }) => {
    await write((context) => endPolicy(context, params.id))
    return readClockRules(services)
  })
}

import { judgementRoutes } from '@redress/contracts/judgement-routes'
import type { Serve } from '../../platform/serve.ts'
import { confirmOwnPassword } from '../identity/own-password.ts'
import { writeWithoutKey } from '../identity/write-without-key.ts'
import { addTime } from './commands/add-time.ts'
import { assessComplaint } from './commands/assess-complaint.ts'
import { decideVerdict } from './commands/decide-verdict.ts'
import { askSatisfaction, judgeEffect, recordSatisfaction } from './commands/follow-up.ts'
import { agreeTest, tickTest } from './commands/ntf-steps.ts'
import { recordFindings } from './commands/record-findings.ts'
import { signVerdict } from './commands/sign-verdict.ts'
import { takeStep } from './commands/take-step.ts'
import { waiveMeasures } from './commands/waive-measures.ts'
import { readComplaint } from './complaint.queries.ts'

export function judgementFeature(serve: Serve) {
  serve(judgementRoutes.step, async ({ services, params, body, write }) => {
    await write((context) => takeStep(context, params.number, body))
    return readComplaint(services, params.number)
  })

  serve(judgementRoutes.assess, async ({ services, params, body, write }) => {
    await write((context) => assessComplaint(context, params.number, body))
    return readComplaint(services, params.number)
  })

  serve(judgementRoutes.findings, async ({ services, params, body, write }) => {
    await write((context) => recordFindings(context, params.number, body))
    return readComplaint(services, params.number)
  })

  serve(judgementRoutes.addTest, async ({ services, params, body, write }) => {
    await write((context) => agreeTest(context, params.number, body))
    return readComplaint(services, params.number)
  })

  serve(judgementRoutes.tickTest, async ({ services, params, body, write }) => {
    const { number, position } = params
    await write((context) => tickTest(context, number, { ...body, position }))
    return readComplaint(services, number)
  })

  serve(judgementRoutes.decide, async ({ services, params, body, write }) => {
    await write((context) => decideVerdict(context, params.number, body))
    return readComplaint(services, params.number)
  })

  serve(judgementRoutes.sign, async (handling) => {
    const { services, params, body } = handling
    await confirmOwnPassword(handling, body.password, '#/password')
    await writeWithoutKey(handling, (context) => signVerdict(context, params.number, body.version))
    return readComplaint(services, params.number)
  })

  serve(judgementRoutes.waiveMeasures, async ({ services, params, body, write }) => {
    await write((context) => waiveMeasures(context, params.number, body))
    return readComplaint(services, params.number)
  })

  serve(judgementRoutes.judgeEffect, async ({ services, params, body, write }) => {
    await write((context) => judgeEffect(context, params.number, body))
    return readComplaint(services, params.number)
  })

  serve(judgementRoutes.askSatisfaction, async ({ services, params, body, write }) => {
    await write((context) => askSatisfaction(context, params.number, body.version))
    return readComplaint(services, params.number)
  })

  serve(judgementRoutes.recordSatisfaction, async ({ services, params, body, write }) => {
    await write((context) => recordSatisfaction(context, params.number, body))
    return readComplaint(services, params.number)
  })

  serve(judgementRoutes.addTime, async ({ services, params, body, write }) => {
    await write((context) => addTime(context, params.number, body.minutes))
    return readComplaint(services, params.number)
  })
}

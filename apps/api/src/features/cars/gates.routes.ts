import { gateRoutes } from '@redress/contracts/car-gates'
import type { Serve } from '../../platform/serve.ts'
import { confirmOwnPassword } from '../identity/own-password.ts'
import { writeWithoutKey } from '../identity/write-without-key.ts'
import { acceptGate, reopenGate, sendGateBack } from './commands/gates/decide-gate.ts'
import { overrideFinding } from './commands/gates/override-finding.ts'
import { submitGate } from './commands/gates/submit-gate.ts'
import { readOpenEnds } from './open-ends.queries.ts'
import { readCar } from './read-car.ts'

export function gatesFeature(serve: Serve) {
  serve(gateRoutes.openEnds, ({ services, params }) => readOpenEnds(services, params.number))

  serve(gateRoutes.submit, async (handling) => {
    const { services, params, body } = handling
    await confirmOwnPassword(handling, body.password, '#/password')
    await writeWithoutKey(handling, (context) => submitGate(context, params.number, params.gate, body))
    return readCar(services, params.number)
  })

  serve(gateRoutes.accept, async (handling) => {
    const { services, params, body } = handling
    await confirmOwnPassword(handling, body.password, '#/password')
    await writeWithoutKey(handling, (context) => acceptGate(context, params.number, params.gate, body))
    return readCar(services, params.number)
  })

  serve(gateRoutes.sendBack, async (handling) => {
    const { services, params, body } = handling
    await confirmOwnPassword(handling, body.password, '#/password')
    await writeWithoutKey(handling, (context) => sendGateBack(context, params.number, params.gate, body))
    return readCar(services, params.number)
  })

  serve(gateRoutes.reopen, async ({ services, params, body, write }) => {
    await write((context) => reopenGate(context, params.number, params.gate, body))
    return readCar(services, params.number)
  })

  serve(gateRoutes.override, async ({ services, params, body, write }) => {
    await write((context) => overrideFinding(context, params.number, body))
    return readCar(services, params.number)
  })
}

import { carCauseRoutes } from '@redress/contracts/car-causes'
import { carTestRoutes } from '@redress/contracts/car-tests'
import type { Serve } from '../../platform/serve.ts'
import { addCause } from './commands/causes/add-cause.ts'
import { addCauseFiles, changeCause, judgeCause } from './commands/causes/change-cause.ts'
import { judgeFit } from './commands/causes/judge-fit.ts'
import { moveCause } from './commands/causes/move-cause.ts'
import { strikeCause } from './commands/causes/strike-cause.ts'
import { verifyCause } from './commands/causes/verify-cause.ts'
import { addTest } from './commands/tests/add-test.ts'
import { addTestFiles, changeTest, strikeTest } from './commands/tests/change-test.ts'
import { readCar } from './read-car.ts'
import { findSimilarCars } from './similar.queries.ts'

/** D4: the tree of Whys, the tests that try it, and what was found in earlier CARs. */
export function carCausesFeature(serve: Serve) {
  serve(carCauseRoutes.add, async ({ services, params, body, write }) => {
    await write((context) => addCause(context, params.number, body))
    return readCar(services, params.number)
  })

  serve(carCauseRoutes.change, async ({ services, params, body, write }) => {
    await write((context) => changeCause(context, params.number, params.id, body))
    return readCar(services, params.number)
  })

  serve(carCauseRoutes.move, async ({ services, params, body, write }) => {
    await write((context) => moveCause(context, params.number, params.id, body))
    return readCar(services, params.number)
  })

  serve(carCauseRoutes.judge, async ({ services, params, body, write }) => {
    await write((context) => judgeCause(context, params.number, params.id, body))
    return readCar(services, params.number)
  })

  serve(carCauseRoutes.verify, async ({ services, params, body, write }) => {
    await write((context) => verifyCause(context, params.number, params.id, body))
    return readCar(services, params.number)
  })

  serve(carCauseRoutes.strike, async ({ services, params, body, write }) => {
    await write((context) => strikeCause(context, params.number, params.id, body))
    return readCar(services, params.number)
  })

  serve(carCauseRoutes.addFiles, async ({ services, params, body, write }) => {
    await write((context) => addCauseFiles(context, params.number, params.id, body.files))
    return readCar(services, params.number)
  })

  serve(carCauseRoutes.fit, async ({ services, params, body, write }) => {
    const at = { causeId: params.id, isNotId: params.isNotId }
    await write((context) => judgeFit(context, params.number, at, body))
    return readCar(services, params.number)
  })

  serve(carCauseRoutes.similar, ({ services, params }) => findSimilarCars(services, params.number))

  serve(carTestRoutes.add, async ({ services, params, body, write }) => {
    await write((context) => addTest(context, params.number, body))
    return readCar(services, params.number)
  })

  serve(carTestRoutes.change, async ({ services, params, body, write }) => {
    await write((context) => changeTest(context, params.number, params.id, body))
    return readCar(services, params.number)
  })

  serve(carTestRoutes.addFiles, async ({ services, params, body, write }) => {
    await write((context) => addTestFiles(context, params.number, params.id, body.files))
    return readCar(services, params.number)
  })

  serve(carTestRoutes.strike, async ({ services, params, body, write }) => {
    await write((context) => strikeTest(context, params.number, params.id, body))
    return readCar(services, params.number)
  })
}

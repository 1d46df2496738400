import { carWatchRoutes } from '@redress/contracts/car-watch'
import type { Serve } from '../../platform/serve.ts'
import { judgeEffect } from './commands/judge-effect.ts'
import { reopenCar } from './commands/reopen-car.ts'
import { readCar } from './read-car.ts'
import { readWatch } from './watch.queries.ts'

/** After the closure: what the data say, the judgement, and opening again (CAR-8, CAR-12). */
export function carWatchFeature(serve: Serve) {
  serve(carWatchRoutes.watch, ({ services, params }) => readWatch(services, params.number))

  serve(carWatchRoutes.judge, async ({ services, params, body, write }) => {
    await write((context) => judgeEffect(context, params.number, body))
    return readCar(services, params.number)
  })

  serve(carWatchRoutes.reopen, async ({ services, params, body, write }) => {
    await write((context) => reopenCar(context, params.number, body))
    return readCar(services, params.number)
  })
}

import { carHoldRoutes } from '@redress/contracts/car-holds'
import { holdRoutes } from '@redress/contracts/holds'
import type { Serve } from '../../platform/serve.ts'
import { readHold } from '../catalog/holds.queries.ts'
import { confirmOwnPassword } from '../identity/own-password.ts'
import { writeWithoutKey } from '../identity/write-without-key.ts'
import { holdForCar, releaseSigned } from './commands/stock/hold-for-car.ts'
import { holdsOfCar } from './holds.queries.ts'

/** Stop and release of what a CAR is about (CAR-3); a release is signed, also of a hold that belongs to no CAR. */
export function carHoldsFeature(serve: Serve) {
  serve(carHoldRoutes.ofCar, ({ services, params }) => holdsOfCar(services, params.number))

  serve(carHoldRoutes.set, async ({ services, params, body, write }) => {
    await write((context) => holdForCar(context, params.number, body))
    return holdsOfCar(services, params.number)
  })

  serve(holdRoutes.release, async (handling) => {
    const { services, params, body } = handling
    await confirmOwnPassword(handling, body.password, '#/password')
    await writeWithoutKey(handling, (context) => releaseSigned(context, params.id, body))
    return readHold(services, params.id)
  })
}

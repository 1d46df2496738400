import { carStockRoutes } from '@redress/contracts/car-stock'
import type { Serve } from '../../platform/serve.ts'
import { confirmOwnPassword } from '../identity/own-password.ts'
import { writeWithoutKey } from '../identity/write-without-key.ts'
import { previewUploads } from './commands/photos/preview-uploads.ts'
import { countStock } from './commands/stock/count-stock.ts'
import { putLots, removeLot } from './commands/stock/put-lots.ts'
import { putStock, removeStock } from './commands/stock/put-stock.ts'
import { signUnaccounted } from './commands/stock/sign-unaccounted.ts'
import { addUsualPlace } from './commands/stock/usual-place.ts'
import { readCar } from './read-car.ts'
import { listStockChecks, readStockCheck } from './stock-checks.queries.ts'

/** D3: lots, places and what was counted there (CAR-3). */
export function carStockFeature(serve: Serve) {
  serve(carStockRoutes.putLots, async ({ services, params, body, write }) => {
    await write((context) => putLots(context, params.number, body.rows))
    return readCar(services, params.number)
  })

  serve(carStockRoutes.removeLot, async ({ services, params, body, write }) => {
    await write((context) => removeLot(context, params.number, params.id, body.version))
    return readCar(services, params.number)
  })

  serve(carStockRoutes.signLot, async (handling) => {
    const { services, params, body } = handling
    await confirmOwnPassword(handling, body.password, '#/password')
    const { version, reason } = body
    await writeWithoutKey(handling, (context) =>
      signUnaccounted(context, params.number, { id: params.id, version, reason }),
    )
    return readCar(services, params.number)
  })

  serve(carStockRoutes.putStock, async ({ services, params, body, write }) => {
    await write((context) => putStock(context, params.number, body.rows))
    return readCar(services, params.number)
  })

  serve(carStockRoutes.addUsualPlace, async ({ services, params, body, write }) => {
    await write((context) => addUsualPlace(context, params.number, body))
    return readCar(services, params.number)
  })

  serve(carStockRoutes.removeStock, async ({ services, params, body, write }) => {
    await write((context) => removeStock(context, params.number, params.id, body.version))
    return readCar(services, params.number)
  })

  serve(carStockRoutes.checks, async ({ services, actor, query }) => ({
    checks: await listStockChecks(services, query.of === 'mine' ? actor.id : null),
  }))

  serve(carStockRoutes.check, ({ services, params }) => readStockCheck(services, params.id))

  serve(carStockRoutes.count, async ({ services, params, body, write }) => {
    const previews = await previewUploads(services, body.photos)
    await write((context) => countStock(context, params.id, body, previews))
    return readStockCheck(services, params.id)
  })
}

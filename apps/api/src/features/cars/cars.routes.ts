import { carRoutes } from '@redress/contracts/car-routes'
import type { Serve } from '../../platform/serve.ts'
import { listCars } from './car-list.queries.ts'
import { cancelCar, changeCar, growCar } from './commands/change-car.ts'
import { linkComplaint, unlinkComplaint } from './commands/link-complaint.ts'
import { openCar } from './commands/open-car.ts'
import { writeCarNote } from './commands/write-car-note.ts'
import { writeField } from './commands/write-field.ts'
import { readCar } from './read-car.ts'
import { readCarTimeline } from './timeline.queries.ts'

export function carsFeature(serve: Serve) {
  serve(carRoutes.list, ({ services, actor, query }) => listCars(services, actor, query))

  serve(carRoutes.open, async ({ services, body, write }) => {
    const { number } = await write((context) => openCar(context, body))
    return readCar(services, number)
  })

  serve(carRoutes.read, ({ services, params }) => readCar(services, params.number))

  serve(carRoutes.change, async ({ services, params, body, write }) => {
    await write((context) => changeCar(context, params.number, body))
    return readCar(services, params.number)
  })

  serve(carRoutes.grow, async ({ services, params, body, write }) => {
    await write((context) => growCar(context, params.number, body.version))
    return readCar(services, params.number)
  })

  serve(carRoutes.cancel, async ({ services, params, body, write }) => {
    await write((context) => cancelCar(context, params.number, body))
    return readCar(services, params.number)
  })

  serve(carRoutes.link, async ({ services, params, body, write }) => {
    await write((context) => linkComplaint(context, params.number, body.complaint))
    return readCar(services, params.number)
  })

  serve(carRoutes.unlink, async ({ services, params, body, write }) => {
    await write((context) => unlinkComplaint(context, params.number, body))
    return readCar(services, params.number)
  })

  serve(carRoutes.write, async ({ services, params, body, write }) => {
    await write((context) => writeField(context, params.number, { ...body, name: params.name }))
    return readCar(services, params.number)
  })

  serve(carRoutes.note, async ({ services, params, body, write }) => {
    await write((context) => writeCarNote(context, params.number, body))
    return readCar(services, params.number)
  })

  serve(carRoutes.timeline, ({ services, params, query }) =>
    readCarTimeline(services, params.number, query.cursor),
  )
}

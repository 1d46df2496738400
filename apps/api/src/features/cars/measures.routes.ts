import { carMeasureRoutes } from '@redress/contracts/car-measures'
import { carPreventionRoutes } from '@redress/contracts/car-prevention'
import type { Serve } from '../../platform/serve.ts'
import { actionsOfCar } from '../actions/action.queries.ts'
import { changeMeasure } from './commands/measures/change-measure.ts'
import { liftMeasure } from './commands/measures/lift-measure.ts'
import { proposeMeasure } from './commands/measures/propose-measure.ts'
import { addSuggestedReadAcross } from './commands/measures/suggested-read-across.ts'
import { addUsualDocuments } from './commands/measures/usual-documents.ts'
import { removeDocument, writeDocuments } from './commands/measures/write-documents.ts'
import { removeReadAcross, writeReadAcross } from './commands/measures/write-read-across.ts'
import { readAcrossSuggestions } from './read-across.queries.ts'
import { readCar } from './read-car.ts'

/** Actions and prevention of a CAR: D0, D3, D5, D6, D7. */
export function carMeasuresFeature(serve: Serve) {
  serve(carMeasureRoutes.actions, ({ services, actor, params }) =>
    actionsOfCar(services, actor, params.number),
  )

  serve(carMeasureRoutes.propose, async ({ services, params, body, write }) => {
    await write((context) => proposeMeasure(context, params.number, body))
    return readCar(services, params.number)
  })

  serve(carMeasureRoutes.change, async ({ services, params, body, write }) => {
    await write((context) => changeMeasure(context, params.number, params.id, body))
    return readCar(services, params.number)
  })

  serve(carMeasureRoutes.lift, async ({ services, params, body, write }) => {
    await write((context) => liftMeasure(context, params.number, params.id, body))
    return readCar(services, params.number)
  })

  serve(carMeasureRoutes.writeDocuments, async ({ services, params, body, write }) => {
    await write((context) => writeDocuments(context, params.number, body.rows))
    return readCar(services, params.number)
  })

  serve(carMeasureRoutes.removeDocument, async ({ services, params, body, write }) => {
    await write((context) => removeDocument(context, params.number, body))
    return readCar(services, params.number)
  })

  serve(carMeasureRoutes.writeReadAcross, async ({ services, params, body, write }) => {
    await write((context) => writeReadAcross(context, params.number, body.rows))
    return readCar(services, params.number)
  })

  serve(carMeasureRoutes.removeReadAcross, async ({ services, params, body, write }) => {
    await write((context) => removeReadAcross(context, params.number, body))
    return readCar(services, params.number)
  })

  serve(carPreventionRoutes.addUsualDocuments, async ({ services, params, body, write }) => {
    await write((context) => addUsualDocuments(context, params.number, body.documents))
    return readCar(services, params.number)
  })

  serve(carPreventionRoutes.suggestions, ({ services, params }) =>
    readAcrossSuggestions(services, params.number),
  )

  serve(carPreventionRoutes.addSuggested, async ({ services, params, body, write }) => {
    await write((context) => addSuggestedReadAcross(context, params.number, body))
    return readCar(services, params.number)
  })
}

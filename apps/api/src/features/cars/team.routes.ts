import { carPhotoRoutes } from '@redress/contracts/car-photos'
import { carProblemRoutes } from '@redress/contracts/car-problem'
import { carTeamRoutes } from '@redress/contracts/car-team'
import type { Serve } from '../../platform/serve.ts'
import { drawMarks, makeMarkedCopy } from './commands/photos/draw-marks.ts'
import { addPhotos, changePhoto, orderPhotos, strikePhoto } from './commands/photos/photos.ts'
import { previewUploads } from './commands/photos/preview-uploads.ts'
import { orderIsNot, removeIsNot, writeIsNot } from './commands/problem/is-not.ts'
import { addUsualIsNot } from './commands/problem/usual-is-not.ts'
import { addMember, changeMember, leaveTeam } from './commands/team/team.ts'
import { readCar } from './read-car.ts'

/** D1 team, D2 is / is-not, and the photos of every discipline. */
export function carTeamFeature(serve: Serve) {
  serve(carTeamRoutes.add, async ({ services, params, body, write }) => {
    await write((context) => addMember(context, params.number, body))
    return readCar(services, params.number)
  })

  serve(carTeamRoutes.change, async ({ services, params, body, write }) => {
    await write((context) => changeMember(context, params.number, params.id, body))
    return readCar(services, params.number)
  })

  serve(carTeamRoutes.leave, async ({ services, params, body, write }) => {
    await write((context) => leaveTeam(context, params.number, { ...body, id: params.id }))
    return readCar(services, params.number)
  })

  serve(carProblemRoutes.writeIsNot, async ({ services, params, body, write }) => {
    await write((context) => writeIsNot(context, params.number, body.rows))
    return readCar(services, params.number)
  })

  serve(carProblemRoutes.addUsualIsNot, async ({ services, params, body, write }) => {
    await write((context) => addUsualIsNot(context, params.number, body.questions))
    return readCar(services, params.number)
  })

  serve(carProblemRoutes.removeIsNot, async ({ services, params, body, write }) => {
    await write((context) => removeIsNot(context, params.number, body))
    return readCar(services, params.number)
  })

  serve(carProblemRoutes.orderIsNot, async ({ services, params, body, write }) => {
    await write((context) => orderIsNot(context, params.number, body.ids))
    return readCar(services, params.number)
  })

  serve(carPhotoRoutes.add, async ({ services, params, body, write }) => {
    const previews = await previewUploads(services, body.files)
    await write((context) => addPhotos(context, params.number, { ...body, previews }))
    return readCar(services, params.number)
  })

  serve(carPhotoRoutes.change, async ({ services, params, body, write }) => {
    await write((context) => changePhoto(context, params.number, params.id, body))
    return readCar(services, params.number)
  })

  serve(carPhotoRoutes.draw, async ({ services, params: { number, id }, body, write }) => {
    const copy = await makeMarkedCopy(services, number, id, body)
    await write((context) => drawMarks(context, number, { ...body, id, copy }))
    return readCar(services, number)
  })

  serve(carPhotoRoutes.order, async ({ services, params, body, write }) => {
    await write((context) => orderPhotos(context, params.number, body))
    return readCar(services, params.number)
  })

  serve(carPhotoRoutes.strike, async ({ services, params, body, write }) => {
    await write((context) => strikePhoto(context, params.number, params.id, body.version))
    return readCar(services, params.number)
  })
}

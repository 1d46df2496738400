import { cameraRoutes } from '@redress/contracts/camera'
import { cameraState } from '@redress/domain/camera/camera-link'
import { needKey } from '../../platform/need-key.ts'
import { problem } from '../../platform/problem.ts'
import type { Serve } from '../../platform/serve.ts'
import { isDone } from '../../platform/write.ts'
import { askerOf, findCamera, pageOf, readCameraLink, refusalOf } from './camera-link.ts'
import { endCamera, openCarCamera, openComplaintCamera } from './commands/open-camera.ts'
import { takePhoto } from './commands/take-photo.ts'
import { receivePhoto } from './receive-photo.ts'

/** The phone as camera of one place of a CAR or a complaint (B16). */
export function cameraFeature(serve: Serve) {
  serve(cameraRoutes.forCar, async ({ services, params, body, actor, write }) => {
    const { id } = await write((context) => openCarCamera(context, params.number, body.place))
    return readCameraLink(services, id, actor)
  })

  serve(cameraRoutes.forComplaint, async ({ services, params, actor, write }) => {
    const { id } = await write((context) => openComplaintCamera(context, params.number))
    return readCameraLink(services, id, actor)
  })

  serve(cameraRoutes.read, ({ services, params, actor }) => readCameraLink(services, params.id, actor))

  serve(cameraRoutes.end, async ({ services, params, actor, write }) => {
    const link = await readCameraLink(services, params.id, actor)
    if (link.state === 'ended') return link
    await write((context) => endCamera(context, params.id))
    return readCameraLink(services, params.id, actor)
  })

  serve(cameraRoutes.open, async ({ services, params }) => {
    const link = await findCamera(services, params.token)
    askerOf(link)
    const state = cameraState(link, services.clock())
    if (state === 'ended' || state === 'expired') throw problem('link-expired')
    return pageOf(link)
  })

  serve(cameraRoutes.takePhoto, async ({ services, request, reply, params, write }) => {
    needKey(request)
    const link = await findCamera(services, params.token)
    const asker = askerOf(link)
    // The answer got lost on the way: the photo is there, even if the link has ended since.
    if (await isDone(services, asker, String(request.headers['idempotency-key']))) return pageOf(link)
    const now = services.clock()
    if (cameraState(link, now) !== 'open') throw refusalOf(link, now)
    const photo = await receivePhoto({ services, request, reply, asker, linkId: link.id })
    await write((context) => takePhoto(context, link, photo), asker)
    return pageOf(await findCamera(services, params.token))
  })
}

import { liveRoutes } from '@redress/contracts/live'
import type { Recognise, Serve } from './serve.ts'

/** What screens show; accounts and their sign-ins are nobody's news. */
const toldSubjects = new Set(['complaint', 'car', 'hold', 'attachment'])

const checkEveryMs = 60_000

export function liveFeature(serve: Serve, recognise: Recognise) {
  serve(liveRoutes.events, async ({ services, request, reply }) => {
    const { sse } = reply
    reply.header('x-accel-buffering', 'no')
    sse.keepAlive()
    const unsubscribe = services.live.subscribe((event) => {
      if (!sse.isConnected || (event !== 'missed' && !toldSubjects.has(event.subject))) return
      void sse
        .send(event === 'missed' ? { event: 'missed', data: {} } : { event: 'change', data: event })
        .catch(() => unsubscribe())
    })
    // A stream outlives the request that opened it: whoever lost the session hears nothing more.
    const check = setInterval(() => {
      recognise(request).then(
        (user) => user ?? sse.close(),
        () => undefined,
      )
    }, checkEveryMs)
    sse.onClose(() => {
      clearInterval(check)
      unsubscribe()
    })
    await sse.send({ event: 'ready', data: {} })
    return reply
  })
}

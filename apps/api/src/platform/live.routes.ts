import { liveRoutes } from '@redress/contracts/live'
import type { Serve } from './serve.ts'

export function liveFeature(serve: Serve) {
  serve(liveRoutes.events, async ({ services, reply }) => {
    const { sse } = reply
    reply.header('x-accel-buffering', 'no')
    sse.keepAlive()
    const unsubscribe = services.live.subscribe((event) => {
      if (!sse.isConnected) return
      void sse
        .send(event === 'missed' ? { event: 'missed', data: {} } : { event: 'change', data: event })
        .catch(() => unsubscribe())
    })
    sse.onClose(unsubscribe)
    await sse.send({ event: 'ready', data: {} })
    return reply
  })
}

import { healthRoutes } from '@redress/contracts/health'
import type { Serve } from './serve.ts'

export function healthFeature(serve: Serve) {
  serve(healthRoutes.health, async () => ({ status: 'ok' as const }))

  serve(healthRoutes.ready, async ({ services }) => {
    await services.pool.query('SELECT 1 FROM "Counter" LIMIT 1')
    return { status: 'ready' as const }
  })
}

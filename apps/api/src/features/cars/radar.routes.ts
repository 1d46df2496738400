import { carRadarRoutes } from '@redress/contracts/car-radar'
import type { Serve } from '../../platform/serve.ts'
import { carOfComplaint, radarOfTyped } from './radar.queries.ts'

export function carRadarFeature(serve: Serve) {
  serve(carRadarRoutes.typed, ({ services, query }) => radarOfTyped(services, query))

  serve(carRadarRoutes.ofComplaint, ({ services, params }) => carOfComplaint(services, params.number))
}

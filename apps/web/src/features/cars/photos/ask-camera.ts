import type { CameraLink, CarPlace } from '@redress/contracts/camera'
import { callSignedIn } from '../../../lib/call-signed-in.ts'

/** Asks for a link by which a phone takes photos for one place of the CAR (B16). */
export function askCamera(number: string, place: CarPlace) {
  return (key: string): Promise<CameraLink> =>
    callSignedIn(
      'POST /api/cars/:number/camera',
      { params: { number }, body: { place } },
      { idempotencyKey: key },
    )
}

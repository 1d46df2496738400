import type { Discipline } from '../cars/car.ts'

/** How long the link of a phone works, and for how many photos (B16). */
export const cameraLimits = { minutes: 15, photos: 30 } as const

/** Where the photos go: a discipline, the evidence of a Why, a test, the evidence of a complaint. */
export type CameraPlace = Discipline | 'why' | 'test' | 'evidence'

export const cameraStates = ['open', 'full', 'ended', 'expired'] as const
export type CameraState = (typeof cameraStates)[number]

type Link = { photos: number; expiresAt: Date; endedAt: Date | null }

/** Whether the phone may still send, or why not: a link ends with its dialog, its photos or its time. */
export function cameraState({ photos, expiresAt, endedAt }: Link, now: Date): CameraState {
  if (endedAt !== null) return 'ended'
  if (expiresAt <= now) return 'expired'
  return photos >= cameraLimits.photos ? 'full' : 'open'
}

import { expect, test } from 'vitest'
import { cameraLimits, cameraState } from './camera-link.ts'

const until = new Date('2026-11-22T08:15:00Z')
const before = new Date(until.getTime() - 1)
const link = { photos: 0, expiresAt: until, endedAt: null }

test.each([
  ['open', link, before],
  ['expired', link, until],
  ['open', { ...link, photos: cameraLimits.photos - 1 }, before],
  ['full', { ...link, photos: cameraLimits.photos }, before],
  ['ended', { ...link, endedAt: before }, before],
  ['ended', { ...link, photos: cameraLimits.photos, endedAt: before }, until],
] as const)('B16: the link of a phone is %s', (state, one, now) => {
  expect(cameraState(one, now)).toBe(state)
})

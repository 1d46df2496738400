import { expect, test } from 'vitest'
import { promises } from './promises.ts'

test('SLA-4: today at five and tomorrow at ten, by the clock of the plant, over its changes', () => {
  expect(promises('Europe/Warsaw', new Date('2026-03-28T09:00:00Z'))).toEqual({
    today: '2026-03-28T16:00:00.000Z',
    tomorrow: '2026-03-29T08:00:00.000Z',
  })
})

test('SLA-4: what has passed is not promised', () => {
  expect(promises('Europe/Warsaw', new Date('2026-03-05T16:00:00Z')).today).toBeNull()
  expect(promises('Asia/Shanghai', new Date('2026-03-05T16:30:00Z')).today).toBe('2026-03-06T09:00:00.000Z')
})

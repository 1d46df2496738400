import { expect, test } from 'vitest'
import { fromField, onDay, toField } from './date-time-field.ts'

const evening = new Date('2026-03-05T22:30:00.000Z')

test('SLA-4: "today 17:00" and "tomorrow 10:00" are those of the person’s own clock', () => {
  expect(onDay('Europe/Warsaw', evening, 0, 17).toISOString()).toBe('2026-03-05T16:00:00.000Z')
  // Half past ten in the evening is the next morning in Almaty already.
  expect(onDay('Asia/Almaty', evening, 0, 17).toISOString()).toBe('2026-03-06T12:00:00.000Z')
  expect(onDay('Europe/Warsaw', evening, 1, 10).toISOString()).toBe('2026-03-06T09:00:00.000Z')
})

test('SLA-4: the night the clock is put forward, tomorrow at ten is still at ten', () => {
  const before = new Date('2026-03-28T12:00:00.000Z')
  expect(onDay('Europe/Warsaw', before, 1, 10).toISOString()).toBe('2026-03-29T08:00:00.000Z')
})

test('a field shows and means the same instant; half filled in it means none', () => {
  expect(toField('Europe/Warsaw', evening)).toBe('2026-03-05T23:30')
  expect(fromField('Europe/Warsaw', '2026-03-05T23:30')).toBe(evening.toISOString())
  expect(fromField('Europe/Warsaw', '')).toBe('')
})

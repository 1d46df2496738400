import { expect, test } from 'vitest'
import { channels } from '../messages/channel.ts'
import { faultInReceivedAt, kindByChannel } from './intake.ts'

const now = new Date('2026-03-05T09:00:00Z')

test('IN-4: spoken words make a claim, written ones a complaint', () => {
  const claims = channels.filter((channel) => kindByChannel(channel) === 'claim')
  expect(claims).toEqual(['phone', 'in_person'])
})

test('IN-13: a receipt stamp may lie in the past, not in the future', () => {
  expect(faultInReceivedAt(new Date('2026-02-20T08:00:00Z'), now)).toBeNull()
  expect(faultInReceivedAt(new Date('2026-03-05T09:02:00Z'), now)).toBeNull()
  expect(faultInReceivedAt(new Date('2026-03-05T09:02:01Z'), now)).toBe('in-the-future')
  expect(faultInReceivedAt(new Date('1980-01-01T00:00:00Z'), now)).toBe('too-long-ago')
})

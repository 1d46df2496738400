import { expect, test } from 'vitest'
import { firstStampIn } from './chat-stamp.ts'

test.each([
  ['[03/11/2026, 14:05:33] Ewa Lis: third row dead', '2026-11-03T14:05'],
  ['3/11/26, 14:05 - Ewa Lis: third row dead', '2026-11-03T14:05'],
  ['Ewa Lis\n2026-11-03 14:05\nthird row dead', '2026-11-03T14:05'],
  ['李伟 2026年11月3日 下午2:05\n第三排没有反应', '2026-11-03T14:05'],
  ['李伟 2026/11/3 上午12:05', '2026-11-03T00:05'],
  ['03.11.2026 09:07, Ewa', '2026-11-03T09:07'],
  ['11/3/26, 2:05 PM - Ewa: dead\n11/14/26, 8:00 AM - Dana: noted', '2026-11-03T14:05'],
  ['lot 31/06/2026 10:00 of no day, then 2026-11-03 14:05, then 2026-11-04 08:00', '2026-11-03T14:05'],
])('IN-12: the first time of a pasted conversation: %s', (text, stamp) => {
  expect(firstStampIn(text)).toBe(stamp)
})

test.each(['', 'third row dead on 12 of 700', 'batch 12/30 at 14:05', '2026-13-03 25:61'])(
  'IN-12: nothing is read into a text without a time: %s',
  (text) => {
    expect(firstStampIn(text)).toBeNull()
  },
)

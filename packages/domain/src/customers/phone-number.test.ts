import { describe, expect, test } from 'vitest'
import { phoneDigits } from './phone-number.ts'

describe('A24: a caller is recognised by the number, however it is written', () => {
  test.each([
    ['+48 22 555 01 17', '48225550117'],
    ['0048 22 555 01 17', '48225550117'],
    ['022 555-01-17', '225550117'],
    ['(022) 555.01.17', '225550117'],
    ['+44 (0)20 7946 0000', '442079460000'],
    ['４８２２５５５０１１７', '48225550117'],
    ['555 011', '555011'],
  ])('%s', (typed, digits) => {
    expect(phoneDigits(typed)).toBe(digits)
  })

  test.each(['', 'Hearthline', '12345', '000 123', 'C-2026-00012', 'MS-441200', '555 0117 ext. 4'])(
    '"%s" is no number',
    (typed) => {
      expect(phoneDigits(typed)).toBeNull()
    },
  )
})

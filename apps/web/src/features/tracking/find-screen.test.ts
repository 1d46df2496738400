import { expect, test } from 'vitest'
import { numberOf } from './find-screen.tsx'

test.each([
  ['C-2026-00123', 'C-2026-00123'],
  [' c 2026 00123 ', 'C-2026-00123'],
  ['c202600123', 'C-2026-00123'],
  ['Ｃ–2026–00123', 'C-2026-00123'],
  ['12345', '12345'],
])('CU-2: the number written as “%s” is asked for as %s', (typed, asked) => {
  expect(numberOf(typed)).toBe(asked)
})

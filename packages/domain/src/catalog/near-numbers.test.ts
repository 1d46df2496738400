import { expect, test } from 'vitest'
import { nearNumbers } from './near-numbers.ts'

const known = ['L2506-16', 'L2506-17', 'L2506-18', 'L2507-16', 'L2606-16', 'K-1', 'L2412-30']
const near = (typed: string) => nearNumbers(typed, known, (number) => number)

test.each([
  ['l2506 17', ['L2506-17', 'L2506-16', 'L2506-18', 'L2507-16', 'L2606-16']],
  // Two digits changed over are one slip.
  ['L2560-17', ['L2506-17', 'L2506-16', 'L2506-18']],
  ['L25O6-16', ['L2506-16', 'L2506-17', 'L2506-18', 'L2507-16', 'L2606-16']],
  ['K2', ['K-1']],
  ['XYZ-99', []],
  ['', []],
])('UX 2.13: %s may have meant %j', (typed, expected) => {
  expect(near(typed)).toEqual(expected)
})

test('UX 2.13: never more than eight', () => {
  const many = Array.from({ length: 30 }, (_, index) => `L2506-${10 + index}`)
  expect(nearNumbers('L2506-10', many, (number) => number)).toHaveLength(8)
})

import { expect, test } from 'vitest'
import { canonicalJson } from './canonical.ts'

test('CAR-7: the order of keys makes no difference at any depth, the order of a list does', () => {
  const one = { b: [{ y: 1, x: null }], a: 'ä' }
  expect(canonicalJson(one)).toBe(canonicalJson({ a: 'ä', b: [{ x: null, y: 1 }] }))
  expect(canonicalJson(one)).toBe('{"a":"ä","b":[{"x":null,"y":1}]}')
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]))
})

import { expect, test } from 'vitest'
import { heightOf } from './workbook-lines.ts'

const usual = { points: 10, bold: false }

test('CAR-7: a row is as high as its longest text needs, in any script', () => {
  const one = heightOf('Relay', 140, usual)
  expect(heightOf('Relay\nopen', 140, usual)).toBe(2 * one)
  expect(heightOf('Relay K3 of zone 3 open, contact burnt', 140, usual)).toBeGreaterThanOrEqual(2 * one)
  expect(heightOf('', 140, usual)).toBe(one)
})

test('CAR-7: Chinese takes twice the width, breaks after any sign, and stands higher', () => {
  const nine = heightOf('继电器断开触点烧损', 140, usual)
  expect(nine).toBe(heightOf('继', 140, usual))
  expect(heightOf('继电器断开触点烧损', 70, usual)).toBeGreaterThanOrEqual(2 * nine)
  expect(nine).toBeGreaterThan(heightOf('Relay', 140, usual))
})

test('CAR-7: a word longer than its cell is cut into lines; large and bold letters need more room', () => {
  const word = 'Donaudampfschifffahrtsgesellschaft'
  expect(heightOf(word, 70, usual)).toBeGreaterThanOrEqual(4 * heightOf('D', 70, usual))
  expect(heightOf(word, 240, { points: 10, bold: true })).toBeGreaterThanOrEqual(heightOf(word, 240, usual))
})

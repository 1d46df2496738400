import { describe, expect, test } from 'vitest'
import { isBridged, isConcerned, type JudgedLine, validityOf } from './verdict.ts'

const line = (claimed: number | null, justified: number | null, notFound = 0, causedByCustomer = 0) =>
  ({ claimed, justified, notFound, causedByCustomer }) satisfies JudgedLine

describe('AN-6: the verdict by quantity', () => {
  test('of 500 claimed 320 are justified, 150 not found, 30 caused by the customer', () => {
    const one = line(500, 320, 150, 30)
    expect(isBridged(one)).toBe(true)
    expect(validityOf([one])).toBe('partly_justified')
  })

  test.each([
    [line(500, 320, 150, 29), false],
    [line(500, null, 500, 0), false],
    [line(0, 0), true],
    [{ claimed: null, justified: null, notFound: null, causedByCustomer: null }, true],
    [line(null, 3), false],
  ])('the parts add up to what was claimed: %j → %s', (one, bridged) => {
    expect(isBridged(one)).toBe(bridged)
  })

  test('all is justified, none is unjustified, nothing counted is for a person to say', () => {
    expect(validityOf([line(3, 3), line(2, 2)])).toBe('justified')
    expect(validityOf([line(3, 3), line(2, 0, 2)])).toBe('partly_justified')
    expect(validityOf([line(3, 0, 0, 3)])).toBe('unjustified')
    expect(validityOf([line(0, 0)])).toBe(null)
    expect(validityOf([])).toBe(null)
  })
})

describe('AN-6: the person complained about never decides', () => {
  const person = { name: 'Łukasz Kim', email: 'l.kim@norrholm.example' }
  test.each([
    ['Lukasz KIM, line 3', true],
    ['l.kim@norrholm.example', true],
    ['Lukasz Kimura', false],
    ['Kim', false],
    ['', false],
  ])('%j → %s', (written, concerned) => {
    expect(isConcerned(written, person)).toBe(concerned)
  })
})

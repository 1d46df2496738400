import { describe, expect, test } from 'vitest'
import type { CarContent } from './content.ts'
import type { CarFieldName } from './fields.ts'
import { dayAfter, proofOf, rateExcluded, zeroFailureSample } from './proof.ts'

const content = (values: Partial<Record<CarFieldName, string>>): Pick<CarContent, 'fields'> => ({
  fields: Object.entries(values).map(([name, value]) => ({
    name: name as CarFieldName,
    value,
    version: 1,
    changedBy: 'I. Kowalska',
    changedAt: '2026-03-02T09:00:00.000Z',
  })),
})

describe('CAR-11: how many parts have to pass without a failure', () => {
  test.each([
    [0.01, 0.95, 299],
    [0.001, 0.95, 2995],
    [0.176, 0.95, 16],
    [0.01, 0.9, 230],
    [0.01, 0.99, 459],
    // The quotient is a whole number: not one part more.
    [0.5, 0.75, 2],
    [0.5, 0.875, 3],
    [0.000001, 0.95, 2_995_731],
    [0.999, 0.95, 1],
  ])('rate %d at confidence %d: %d parts', (rate, confidence, parts) => {
    expect(zeroFailureSample(rate, confidence)).toBe(parts)
  })

  test.each([
    [0, 0.95],
    [1, 0.95],
    [-0.1, 0.95],
    [0.01, 0],
    [0.01, 1],
    [Number.NaN, 0.95],
  ])('rate %d at confidence %d is no plan', (rate, confidence) => {
    expect(zeroFailureSample(rate, confidence)).toBeNull()
  })

  test('so many parts exclude the rate, one fewer does not', () => {
    for (const rate of [0.2, 0.176, 0.03, 0.01, 0.001]) {
      const parts = zeroFailureSample(rate, 0.95) ?? 0
      expect(rateExcluded(parts, 0.95)).toBeLessThanOrEqual(rate)
      expect(rateExcluded(parts - 1, 0.95)).toBeGreaterThan(rate)
    }
  })
})

describe('CAR-11: how far the proof is', () => {
  const plan = { 'd6.baselineRate': '0.176' } as const
  test.each([
    ['nothing said', {}, 'unplanned'],
    ['the rate only', plan, 'planned'],
    ['begun', { ...plan, 'd6.provingFrom': '2026-03-02' }, 'proving'],
    ['15 of 16 passed', { ...plan, 'd6.partsProven': '15', 'd6.failuresSeen': '0' }, 'proving'],
    ['all passed, but nobody says that none failed', { ...plan, 'd6.partsProven': '16' }, 'proving'],
    ['all passed, none failed', { ...plan, 'd6.partsProven': '16', 'd6.failuresSeen': '0' }, 'proven'],
    ['one failed among many', { ...plan, 'd6.partsProven': '900', 'd6.failuresSeen': '1' }, 'failed'],
    ['no rate, however many passed', { 'd6.partsProven': '900', 'd6.failuresSeen': '0' }, 'unplanned'],
    ['a rate of nothing', { 'd6.baselineRate': '0' }, 'unplanned'],
  ] as const)('%s', (_, values, state) => {
    expect(proofOf(content(values)).state).toBe(state)
  })

  test('the day follows from the volume; the rule of thumb stands beside', () => {
    const values = { 'd6.baselineRate': '0.01', 'd6.partsPerWeek': '120', 'd6.provingFrom': '2026-03-02' }
    expect(proofOf(content(values))).toMatchObject({
      needed: 299,
      byThumb: 300,
      confidence: 0.95,
      left: 299,
      weeks: 3,
      readyOn: '2026-03-20',
    })
  })

  test('without a volume there is no day, at an absurdly small one none either', () => {
    const begun = { 'd6.baselineRate': '0.0000001', 'd6.provingFrom': '2026-03-02' }
    expect(proofOf(content(begun)).readyOn).toBeNull()
    expect(proofOf(content({ ...begun, 'd6.partsPerWeek': '0' })).readyOn).toBeNull()
    expect(proofOf(content({ ...begun, 'd6.partsPerWeek': '1' })).readyOn).toBeNull()
  })

  test('another confidence asks for more', () => {
    expect(proofOf(content({ ...plan, 'd6.confidence': '0.99' })).needed).toBe(24)
  })
})

test('days go over months and years', () => {
  expect(dayAfter('2026-12-30', 3)).toBe('2027-01-02')
  expect(dayAfter('nonsense', 3)).toBeNull()
})

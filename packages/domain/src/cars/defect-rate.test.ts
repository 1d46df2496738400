import { describe, expect, test } from 'vitest'
import type { CarContent } from './content.ts'
import { defectRate, ppmOf, rateBefore, ratesOfProblem } from './defect-rate.ts'

describe('CAR-2: defect rate', () => {
  test.each([
    [466, 2650, 175849],
    [0, 700, 0],
    [1, 3, 333333],
    [700, 700, 1_000_000],
  ])('%i of %i delivered are %i ppm', (pieces, delivered, ppm) => {
    expect(ppmOf(defectRate(pieces, delivered) ?? -1)).toBe(ppm)
  })

  test.each([
    [null, 700],
    [12, null],
    [12, 0],
  ])('%j of %j is no rate', (pieces, delivered) => {
    expect(defectRate(pieces, delivered)).toBeNull()
  })

  const problem = (fields: Record<string, string>): Pick<CarContent, 'fields'> => ({
    fields: Object.entries(fields).map(([name, value]) => ({
      name: name as CarContent['fields'][number]['name'],
      value,
      version: 1,
      changedBy: 'Edda',
      changedAt: '2026-03-02T08:00:00.000Z',
    })),
  })

  test('as claimed and as confirmed, both of the delivered pieces', () => {
    const counts = {
      'd2.quantityDelivered': '400',
      'd2.quantityClaimed': '12',
      'd2.quantityConfirmed': '10',
    }
    expect(ratesOfProblem(problem(counts))).toEqual({
      claimed: 0.03,
      confirmed: 0.025,
      isOverClaimed: false,
      isOverConfirmed: false,
    })
  })

  test('more claimed than delivered is said, not hidden', () => {
    const counts = { 'd2.quantityDelivered': '10', 'd2.quantityClaimed': '12' }
    expect(ratesOfProblem(problem(counts))).toMatchObject({ isOverClaimed: true, confirmed: null })
  })

  test('CAR-11: before the correction: as the stock check found, else as confirmed, else as claimed', () => {
    const row = { bad: 53, checked: 1370 } as CarContent['stock'][number]
    const claimed = { 'd2.quantityDelivered': '700', 'd2.quantityClaimed': '12' }
    const before = (fields: Record<string, string>, stock: CarContent['stock'] = []) =>
      rateBefore({ ...problem(fields), stock })
    expect(before(claimed, [row])).toBeCloseTo(53 / 1370)
    expect(before({ ...claimed, 'd2.quantityConfirmed': '7' })).toBeCloseTo(0.01)
    expect(before(claimed, [{ ...row, bad: 0 }])).toBeCloseTo(12 / 700)
    expect(before({})).toBeNull()
    expect(before({ 'd2.quantityDelivered': '7', 'd2.quantityClaimed': '12' })).toBeNull()
  })
})

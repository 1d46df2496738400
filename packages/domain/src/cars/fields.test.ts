import { describe, expect, test } from 'vitest'
import { disciplines, disciplinesOf, gateOf, gatesOf } from './car.ts'
import { carFieldNames, faultOfValue, fieldsOf } from './fields.ts'

test('CAR-6: every discipline belongs to one gate, every field to one discipline', () => {
  expect(disciplines.map(gateOf)).toEqual([
    'd1_d3',
    'd1_d3',
    'd1_d3',
    'd1_d3',
    'd4',
    'd5_d6',
    'd5_d6',
    'd7',
    'd8',
  ])
  expect(disciplines.flatMap(fieldsOf).toSorted((a, b) => a.localeCompare(b))).toEqual(
    carFieldNames.toSorted((a, b) => a.localeCompare(b)),
  )
})

test('CAR-1: a 4D is released in three groups and shows five disciplines', () => {
  expect(gatesOf('four_d')).toEqual(['d1_d3', 'd4', 'd5_d6'])
  expect(disciplinesOf('four_d')).toEqual(['d2', 'd3', 'd4', 'd5', 'd6'])
  expect(gatesOf('eight_d')).toHaveLength(5)
})

describe('CAR-2…5: values of the written fields', () => {
  test.each([
    ['d2.what', 'x'.repeat(10_000), null],
    ['d2.what', 'x'.repeat(10_001), 'too-long'],
    ['d2.failureMode', 'x'.repeat(201), 'too-long'],
    ['d3.cleanFrom', '2026-02-28', null],
    ['d3.cleanFrom', '2026-02-30', 'not-a-date'],
    ['d3.cleanFrom', '28.02.2026', 'not-a-date'],
    ['d2.quantityClaimed', '4800', null],
    ['d2.quantityClaimed', '4.5', 'not-whole'],
    ['d2.quantityClaimed', '-1', 'not-whole'],
    ['d2.quantityClaimed', '2000000001', 'too-big'],
    ['d6.baselineRate', '0.176', null],
    ['d6.baselineRate', '0.95', null],
    ['d6.baselineRate', '17.6', 'too-big'],
    ['d6.baselineRate', '17 %', 'malformed'],
    ['d2.isRepeat', 'yes', null],
    ['d2.isRepeat', 'maybe', 'not-a-choice'],
    ['d2.isRepeat', '', null],
  ] as const)('%s = %j → %s', (name, value, fault) => {
    expect(faultOfValue(name, value)).toBe(fault)
  })
})

import { isFormField } from '@redress/domain/cars/form-fields'
import { expect, test } from 'vitest'
import { formChoices, joinField, splitField } from './form-choices.ts'

const texts = { language: 'en' as const, t: (key: string) => key, word: () => null }

test('CAR-7: everything that is offered for a cell is a field the server knows, each once', () => {
  const offered = formChoices(texts).flatMap(({ items }) => items.map(({ value }) => joinField(value, 2)))
  expect(offered.filter((field) => !isFormField(field))).toEqual([])
  expect(new Set(offered).size).toBe(offered.length)
})

test.each([
  ['action:d3:12:title', 'action:d3:#:title', 12],
  ['d2.what', 'd2.what', null],
  ['signature:d5_d6:name', 'signature:d5_d6:name', null],
] as const)('CAR-7: %s is the choice %s in row %s', (field, choice, row) => {
  expect(splitField(field)).toEqual({ choice, row })
  expect(joinField(choice, row ?? 1)).toBe(field)
})

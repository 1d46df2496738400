import { expect, test } from 'vitest'
import { blank, fillTemplate, type TemplateField, textFor, triggerBefore, unknownFields } from './template.ts'

const values: Record<TemplateField, string> = {
  number: 'C-2026-00123',
  customersNumber: '',
  customer: 'Vistula {number}',
  contact: 'Ewa Lis',
  product: 'MS-4412',
  batch: '',
  quantity: '12',
  responsible: 'Maria Rossi',
  author: 'Dorota Kimla',
  due: '3 Nov 2026',
  company: 'Norrholm',
}

test('RE-1: fields are filled in, and what the complaint does not know is a gap that is named', () => {
  expect(fillTemplate('{contact}: {number}, {batch} and {batch}', values)).toEqual({
    text: `Ewa Lis: C-2026-00123, ${blank} and ${blank}`,
    missing: ['batch'],
  })
})

test.each([
  ['a value with braces is not filled again', '{customer}', 'Vistula {number}'],
  ['an unknown field stays as it is written', '{nonsense}', '{nonsense}'],
  ['braces without a name stay', '{} { number }', '{} { number }'],
  ['signs of replacement mean nothing', '$& {quantity} $1', '$& 12 $1'],
])('RE-1: %s', (_, text, filled) => {
  expect(fillTemplate(text, values).text).toBe(filled)
})

test('RE-1: unknown fields are named once each, in order', () => {
  expect(unknownFields('{numer} {number} {Contact} {numer} {toString}')).toEqual([
    'numer',
    'Contact',
    'toString',
  ])
})

test('A12: the customer’s language is taken, else English, else nothing', () => {
  expect(textFor({ en: 'Thank you', pl: 'Dziękujemy' }, 'pl')).toEqual({ text: 'Dziękujemy', language: 'pl' })
  expect(textFor({ en: 'Thank you', pl: '' }, 'pl')).toEqual({ text: 'Thank you', language: 'en' })
  expect(textFor({}, 'pl')).toBeNull()
})

test.each([
  ['::', 2, { from: 0, typed: '' }],
  ['Hello ::tha', 11, { from: 6, typed: 'tha' }],
  ['Hello ::THA', 11, { from: 6, typed: 'tha' }],
  ['Hello ::tha and more', 11, { from: 6, typed: 'tha' }],
  ['Hello ::tha ', 12, null],
  ['Hello :tha', 10, null],
  ['a:::tha', 7, null],
  ['10::30 ::', 9, { from: 7, typed: '' }],
])('A12: in “%s” at %i a module is asked for: %o', (text, caret, wanted) => {
  expect(triggerBefore(text, caret)).toEqual(wanted)
})

import { expect, test } from 'vitest'
import { documentsTexts } from './documents/of.ts'
import { mailTexts } from './mail/of.ts'
import { translator } from './translate.ts'

test.each([
  [0, '0 plików, łącznie 5 kB'],
  [1, '1 plik, 5 kB'],
  [2, '2 pliki, łącznie 5 kB'],
  [5, '5 plików, łącznie 5 kB'],
  [12, '12 plików, łącznie 5 kB'],
  [22, '22 pliki, łącznie 5 kB'],
])('UX 4.5: Polish counts %i files rightly', (count, expected) => {
  expect(documentsTexts('pl')('files.total', { count, size: '5 kB' })).toBe(expected)
})

test('UX 4.5: half a file takes the Polish form for fractions', () => {
  expect(documentsTexts('pl')('files.total', { count: 0.5, size: '5 kB' })).toBe('0,5 pliku, łącznie 5 kB')
})

test('UX 3.6: Filipino links 4, 6 and 9 to their noun, other numbers not', () => {
  const say = (count: number) => documentsTexts('fil')('files.total', { count, size: '5 kB' })

  expect([2, 4, 5, 19].map(say)).toEqual([
    '2 file, 5 kB lahat',
    '4 na file, 5 kB lahat',
    '5 file, 5 kB lahat',
    '19 na file, 5 kB lahat',
  ])
})

test('RE-4: the link stays in the mail until it is sent', () => {
  const body = mailTexts('en')('lost-link.body', { number: 'C-2026-00123', company: 'Helmbrecht' })

  expect(body).toContain('Complaint number: C-2026-00123')
  expect(body).toContain('\n{link}\n')
})

test('RE-4: a message that speaks of {number} or {company} is sent as it was written', () => {
  const message = 'Please write {number}, {company} and $& on the box.'
  const body = mailTexts('pl')('message.body', { message, number: 'C-2026-00123', company: 'Helmbrecht' })

  expect(body.split('\n')[0]).toBe(message)
})

test('a parameter may be a number, written the way of the language', () => {
  const say = translator('el', { total: 'Σύνολο {sum}' })

  expect(say('total', { sum: 1234567.5 })).toBe('Σύνολο 1.234.567,5')
})

test('a parameter nobody gave stays visible', () => {
  expect(translator('en', { hello: 'Hello {name}' })('hello')).toBe('Hello {name}')
})

test('a language without the needed plural form takes "other"', () => {
  const say = translator('zh', { files: { other: '{count} 个文件' } })

  expect(say('files', { count: 1 })).toBe('1 个文件')
})

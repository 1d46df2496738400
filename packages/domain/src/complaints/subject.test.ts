import { expect, test } from 'vitest'
import { subjectOf } from './subject.ts'

test.each([
  ['Third row dead. Line stands since nine.', 'Third row dead'],
  ['R > 100 Ω at 3.3 V\nafter damp heat', 'R > 100 Ω at 3.3 V after damp heat'],
  ['第三行按键失灵。生产线停了。', '第三行按键失灵'],
  ['Երրորդ շարքը չի աշխատում։ Գիծը կանգնած է։', 'Երրորդ շարքը չի աշխատում'],
  ['Why does it fail? We want to know.', 'Why does it fail?'],
  ['', ''],
])('the subject of "%s" is "%s"', (wording, subject) => {
  expect(subjectOf(wording)).toBe(subject)
})

test('a long sentence is cut at a word, Chinese at a character, emoji never in two', () => {
  expect(subjectOf('keypad '.repeat(40))).toMatch(/^(keypad ){11}keypad…$/)
  expect(subjectOf('电'.repeat(200))).toBe(`${'电'.repeat(90)}…`)
  expect(subjectOf('👩🏽‍🔧'.repeat(200)).isWellFormed()).toBe(true)
})

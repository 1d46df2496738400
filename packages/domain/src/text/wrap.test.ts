import { expect, test } from 'vitest'
import { textWidth, wrapText } from './wrap.ts'

const texts = {
  english: 'The belt of the curing oven ran at 92 °C instead of 130 °C because zone 3 had switched off',
  greek: 'Ηλεκτροεγκεφαλογραφηματολογικός έλεγχος της θερμοκρασίας του φούρνου σκλήρυνσης',
  chinese: '固化炉第三区继电器断开，传送带温度只有92℃，而不是130℃，导致碳浆没有完全固化。',
  armenian: 'Վառարանի երրորդ գոտու ռելեն անջատվել էր, և ջերմաստիճանը մնացել էր 92 °C',
  number: 'MSK-4711-0815-2026-11-22-A-B-C-D-E-F-G-H-I-J-K-L-M-N-O-P',
}

test.each(Object.entries(texts))('CAR-4: %s is cut into lines that fit, and no word is lost', (_, text) => {
  const lines = wrapText(text, 14, 99)
  expect(lines.length).toBeGreaterThan(2)
  for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(14)
  const letters = (words: string) => words.replaceAll(/\s/g, '')
  expect(letters(lines.join(''))).toBe(letters(text))
})

test('a word stays whole where it fits', () => {
  expect(wrapText('belt at ninety degrees', 5, 9)).toEqual(['belt at', 'ninety', 'degrees'])
})

test('more lines than asked for end with an ellipsis', () => {
  const lines = wrapText(texts.english, 14, 2)
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/…$/)
  expect(textWidth(lines[1] ?? '')).toBeLessThanOrEqual(14)
  expect(wrapText('', 10, 2)).toEqual([])
})

test('a Chinese line does not begin with a full stop', () => {
  expect(wrapText('温度过低。原因不明。', 4.2, 9).filter((line) => line.startsWith('。'))).toEqual([])
})

test('a number stays with its unit', () => {
  expect(wrapText('ran at 92 °C', 5, 9)).toEqual(['ran at', '92\u00a0°C'])
})

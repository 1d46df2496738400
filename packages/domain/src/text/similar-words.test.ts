import { expect, test } from 'vitest'
import { similarWords } from './similar-words.ts'

test('IN-6: two of the three longest words are enough to be similar', () => {
  expect(similarWords('the third row is dead')).toBe('((third:*) & (dead:*))')
  expect(similarWords('Batteries leak after storage')).toBe(
    '((batteries:*) & (storage:*)) | ((batteries:*) & (after:*)) | ((storage:*) & (after:*))',
  )
})

test('IN-6: a single word, or little ones only, mean nothing yet', () => {
  expect(similarWords('keys')).toBeNull()
  expect(similarWords('it is so')).toBeNull()
  expect(similarWords('')).toBeNull()
})

test('IN-6: scripts without spaces are cut into pieces', () => {
  expect(similarWords('第三行按键没有反应')).toMatch(/第三/)
})

test('IN-6: nothing typed becomes an operator', () => {
  expect(similarWords("dead'); -- | keys & !!!!")).toBe('((dead:*) & (keys:*))')
})

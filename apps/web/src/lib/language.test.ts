import { expect, test } from 'vitest'
import { languageFor } from './language.ts'

test.each([
  [['pl-PL', 'en'], 'pl'],
  [['de-DE', 'zh-Hant-TW'], 'zh'],
  [['tl-PH'], 'fil'],
  [['de', 'fr'], 'en'],
  [[], 'en'],
])('IN-2: a browser that asks for %o is answered in %s', (preferred, language) => {
  expect(languageFor(preferred)).toBe(language)
})

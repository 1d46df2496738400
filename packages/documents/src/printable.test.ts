import { expect, test } from 'vitest'
import { printable } from './printable.ts'

test.each([
  ['plain text stays', 'Zażółć «Ելք» 中文 ә', 'Zażółć «Ելք» 中文 ә'],
  ['line ends become one kind', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['many empty lines become one', 'a\n\n\n\n\nb', 'a\n\nb'],
  ['a family of emoji is one sign', 'x👩‍👩‍👧y', 'x□y'],
  ['a flag is one sign', '🇵🇱', '□'],
  ['accents stay with their letter', 'e\u0301', 'e\u0301'],
  ['marks that turn the writing vanish', 'a\u202Eb\u2066c', 'abc'],
  ['half of a pair is shown as the sign for it', 'a\uD800b', 'a\uFFFDb'],
  ['Korean is replaced, our fonts do not have it', '한국', '□□'],
])('DOC: %s', (_, given, expected) => {
  expect(printable(given)).toBe(expected)
})

test('DOC: a word longer than the line may break after signs and within, a shorter one never', () => {
  expect(printable('a'.repeat(12), 12)).toBe('a'.repeat(12))
  expect(printable('aaaa-bbbb-cccc', 12)).toBe('aaa\u200ba-\u200bbbb\u200bb-\u200bccc\u200bc')
  expect(printable('按'.repeat(14), 12)).toBe('按'.repeat(14))
  expect(printable('aaaaa\u00a0bbbbb\u00a0cccc', 12)).toContain('\u200b')
  expect(printable('a'.repeat(14), 12)).toBe('aaa\u200baaa\u200baaa\u200baaa\u200baa')
})

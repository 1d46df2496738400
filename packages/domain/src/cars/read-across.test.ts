import { describe, expect, test } from 'vitest'
import { type ReadAcrossCandidate, suggestReadAcross } from './read-across.ts'

const one = (key: string, wish: Partial<ReadAcrossCandidate> = {}): ReadAcrossCandidate => ({
  likeness: 'family',
  id: key,
  key,
  subject: `${key} Keypad`,
  shares: 'Keypads',
  ...wish,
})
const keys = (candidates: ReadAcrossCandidate[], subjects: string[] = []) =>
  suggestReadAcross(
    candidates,
    subjects.map((subject) => ({ subject })),
  ).map(({ likeness, key }) => `${likeness} ${key}`)

describe('B25: what is offered for read-across', () => {
  test('the strongest likeness first, and a product once, by its strongest', () => {
    const found = [one('A'), one('B', { likeness: 'supplier' }), one('A', { likeness: 'component' })]
    expect(keys(found)).toEqual(['component A', 'supplier B'])
  })

  test.each([
    ['MS-4412', 'ms-4412 and its sister', false],
    ['MS-4412', 'Line 3: MS-4412, MS-4416', false],
    ['MS-44', 'MS-4412', true],
    ['12', 'MS-4412', true],
    ['MS-4412', '', true],
    ['Łódzkie Zakłady', 'customer łódzkie zakłady', false],
  ])('%s beside a row "%s" is offered: %s', (key, subject, offered) => {
    expect(keys([one(key)], [subject])).toEqual(offered ? [`family ${key}`] : [])
  })

  test('a few of each likeness, so that one does not push out the others', () => {
    const many = Array.from({ length: 9 }, (_, at) => one(`P${at}`))
    expect(keys([...many, one('L1', { likeness: 'batch' })])).toEqual([
      'family P0',
      'family P1',
      'family P2',
      'family P3',
      'batch L1',
    ])
  })

  test('what was taken by a row makes room for the next', () => {
    const many = Array.from({ length: 5 }, (_, at) => one(`P${at}`))
    expect(keys(many, ['P0 done'])).toEqual(['family P1', 'family P2', 'family P3', 'family P4'])
  })
})

import { describe, expect, test } from 'vitest'
import { indexWords, queryWords } from './search-words.ts'

/** What PostgreSQL does with `words @@ query`, for the operators that occur. */
function finds(query: string | null, text: string): boolean {
  if (query === null) return false
  const words = indexWords(text).split(' ')
  const matches = (term: string) => {
    const start = /^([\p{L}\p{N}\p{M}]+):\*$/u.exec(term)?.[1]
    if (start === undefined) throw new Error(`not a term: ${term}`)
    return words.some((word) => word.startsWith(start))
  }
  const every = (terms: string) => terms.split(' & ').every(matches)
  const single = query.replace(/\(\(([^()]*)\) \| ([^()]*)\)/gu, (_all, parts: string, joined: string) =>
    every(parts) || matches(joined) ? 'yes' : 'no',
  )
  return single
    .split(' & ')
    .every((term) => (term === 'yes' || term === 'no' ? term === 'yes' : matches(term)))
}

test.each<[string, string]>([
  ['Pad lifted, pad burnt', 'pad lifted burnt'],
  ['L2506-17', 'l2506 17 l250617'],
  ['C-2025-00056', 'c 2025 00056 c202500056 202500056'],
  ['MS-4412', 'ms 4412 ms4412'],
  ['batch L2506–17/18', 'batch l2506 17 18 l25061718 1718'],
  ['e-mail and/or phone. Next', 'e mail email and or phone next'],
  ['电路板', '电路 路板 电 路 板'],
  ['批次L2506-17失效', '批次 批 次 l2506 17 l250617 失效 失 效'],
  ['データ', 'デー ータ デ ー タ'],
  ['납땜 불량', '납땜 납 땜 불량 불 량'],
  ["it's 'quoted' & (odd) | !x:*", 'it s quoted odd x'],
  ['— … !?', ''],
  ['', ''],
])('AL-6: indexed words of %j', (text, expected) => {
  expect(indexWords(text)).toBe(expected)
})

test('AL-6: several texts share one list, each word once', () => {
  expect(indexWords('Solder void', 'VOID', 'void in solder')).toBe('solder void in')
})

test.each<[string, string | null]>([
  ['Lifted PAD', 'lifted:* & pad:*'],
  ['pad pad', 'pad:*'],
  ['L2506-17', '((l2506:* & 17:*) | l250617:*)'],
  ['l250617', 'l250617:*'],
  ['电', '电:*'],
  ['电路板', '电路:* & 路板:*'],
  ['PCB电路', 'pcb:* & 电路:*'],
  ['and/or', 'and:* & or:*'],
  ['L2506-', 'l2506:*'],
  ["a & !b | (c) <-> d:* 'e' \\f", 'a:* & b:* & c:* & d:* & e:* & f:*'],
  ['1 2 3 4 5 6 7 8 9 10', '1:* & 2:* & 3:* & 4:* & 5:* & 6:* & 7:* & 8:*'],
  ['  ', null],
  ['& | ! ( ) : * \' " \\ <->', null],
  ['\u0000\uD800', null],
  ['', null],
])('AL-6: query for %j', (typed, expected) => {
  expect(queryWords(typed)).toBe(expected)
})

describe('AL-6: with or without dash, accent, width and case', () => {
  test.each<[string, string, boolean]>([
    ['L2506-17', 'batch L250617', true],
    ['L250617', 'batch L2506-17', true],
    ['l2506', 'batch L2506-17', true],
    ['L2506 17', 'batch L2506-17', true],
    ['2025-00056', 'see C-2025-00056', true],
    ['202500056', 'see C-2025-00056', true],
    ['L2506-18', 'L2506-17/L2506-18', true],
    ['L250618', 'L2506-17/L2506-18', true],
    ['L2506-19', 'batch L2506-17', false],
    ['zolc', 'Zażółć', false],
    ['zazo', 'Zażółć', true],
    ['ЕРЕВАН', 'Երևան', false],
    ['երեւ', 'ԵՐԵՎԱՆ', true],
    ['казак', 'қазақ', false],
    ['路板', '电路板失效', true],
    ['板', '电路板', true],
    ['板路', '电路板', false],
    ['pad burnt', 'pad lifted', false],
  ])('%j in %j: %j', (typed, text, expected) => {
    expect(finds(queryWords(typed), text)).toBe(expected)
  })
})

test('AL-6: long words and long texts are cut, by whole characters', () => {
  const long = '𝒜'.repeat(100) + '𐐨'.repeat(100)
  expect([...indexWords(long)].length).toBe(64)
  expect(finds(queryWords('x'.repeat(500)), 'x'.repeat(300))).toBe(true)
  const book = indexWords(Array.from({ length: 9000 }, (_, index) => `w${index}`).join(' '))
  expect(book.length).toBeLessThanOrEqual(20_000)
  expect(book.length).toBeGreaterThan(19_900)
  expect(book.isWellFormed() && indexWords('𐐨'.repeat(65)).isWellFormed()).toBe(true)
  expect(indexWords('a-'.repeat(200_000)).length).toBeLessThan(100)
})

describe('AL-6: any word of the text finds the text', () => {
  const letters: Record<string, string> = {
    English: 'abcdefghijklmnopqrstuvwxyz',
    Polish: 'aąbcćdeęfghijklłmnńoóprsśtuwyzźż',
    Filipino: 'abcdefghiklmnñopqrstuwy',
    Greek: 'αάβγδεέζηήθιίϊΐκλμνξοόπρστυύϋφχψωώ',
    Kazakh: 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщыіэюя',
    Armenian: 'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև',
    Chinese: '电路板焊点虚失效批次客户投诉零件短断裂污染氧化过热不良检验返修',
  }

  test.each(Object.entries(letters))('%s', (_name, alphabet) => {
    const random = seeded(alphabet.length * 7919)
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
    const characters = [...alphabet]
    const word = () => Array.from({ length: 1 + Math.floor(random() * 9) }, () => pick(characters)).join('')
    const identifier = () => {
      const digits = () => String(Math.floor(random() * 10 ** (1 + Math.floor(random() * 5))))
      return `${pick(['L', 'MS', 'C', ''])}${digits()}${pick(['-', '–', '.', '/'])}${digits()}`
    }
    // Every way in which people write the same thing otherwise.
    const disguises: ((typed: string) => string)[] = [
      (typed) => typed,
      (typed) => typed.toUpperCase(),
      (typed) => typed.normalize('NFD'),
      (typed) => ` ${typed}, `,
      (typed) => [...typed].slice(0, 1 + Math.floor(random() * typed.length)).join(''),
      (typed) => typed.replace(/[-–]/u, ''),
      (typed) => typed.replace(/[a-z0-9-]/giu, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)),
    ]
    for (let round = 0; round < 400; round++) {
      const words = Array.from({ length: 1 + Math.floor(random() * 12) }, () =>
        random() < 0.2 ? identifier() : word(),
      )
      const text = words.map((each) => each + pick([' ', ', ', '. ', '\n', '。', ' & '])).join('')
      const query = queryWords(pick(disguises)(pick(words)))
      expect({ text, query, found: finds(query, text) }).toEqual({ text, query, found: true })
      const two = queryWords(`${pick(words)} ${pick(words)}`)
      expect({ text, two, found: finds(two, text) }).toEqual({ text, two, found: true })
    }
  })
})

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

import { describe, expect, test } from 'vitest'
import type { CauseStatus } from './cause.ts'
import {
  causeTree,
  chainFrom,
  deepestWhy,
  faultOfPlace,
  inLines,
  placeAfter,
  putAt,
  readBack,
  type Why,
  type WhyPlace,
  whyMoves,
} from './cause-tree.ts'

type Row = Why & { status: CauseStatus }
const kind = 'technical_occurrence'

const why = (id: string, parentId: string | null, position = 0, wish: Partial<Row> = {}): Row => ({
  id,
  parentId,
  position,
  kind,
  status: 'suspected',
  ...wish,
})

/** The tree as text: `a(b(c),d)`. */
const drawn = (rows: readonly Row[], of: Why['kind'] = kind) => {
  const text = (nodes: ReturnType<typeof causeTree<Row>>): string =>
    nodes.map((node) => node.why.id + (node.children.length > 0 ? `(${text(node.children)})` : '')).join(',')
  return text(causeTree(rows, of))
}

const placed = (rows: readonly Row[], id: string, to: WhyPlace) => {
  const changes = putAt(rows, id, to)
  return rows.map((row) => ({ ...row, ...changes.find((change) => change.id === row.id) }))
}

const moved = (rows: readonly Row[], id: string, move: (typeof whyMoves)[number]) => {
  const to = placeAfter(rows, id, move)
  return to ? placed(rows, id, to) : null
}

const family = [why('a', null), why('b', 'a'), why('c', 'b'), why('d', 'a', 1), why('e', null, 1)]

describe('CAR-4: the tree of Whys', () => {
  test('is read from the rows in order, kind by kind', () => {
    const rows = [...family, why('x', null, 0, { kind: 'technical_escape' })]
    expect(drawn(rows)).toBe('a(b(c),d),e')
    expect(drawn(rows, 'technical_escape')).toBe('x')
    expect(inLines(causeTree(rows, kind)).map(({ why: { id }, depth }) => `${depth}${id}`)).toEqual([
      '0a',
      '1b',
      '2c',
      '1d',
      '0e',
    ])
  })

  test('a Why whose parent was struck or is of another kind is not lost', () => {
    expect(drawn([why('b', 'gone'), why('c', 'b')])).toBe('b(c)')
    expect(drawn([why('s', null, 0, { kind: 'systemic_occurrence' }), why('b', 's')])).toBe('b')
  })

  test.each([
    ['e', 'deeper', 'a(b(c),d,e)'],
    ['c', 'back', 'a(b,c,d),e'],
    ['d', 'back', 'a(b(c)),d,e'],
    ['d', 'up', 'a(d,b(c)),e'],
    ['a', 'down', 'e,a(b(c),d)'],
  ] as const)('%s %s gives %s', (id, move, wanted) => {
    expect(drawn(moved(family, id, move) ?? [])).toBe(wanted)
  })

  test.each([
    ['a', 'deeper'],
    ['a', 'back'],
    ['a', 'up'],
    ['e', 'down'],
    ['b', 'deeper'],
  ] as const)('%s has nowhere to go %s', (id, move) => {
    expect(placeAfter(family, id, move)).toBeNull()
  })

  test('AL-2: nobody can be put below itself, below another kind, below nothing, or too deep', () => {
    const rows = [...family, why('x', null, 0, { kind: 'systemic_escape' })]
    const fault = (id: string, parentId: string | null) => faultOfPlace(rows, { id, kind, parentId })
    expect([fault('a', 'c'), fault('a', 'a'), fault('b', 'x'), fault('b', 'gone'), fault('b', 'e')]).toEqual([
      'overlap',
      'overlap',
      'not-a-choice',
      'not-found',
      null,
    ])
    const chain = Array.from({ length: deepestWhy }, (_, at) => why(`w${at}`, at === 0 ? null : `w${at - 1}`))
    expect(faultOfPlace(chain, { kind, parentId: `w${deepestWhy - 1}` })).toBe('too-many')
    expect(faultOfPlace(chain, { kind, parentId: `w${deepestWhy - 2}` })).toBeNull()
    const two = [...chain, why('y', null, 1), why('z', 'y')]
    expect(faultOfPlace(two, { id: 'y', kind, parentId: `w${deepestWhy - 2}` })).toBe('too-many')
  })

  test('a thousand moves at random lose no Why, double none and make no circle', () => {
    let seed = 20_261_122
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % below
    }
    let rows = Array.from({ length: 30 }, (_, at) => why(`n${at}`, null, at))
    const ids = rows.map(({ id }) => id).toSorted((a, b) => a.localeCompare(b))
    for (let step = 0; step < 1000; step += 1) {
      const id = `n${random(30)}`
      const key = moved(rows, id, whyMoves[random(4)] ?? 'up')
      const parentId = random(3) === 0 ? null : `n${random(30)}`
      const mayGo = faultOfPlace(rows, { id, kind, parentId }) === null
      rows =
        (step % 2 === 0 ? key : mayGo ? placed(rows, id, { parentId, position: random(9) }) : null) ?? rows
      const lines = inLines(causeTree(rows, kind))
      expect(lines.map((line) => line.why.id).toSorted((a, b) => a.localeCompare(b))).toEqual(ids)
      expect(Math.max(...lines.map(({ depth }) => depth))).toBeLessThan(deepestWhy)
    }
    // It did move: half the Whys at least stand below another one.
    expect(rows.filter(({ parentId }) => parentId !== null).length).toBeGreaterThan(10)
  })

  test('positions run without gaps after a move, and only what changed is named', () => {
    expect(putAt(family, 'e', { parentId: 'a', position: 1 })).toEqual([
      { id: 'e', parentId: 'a', position: 1 },
      { id: 'd', parentId: 'a', position: 2 },
    ])
    expect(putAt(family, 'e', { parentId: null, position: 99 })).toEqual([])
  })
})

describe('CAR-4, B9: read back', () => {
  const statuses = (all: Partial<Record<string, CauseStatus>>) =>
    family.map((row) => ({ ...row, status: all[row.id] ?? row.status }))
  const read = (rows: readonly Row[]) =>
    readBack(rows, kind).map((chain) => chain.map(({ id }) => id).join('→'))

  test('from each root cause to the problem', () => {
    expect(read(statuses({ c: 'root' }))).toEqual(['c→b→a'])
    expect(chainFrom(family, 'c').map(({ id }) => id)).toEqual(['c', 'b', 'a'])
  })

  test('without a root from each open end; what is ruled out is no reason', () => {
    expect(read(statuses({ d: 'ruled_out' }))).toEqual(['c→b→a', 'e'])
    expect(read(statuses({ c: 'ruled_out' }))).toEqual(['b→a', 'd→a', 'e'])
    expect(read(statuses({ a: 'ruled_out' }))).toEqual(['e'])
  })
})

import { describe, expect, test } from 'vitest'
import { textWidth } from '../text/wrap.ts'
import { type CauseBranch, type CauseStatus, causeBranches } from './cause.ts'
import type { CarCause } from './content.ts'
import { type BranchNames, type IshikawaLayout, ishikawaLayout } from './ishikawa.ts'
import { ishikawaSvg } from './ishikawa-svg.ts'

const names: BranchNames = {
  person: 'Person',
  machine: 'Machine',
  material: 'Material',
  method: 'Method',
  measurement: 'Measurement',
  environment: 'Environment',
  unsorted: 'Not sorted',
}
const statuses: CauseStatus[] = ['suspected', 'confirmed', 'ruled_out', 'root']
const words = {
  en: [
    'Ink not fully cured',
    'The belt of the oven ran at 92 °C instead of 130 °C because zone 3 was off',
    'Zone 3',
  ],
  zh: [
    '碳浆没有完全固化',
    '固化炉第三区继电器断开，传送带温度只有92℃而不是130℃，控制器没有分区报警联锁',
    '继电器',
  ],
  el: [
    'Η μελάνη δεν είχε σκληρυνθεί πλήρως',
    'Ηλεκτροεγκεφαλογραφηματολογικήδιερεύνηση',
    'Το ρελέ της ζώνης 3',
  ],
}

const cause = (id: string, wish: Partial<CarCause> = {}): CarCause => ({
  id,
  parentId: null,
  position: 0,
  kind: 'technical_occurrence',
  branch: null,
  text: 'Why',
  evidence: '',
  status: 'suspected',
  switchedOn: '',
  switchedOff: '',
  verifiedBy: null,
  verifiedAt: null,
  files: [],
  fits: [],
  version: 1,
  ...wish,
})

/** Chains of up to `chain` Whys, the branches in turn and some without one. */
function causes(count: number, chain: number, texts: string[]): CarCause[] {
  return Array.from({ length: count }, (_, at) =>
    cause(`c${at}`, {
      parentId: at % chain === 0 ? null : `c${at - 1}`,
      position: at,
      branch: at % 3 === 0 ? (causeBranches[(at / 3) % 7] ?? null) : null,
      text: texts[at % texts.length] ?? '',
      status: statuses[at % 4] ?? 'suspected',
    }),
  )
}

const lay = (all: CarCause[], title = 'Loop resistance > 100 Ω') =>
  ishikawaLayout({ title, fields: [], causes: all }, names)

type Box = { x1: number; y1: number; x2: number; y2: number; of: string }

function boxesOf({ texts, boxes }: IshikawaLayout): Box[] {
  const ofCauses = texts
    .filter(({ role }) => role === 'cause')
    .map((text) => ({
      x1: text.x,
      y1: text.y - 9,
      x2: text.x + Math.max(...text.lines.map(textWidth)) * text.size,
      y2: text.y + (text.lines.length - 1) * text.lineHeight + 3,
      of: text.lines.join(' '),
    }))
  return [
    ...ofCauses,
    ...boxes.map(({ x, y, width, height, role }) => ({
      x1: x,
      y1: y,
      x2: x + width,
      y2: y + height,
      of: role,
    })),
  ]
}

const doOverlap = (a: Box, b: Box) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2

function overlaps(layout: IshikawaLayout): string[] {
  const all = boxesOf(layout)
  return all.flatMap((a, at) =>
    all.slice(at + 1).flatMap((b) => (doOverlap(a, b) ? [`${a.of} × ${b.of}`] : [])),
  )
}

/** Words through which a bone goes, tried along the bone. */
function crossed(layout: IshikawaLayout): string[] {
  const points = layout.lines
    .filter(({ role }) => role !== 'twig' && role !== 'why')
    .flatMap((line) =>
      Array.from({ length: 400 }, (_, at) => ({
        x: line.x1 + ((line.x2 - line.x1) * at) / 399,
        y: line.y1 + ((line.y2 - line.y1) * at) / 399,
      })),
    )
  return boxesOf(layout)
    .filter(({ of }) => of !== 'branch' && of !== 'problem')
    .filter((box) => points.some(({ x, y }) => x > box.x1 && x < box.x2 && y > box.y1 && y < box.y2))
    .map(({ of }) => of)
}

describe('CAR-4, B10: Ishikawa from the tree of Whys', () => {
  test.each(
    Object.entries(words).flatMap(([language, texts]) =>
      [0, 1, 5, 20, 60].flatMap((count) => [1, 3, 5, 10].map((chain) => ({ language, texts, count, chain }))),
    ),
  )('$count causes in $language in chains of $chain: no words overlap, none leave the picture', (each) => {
    const layout = lay(causes(each.count, each.chain, each.texts))
    expect(layout.texts.filter(({ role }) => role === 'cause')).toHaveLength(each.count)
    expect(overlaps(layout)).toEqual([])
    expect(crossed(layout)).toEqual([])
    for (const box of boxesOf(layout)) {
      expect(Math.min(box.x1, box.y1)).toBeGreaterThanOrEqual(0)
      expect(box.x2).toBeLessThanOrEqual(layout.width)
      expect(box.y2).toBeLessThanOrEqual(layout.height)
    }
  })

  test('the same data give the same picture', () => {
    expect(lay(causes(20, 4, words.en))).toEqual(lay(causes(20, 4, words.en)))
  })

  test('bones without a Why stand closer together', () => {
    const one = lay([cause('a', { branch: 'person' })])
    const three = lay(
      (['person', 'material', 'measurement'] as const).map((branch, at) => cause(`c${at}`, { branch })),
    )
    expect(one.width).toBeLessThan(three.width)
    expect(lay([]).width).toBeLessThan(one.width)
  })

  test('six branches stand there from the beginning, the seventh only for what has none', () => {
    const named = (all: CarCause[]) =>
      lay(all)
        .texts.filter(({ role }) => role === 'branch')
        .map(({ lines }) => lines.join())
    expect(named([])).not.toContain('Not sorted')
    expect(named([])).toHaveLength(6)
    expect(named([cause('a')])).toContain('Not sorted')
  })

  test('a Why hangs where its own branch is, else where the one above it hangs', () => {
    const branch = (of: CauseBranch) => ({ branch: of })
    const all = [
      cause('a', branch('machine')),
      cause('b', { parentId: 'a' }),
      cause('c', { parentId: 'b', ...branch('method') }),
      cause('d', { parentId: 'a', position: 1 }),
    ]
    const { texts, lines } = lay(all)
    const at = (id: string) => texts.find(({ causeId }) => causeId === id)
    // Below the spine stand machine, method and environment, from left to right.
    expect(at('b')?.x).toBeGreaterThan(at('a')?.x ?? 999)
    expect(at('c')?.x).toBeGreaterThan((at('a')?.x ?? 0) + 200)
    expect(at('d')?.y).toBeGreaterThan(at('b')?.y ?? 999)
    expect(lines.filter(({ role }) => role === 'twig')).toHaveLength(2)
  })

  test('kinds that are not asked for are left out', () => {
    const all = [cause('a'), cause('b', { kind: 'technical_escape' })]
    const ids = ishikawaLayout({ title: 'x', fields: [], causes: all }, names, ['technical_escape']).texts
    expect(ids.flatMap(({ causeId }) => causeId ?? [])).toEqual(['b'])
  })
})

test('C14: what was typed is text in the SVG', () => {
  const svg = ishikawaSvg(lay([cause('a', { text: '<b>&"', status: 'root' })], '</svg><script>'))
  expect(svg).toContain('&lt;b&gt;&amp;&quot;')
  expect(svg).not.toContain('<script')
  expect(svg.match(/<\/svg>/g)).toHaveLength(1)
})

import { describe, expect, test } from 'vitest'
import type { CarPhoto, PhotoMark } from './content.ts'
import { isTiny, markInMiddle, moveMark, stretchMark } from './move-marks.ts'
import { figuresOf, marksToSvg } from './photo-marks.ts'
import { photoGroups } from './photo-pairs.ts'

const mark = (wish: Partial<PhotoMark> = {}): PhotoMark => ({
  shape: 'box',
  x1: 0.25,
  y1: 0.5,
  x2: 0.75,
  y2: 0.9,
  text: '',
  ...wish,
})
const size = { width: 1000, height: 500 }

describe('AN-2: marks on the copy of a photo', () => {
  test('stand at the same part of every size of the picture', () => {
    const at = (width: number, height: number) => figuresOf(mark(), { width, height })[1]?.attributes
    expect(at(1000, 500)).toMatchObject({ x: 250, y: 250, width: 500, height: 200 })
    expect(at(100, 50)).toMatchObject({ x: 25, y: 25, width: 50, height: 20 })
  })

  test('a box drawn from the lower right is the same box', () => {
    const back = mark({ x1: 0.75, y1: 0.9, x2: 0.25, y2: 0.5 })
    expect(figuresOf(back, size)).toEqual(figuresOf(mark(), size))
  })

  test('the tip of an arrow is its second point', () => {
    const [, drawn] = figuresOf(mark({ shape: 'arrow' }), size)
    expect(drawn?.attributes['d']).toMatch(/^M250 250L750 450M/)
  })

  test('a circle lies in its box', () => {
    const [, drawn] = figuresOf(mark({ shape: 'circle' }), size)
    expect(drawn?.attributes).toMatchObject({ cx: 500, cy: 350, rx: 250, ry: 100 })
  })

  test('C14: words are words, never markup, and what XML can’t hold is left out', () => {
    const text = '<script>&"\u0001\u{1F4A5}裂</script>'
    const svg = marksToSvg([mark({ shape: 'text', text })], size)
    expect(svg).toContain('&lt;script&gt;&amp;&quot;\u{1F4A5}裂&lt;/script&gt;')
    expect(svg).not.toContain('<script')
    expect(svg).not.toContain('\u0001')
  })

  test('words at the edge stay within the picture', () => {
    const [ground] = figuresOf(mark({ shape: 'text', x1: 1, y1: 1, text: 'Crack at via 3' }), size)
    const { x, y, width, height } = ground?.attributes ?? {}
    expect(Number(x) + Number(width)).toBeLessThanOrEqual(1000)
    expect(Number(y) + Number(height)).toBeLessThanOrEqual(500)
  })

  test('nothing drawn is an empty picture', () => {
    expect(marksToSvg([], size)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="500"></svg>',
    )
  })
})

describe('UX B15: marks are moved by keys as well', () => {
  test('as a whole, and only as far as the edge', () => {
    expect(moveMark(mark(), 0.1, -0.1)).toMatchObject({ x1: 0.35, y1: 0.4, x2: 0.85 })
    const far = moveMark(mark(), 2, -2)
    expect(far).toMatchObject({ x1: 0.5, x2: 1, y1: 0 })
    expect(far.y2).toBeCloseTo(0.4)
  })

  test('a text goes to every place, its unused corner with it', () => {
    expect(moveMark(mark({ shape: 'text', x2: 1, y2: 1 }), 0.5, 0.25)).toMatchObject({ x1: 0.75, y1: 0.75 })
  })

  test('the end alone, within the picture', () => {
    expect(stretchMark(mark(), 0.5, 0.05)).toMatchObject({ x1: 0.25, x2: 1, y2: 0.95 })
  })

  test('a slip draws nothing', () => {
    expect(isTiny(mark({ x2: 0.255, y2: 0.505 }))).toBe(true)
    expect(isTiny(markInMiddle('circle'))).toBe(false)
    expect(isTiny(mark({ shape: 'text', x2: 0.25, y2: 0.5 }))).toBe(false)
  })
})

describe('UX B15: before and after stand side by side', () => {
  const photo = (
    id: string,
    position: number,
    side: CarPhoto['side'],
    discipline: CarPhoto['discipline'] = 'd2',
  ) => ({
    id,
    discipline,
    position,
    side,
    caption: '',
    originalId: id,
    markedId: null,
    marks: [],
    version: 1,
  })

  test('by their order; what has no partner stands alone', () => {
    const photos = [
      photo('d', 4, 'after'),
      photo('a', 1, null),
      photo('b', 2, 'before'),
      photo('c', 3, 'after'),
      photo('x', 0, null, 'd4'),
    ]
    const groups = photoGroups({ photos }, 'd2')
    expect(
      groups.map((group) => ('single' in group ? group.single.id : `${group.before.id}+${group.after.id}`)),
    ).toEqual(['a', 'b+c', 'd'])
  })

  test('taken one after the other, or all of the one side first', () => {
    const pairsOf = (...sides: CarPhoto['side'][]) =>
      photoGroups({ photos: sides.map((side, at) => photo(String(at), at, side)) }, 'd2').map((group) =>
        'single' in group ? group.single.id : `${group.before.id}+${group.after.id}`,
      )
    expect(pairsOf('before', 'after', 'before', 'after')).toEqual(['0+1', '2+3'])
    expect(pairsOf('before', 'before', null, 'after', 'after')).toEqual(['0+3', '1+4', '2'])
    expect(pairsOf('after', 'before', 'before')).toEqual(['1+0', '2'])
  })
})

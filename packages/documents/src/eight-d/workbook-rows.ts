import type { Cell, CellStyle, MergeRange, SheetImage } from 'hucre'
import type { Value } from './sheet.ts'

/** The sheet is twelve narrow columns; what stands on it takes as many of them as it needs, as on printed forms. */
export const columns = 12
export const columnWidth = 9.5
/** Pixels of one column at the usual size of letters. */
const columnPixels = 71
/** A row can be 545 pixels high. */
const mostPixels = 420
const pointsOfPixel = 0.75
const pointsOfLine = 13.2
const charactersOfColumn = 8.3

type Look = { style: CellStyle; values: { value: Value; from: number; to: number }[] }

/** Width and height in any unit; columns from `from` on, `most` at most. */
export type Picture = Pick<SheetImage, 'data' | 'type'> & {
  altText: string
  from: number
  most: number
  width: number
  height: number
}

/** Rows one below the other, with the merges and heights that make them look like the form. */
export class Rows {
  readonly cells = new Map<string, Partial<Cell>>()
  readonly merges: MergeRange[] = []
  readonly heights = new Map<number, { height: number }>()
  readonly images: SheetImage[] = []
  next = 0

  /** One row; each value from one column up to and without another, high enough for its longest text. */
  add(looks: Look[], { height = 0 }: { height?: number } = {}): void {
    const row = this.next
    let lines = 1
    for (const { style, values } of looks) {
      for (const { value, from, to } of values) {
        this.#put(row, { from, to }, value, style)
        lines = Math.max(lines, linesIn(value, to - from))
      }
    }
    this.heights.set(row, { height: Math.max(height, Math.min(409, lines * pointsOfLine + 4)) })
    this.next += 1
  }

  /**
   * Pictures side by side. The library fastens them to whole cells alone: each gets as many columns as it may have,
   * and rows that end where it ends, so that none is stretched.
   */
  pictures(list: Picture[]): void {
    const sized = list.map((picture) => ({ ...picture, ...cellsOf(picture) }))
    const ends = [...new Set(sized.map(({ pixels }) => pixels))].toSorted((a, b) => a - b)
    const first = this.next
    for (const [index, end] of ends.entries()) this.room((end - (ends[index - 1] ?? 0)) * pointsOfPixel)
    for (const { data, type, altText, from, count, pixels } of sized) {
      const to = { row: first + ends.indexOf(pixels) + 1, col: from + count }
      this.images.push({ data, type, altText, anchor: { from: { row: first, col: from }, to } })
    }
  }

  #put(row: number, { from, to }: { from: number; to: number }, value: Value, style: CellStyle): void {
    for (let column = from; column < to; column += 1) {
      const isFirst = column === from
      // Text is text, even where it begins like a formula; a number is one to count with.
      const cell: Partial<Cell> =
        isFirst && typeof value === 'number'
          ? { value, type: 'number', style: { ...style, numFmt: '#,##0' } }
          : { value: isFirst ? (value ?? '–') : '', type: 'string', style }
      this.cells.set(`${row},${column}`, cell)
    }
    if (to - from > 1) this.merges.push({ startRow: row, startCol: from, endRow: row, endCol: to - 1 })
  }

  /** Empty room of a height in points. */
  room(height: number): number {
    this.heights.set(this.next, { height })
    this.next += 1
    return this.next - 1
  }
}

/** As wide as it may be without getting higher than half a page. */
function cellsOf({ width, height, most }: Picture): { count: number; pixels: number } {
  for (let count = most; count > 1; count -= 1) {
    const pixels = Math.round((count * columnPixels * height) / width)
    if (pixels <= mostPixels) return { count, pixels }
  }
  return { count: 1, pixels: Math.min(mostPixels, Math.round((columnPixels * height) / width)) }
}

/** Chinese takes two places a sign. */
function linesIn(value: Value, width: number): number {
  if (typeof value !== 'string') return 1
  const room = width * charactersOfColumn
  return value.split('\n').reduce((sum, line) => {
    const wide = line.match(/[\p{sc=Han}\u3000-\u303f\uff00-\uffef]/gu)?.length ?? 0
    return sum + Math.max(1, Math.ceil((line.length + wide) / room))
  }, 0)
}

import type { Cell, CellStyle, MergeRange, SheetImage } from 'hucre'
import type { Value } from './sheet.ts'
import { heightOf } from './workbook-lines.ts'

/** The sheet is 24 narrow columns; what stands on it takes as many of them as it needs, as on printed forms. */
export const columns = 24
export const columnWidth = 4.4
/** Pixels of one column at the usual size of letters. */
const columnPixels = 35
/** A row can be 545 pixels high. */
const mostPixels = 420
const pointsOfPixel = 0.75
/** In per cent: so the columns are as wide as A4 between its margins. */
export const printScale = 84
/** What of the rows a page holds at that size, with some to spare. */
const pointsOfPage = 850

type Look = { style: CellStyle; values: { value: Value; from: number; to: number }[] }
/** `keeps` the row on the page of the next one, as a heading does. */
type Manner = { height?: number; keeps?: boolean }

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
  readonly #keeping = new Set<number>()
  next = 0

  /** One row; each value from one column up to and without another, high enough for its longest text. */
  add(looks: Look[], { height = 0, keeps = false }: Manner = {}): void {
    const row = this.next
    let needed = height
    for (const { style, values } of looks) {
      const size = { points: style.font?.size ?? 10, bold: style.font?.bold === true }
      for (const { value, from, to } of values) {
        this.#put(row, { from, to }, value, style)
        const text = typeof value === 'string' ? value : '–'
        needed = Math.max(needed, heightOf(text, (to - from) * columnPixels, size) + 4)
      }
    }
    this.room(Math.min(409, needed), keeps)
  }

  /**
   * Pictures side by side. The library fastens them to whole cells alone: each gets as many columns as it may have,
   * and rows that end where it ends, so that none is stretched. They stay with the captions below them, where there are any.
   */
  pictures(list: Picture[], { keeps }: Required<Pick<Manner, 'keeps'>>): void {
    const sized = list.map((picture) => ({ ...picture, ...cellsOf(picture) }))
    const ends = [...new Set(sized.map(({ pixels }) => pixels))].toSorted((a, b) => a - b)
    const first = this.next
    for (const [index, end] of ends.entries()) {
      const isLast = index === ends.length - 1
      this.room((end - (ends[index - 1] ?? 0)) * pointsOfPixel, keeps || !isLast)
    }
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
  room(height: number, keeps = false): void {
    this.heights.set(this.next, { height })
    if (keeps) this.#keeping.add(this.next)
    this.next += 1
  }

  /** The rows, counted from 0, after which a page ends: never between a heading and what it stands above. */
  breaks(): number[] {
    const found: number[] = []
    let used = 0
    for (let row = 0; row < this.next; row += 1) {
      let last = row
      while (this.#keeping.has(last) && last + 1 < this.next) last += 1
      const group = this.#sum(row, last)
      if (used > 0 && used + group > pointsOfPage) {
        found.push(row - 1)
        used = 0
      }
      used += group
      row = last
    }
    return found
  }

  #sum(first: number, last: number): number {
    let sum = 0
    for (let row = first; row <= last; row += 1) sum += this.heights.get(row)?.height ?? 0
    return sum
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

import { wrapText } from '../text/wrap.ts'
import type { CauseStatus } from './cause.ts'
import type { IshikawaLine, IshikawaMark, IshikawaText } from './ishikawa.ts'

/** One Why on a bone; depth 0 hangs on the bone itself. */
export type Entry = { id: string; text: string; status: CauseStatus; depth: number }
export type Placed = { depth: number; bottom: number }

/** Units of the picture; 12 is the size of the letters. */
export const ishikawaSizes = {
  margin: 12,
  /** From one bone to the next. */
  column: 232,
  /** What a bone goes to the left for each unit it rises. */
  slant: 0.28,
  /** Room for the name at the tip. */
  label: 26,
  atSpine: 14,
  leastBone: 64,
  head: 168,
  indent: 14,
  letter: 12,
  line: 15,
  below: 9,
  mark: 15,
  mostLines: 5,
  gap: 12,
} as const

const { column, gap, indent, letter, line, below, mark, mostLines, slant } = ishikawaSizes
/** The bone leans across the lines of a text: so much narrower are all of them. */
const lean = Math.ceil(mostLines * line * slant) + 8

function shift(depth: number): number {
  return Math.min(depth, 4) * indent
}

function linesOf({ text, depth, status }: Entry): string[] {
  const room = column - gap - lean - shift(depth) - (status === 'suspected' ? 0 : mark)
  return wrapText(text, room / letter / (status === 'root' ? 1.08 : 1), mostLines)
}

function entryHeight(entry: Entry): number {
  return linesOf(entry).length * line + below
}

export function heightOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + entryHeight(entry), 0)
}

/** Shares what room is left between the Whys that hang on the bone, never tearing a chain apart. */
export function spread(entries: readonly Entry[], from: number, room: number) {
  const first = entries.filter(({ depth }) => depth === 0).length
  const free = Math.max(0, room - heightOf(entries))
  const between = first > 1 ? Math.min(22, free / first) : 0
  let top = from + (free - between * Math.max(0, first - 1)) / 2
  return entries.map((entry, at) => {
    if (at > 0 && entry.depth === 0) top += between
    const own = top
    top += entryHeight(entry)
    return { entry, top: own }
  })
}

/** Where the bone stands at a height. */
export function boneAt({ foot, spineY }: { foot: number; spineY: number }, y: number): number {
  return foot - Math.abs(y - spineY) * slant
}

/** Text, twig and sign of one Why whose first line begins at `top`; `before` are those above it on the bone. */
export function layEntry(
  entry: Entry,
  top: number,
  place: { foot: number; spineY: number },
  before: readonly Placed[],
): { placed: Placed; text: IshikawaText; lines: IshikawaLine[]; mark: IshikawaMark | null } {
  const words = linesOf(entry)
  const bottom = top + words.length * line + 3
  const edge = (y: number) => boneAt(place, y) - column + gap
  const x = Math.max(edge(top), edge(bottom)) + shift(entry.depth)
  const { status } = entry
  const isMarked = status !== 'suspected'
  const text: IshikawaText = {
    x: x + (isMarked ? mark : 0),
    y: top + 11.5,
    lines: words,
    size: letter,
    lineHeight: line,
    anchor: 'start',
    role: 'cause',
    status,
    causeId: entry.id,
  }
  return {
    placed: { depth: entry.depth, bottom },
    text,
    lines: entry.depth === 0 ? [twig(x, bottom, place)] : elbow({ x, top, depth: entry.depth }, edge, before),
    mark: status === 'suspected' ? null : { x: x + 5, y: top + 7.5, size: 10, status },
  }
}

function twig(x: number, y: number, place: { foot: number; spineY: number }): IshikawaLine {
  return { x1: x, y1: y, x2: boneAt(place, y), y2: y, role: 'twig' }
}

/** From the Why above, along the bone, and across to this one. */
function elbow(
  { x, top, depth }: { x: number; top: number; depth: number },
  edge: (y: number) => number,
  before: readonly Placed[],
): IshikawaLine[] {
  const from = before.findLast((one) => one.depth < depth)?.bottom ?? top
  const middle = top + line / 2
  const side = (y: number) => edge(y) + shift(depth) - indent + 4
  return [
    { x1: side(from), y1: from, x2: side(middle), y2: middle, role: 'why' },
    { x1: side(middle), y1: middle, x2: x - 3, y2: middle, role: 'why' },
  ]
}

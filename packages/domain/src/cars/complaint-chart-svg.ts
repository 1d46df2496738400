import type { ComplaintChart } from './complaint-chart.ts'

type ChartText = {
  x: number
  y: number
  words: string
  anchor: 'start' | 'middle' | 'end'
  role: 'count' | 'scale' | 'mark'
}
type ChartLine = { x1: number; y1: number; x2: number; y2: number; role: 'grid' | 'axis' | 'mark' }

/** A picture in whole units; screen and paper draw the same one. */
export type ComplaintChartLayout = {
  width: number
  height: number
  bars: { x: number; y: number; width: number; height: number }[]
  lines: ChartLine[]
  texts: ChartText[]
}

export type ChartWords = {
  /** The name of a month, `YYYY-MM`, short enough for a column; its year is written below. */
  month: (month: string) => string
  mark: (mark: ComplaintChart['marks'][number]) => string
}

const width = 680
const height = 258
const plot = { left: 40, right: 668, top: 44, bottom: 216 }
const letter = 11
const lineHeight = 15
/** What the words of a mark may take. */
const roomOfWords = 225

/** Steps of a scale of whole complaints, at most five of them. */
function stepsTo(most: number): number[] {
  const rough = Math.max(1, most / 4)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step =
    [1, 2, 5, 10].map((by) => by * power).find((size) => size >= rough && Number.isInteger(size)) ?? 1
  return Array.from({ length: Math.ceil(Math.max(1, most) / step) + 1 }, (_, at) => at * step)
}

function daysIn(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).getUTCDate()
}

/**
 * Words of a mark stand on the side where there is room, each on a row of its own, so that none runs across the line of
 * another: of those to the left of their lines the leftmost is the lower one, else it is the upper one.
 */
function placed(marks: readonly { words: string; x: number }[]) {
  const isFarRight = (x: number) => x > plot.right - roomOfWords
  const inOrder = marks.toSorted((a, b) => a.x - b.x)
  const sides = inOrder.map(({ x }) =>
    isFarRight(x) || inOrder.some((other) => isFarRight(other.x) && other.x - x < roomOfWords)
      ? ('end' as const)
      : ('start' as const),
  )
  const areAllLeft = sides.every((side) => side === 'end')
  return inOrder.map((mark, at) => ({
    ...mark,
    anchor: sides[at] ?? ('end' as const),
    row: areAllLeft ? inOrder.length - 1 - at : at,
  }))
}

/** Complaints per month as columns, with a line at each day that is marked (B32). */
export function complaintChartLayout(
  { months, marks }: ComplaintChart,
  words: ChartWords,
): ComplaintChartLayout {
  const steps = stepsTo(Math.max(0, ...months.map(({ count }) => count)))
  const top = steps.at(-1) ?? 1
  const column = (plot.right - plot.left) / Math.max(1, months.length)
  const yOf = (count: number) => plot.bottom - ((plot.bottom - plot.top) * count) / top
  const round = (value: number) => Math.round(value * 10) / 10
  const bars = months.map(({ count }, at) => ({
    x: round(plot.left + at * column + column * 0.18),
    y: round(yOf(count)),
    width: round(column * 0.64),
    height: round(plot.bottom - yOf(count)),
  }))
  const middle = (at: number) => round(plot.left + (at + 0.5) * column)
  const marked = placed(
    marks.flatMap((mark) => {
      const at = months.findIndex(({ month }) => month === mark.day.slice(0, 7))
      if (at < 0) return []
      const part = (Number(mark.day.slice(8)) - 1) / daysIn(mark.day.slice(0, 7))
      return [{ words: words.mark(mark), x: round(plot.left + (at + part) * column) }]
    }),
  )
  return {
    width,
    height,
    bars: bars.filter((bar) => bar.height > 0),
    lines: [
      ...steps.map((count) => ({
        x1: plot.left,
        x2: plot.right,
        y1: round(yOf(count)),
        y2: round(yOf(count)),
        role: count === 0 ? ('axis' as const) : ('grid' as const),
      })),
      ...marked.map(({ x, row }) => ({
        x1: x,
        x2: x,
        y1: 8 + row * lineHeight,
        y2: plot.bottom,
        role: 'mark' as const,
      })),
    ],
    texts: [
      ...steps.map((count) => ({
        x: plot.left - 8,
        y: round(yOf(count) + 4),
        words: String(count),
        anchor: 'end' as const,
        role: 'scale' as const,
      })),
      ...months.map(({ month }, at) => ({
        x: middle(at),
        y: plot.bottom + 18,
        words: words.month(month),
        anchor: 'middle' as const,
        role: 'scale' as const,
      })),
      ...months.flatMap(({ month }, at) =>
        at === 0 || month.endsWith('-01')
          ? [
              {
                x: middle(at),
                y: plot.bottom + 31,
                words: month.slice(0, 4),
                anchor: 'middle' as const,
                role: 'scale' as const,
              },
            ]
          : [],
      ),
      ...months.flatMap(({ count }, at) =>
        count === 0
          ? []
          : [
              {
                x: middle(at),
                y: round(yOf(count) - 4),
                words: String(count),
                anchor: 'middle' as const,
                role: 'count' as const,
              },
            ],
      ),
      ...marked.map(({ x, row, words: said, anchor }) => ({
        x: x + (anchor === 'start' ? 5 : -5),
        y: 18 + row * lineHeight,
        words: said,
        anchor,
        role: 'mark' as const,
      })),
    ],
  }
}

const ink = '#17202b'
const quiet = '#56606f'
const strokes: Record<ChartLine['role'], string> = {
  grid: 'stroke="#d5dae1" stroke-width="1"',
  axis: `stroke="${ink}" stroke-width="1.2"`,
  mark: `stroke="${ink}" stroke-width="1.2" stroke-dasharray="4 3"`,
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The picture as an SVG document in black on white, for print; the same one that the screen shows. */
export function complaintChartSvg({
  width: wide,
  height: high,
  bars,
  lines,
  texts,
}: ComplaintChartLayout): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${high}" width="${wide}" height="${high}"`,
    ` font-family="Noto Sans, Noto Sans SC, Noto Sans Armenian, sans-serif" font-size="${letter}">`,
    ...lines.filter(({ role }) => role !== 'mark').map((line) => lineElement(line)),
    ...bars.map(
      (bar) => `<rect x="${bar.x}" y="${bar.y}" width="${bar.width}" height="${bar.height}" fill="#a3adba"/>`,
    ),
    ...lines.filter(({ role }) => role === 'mark').map((line) => lineElement(line)),
    ...texts.map(
      ({ x, y, words, anchor, role }) =>
        `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${role === 'scale' ? quiet : ink}"${role === 'scale' ? '' : ' font-weight="600"'}>${escaped(words)}</text>`,
    ),
    '</svg>',
  ].join('')
}

function lineElement({ x1, y1, x2, y2, role }: ChartLine): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" ${strokes[role]}/>`
}

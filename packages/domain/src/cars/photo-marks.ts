import { textWidth } from '../text/wrap.ts'
import type { PhotoMark } from './content.ts'

export const markShapes = ['arrow', 'circle', 'box', 'text'] as const satisfies readonly PhotoMark['shape'][]

/** What fits on one photo. */
export const markLimits = { count: 40, text: 80 } as const

/** One figure of a drawing, ready for SVG: the page draws the same ones as the copy that is made of the photo. */
export type Figure = {
  tag: 'path' | 'ellipse' | 'rect' | 'text'
  attributes: Readonly<Record<string, string | number>>
  words?: string
}

type Size = { width: number; height: number }

const red = '#c8001e'
const white = '#ffffff'
const families = "'Noto Sans','Noto Sans SC','Noto Sans Armenian',sans-serif"
const rounded = (value: number) => Math.round(value * 10) / 10
const within = (value: number, most = 1) => Math.min(Math.max(value, 0), most)

/** Two strokes, the wider one white, so that a mark is seen on every ground and by everybody. */
function outlined(tag: Figure['tag'], place: Figure['attributes'], stroke: number): Figure[] {
  const look = { fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }
  return [
    { tag, attributes: { ...place, ...look, stroke: white, 'stroke-width': rounded(stroke * 2.2) } },
    { tag, attributes: { ...place, ...look, stroke: red, 'stroke-width': rounded(stroke) } },
  ]
}

function arrow({ x1, y1, x2, y2 }: PhotoMark, { width, height }: Size, stroke: number): Figure[] {
  const [fromX, fromY, toX, toY] = [x1 * width, y1 * height, x2 * width, y2 * height]
  const turn = Math.atan2(toY - fromY, toX - fromX)
  const barb = (side: number) => {
    const angle = turn + Math.PI - side * 0.5
    return `${rounded(toX + stroke * 5 * Math.cos(angle))} ${rounded(toY + stroke * 5 * Math.sin(angle))}`
  }
  const tip = `${rounded(toX)} ${rounded(toY)}`
  const d = `M${rounded(fromX)} ${rounded(fromY)}L${tip}M${barb(-1)}L${tip}L${barb(1)}`
  return outlined('path', { d }, stroke)
}

function spread({ x1, y1, x2, y2 }: PhotoMark, { width, height }: Size) {
  const across = Math.abs(x2 - x1) * width
  const down = Math.abs(y2 - y1) * height
  return { left: Math.min(x1, x2) * width, top: Math.min(y1, y2) * height, across, down }
}

function words({ x1, y1, text }: PhotoMark, { width, height }: Size, stroke: number): Figure[] {
  const size = stroke * 5.5
  const pad = size * 0.35
  const [across, down] = [textWidth(text) * size + 2 * pad, size * 1.2 + 2 * pad]
  const x = within(x1 * width, Math.max(width - across, 0))
  const y = within(y1 * height, Math.max(height - down, 0))
  const ground = { x: rounded(x), y: rounded(y), width: rounded(across), height: rounded(down) }
  return [
    {
      tag: 'rect',
      attributes: { ...ground, fill: white, stroke: red, 'stroke-width': rounded(stroke * 0.6) },
    },
    {
      tag: 'text',
      attributes: {
        x: rounded(x + pad),
        y: rounded(y + pad + size * 0.95),
        fill: red,
        'font-size': rounded(size),
        'font-family': families,
      },
      words: text,
    },
  ]
}

/** The figures of one mark on a picture of this size, in its pixels. */
export function figuresOf(mark: PhotoMark, size: Size): Figure[] {
  const stroke = Math.max(size.width, size.height) * 0.006
  if (mark.shape === 'arrow') return arrow(mark, size, stroke)
  if (mark.shape === 'text') return words(mark, size, stroke)
  const { left, top, across, down } = spread(mark, size)
  if (mark.shape === 'box') {
    const box = { x: rounded(left), y: rounded(top), width: rounded(across), height: rounded(down) }
    return outlined('rect', box, stroke)
  }
  const [rx, ry] = [rounded(across / 2), rounded(down / 2)]
  return outlined('ellipse', { cx: rounded(left + across / 2), cy: rounded(top + down / 2), rx, ry }, stroke)
}

/** What XML can't hold at all is left out; the rest can't act as markup. */
function escaped(text: string): string {
  const holdable = [...text].filter((one) =>
    /[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(one),
  )
  return holdable
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function element({ tag, attributes, words: said }: Figure): string {
  const list = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('')
  return said === undefined ? `<${tag}${list}/>` : `<${tag}${list}>${escaped(said)}</${tag}>`
}

/** The marks as a picture to lay over a photo of this size in pixels (AN-2). */
export function marksToSvg(marks: readonly PhotoMark[], size: Size): string {
  const figures = marks.flatMap((mark) => figuresOf(mark, size)).map(element)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">` +
    `${figures.join('')}</svg>`
  )
}

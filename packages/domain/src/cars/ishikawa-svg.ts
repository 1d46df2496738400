import type { IshikawaLayout, IshikawaLine, IshikawaMark, IshikawaText } from './ishikawa.ts'

const ink = '#17202b'
const quiet = '#56606f'
const strokes: Record<IshikawaLine['role'], string> = {
  spine: `stroke="${ink}" stroke-width="2.5"`,
  bone: `stroke="${ink}" stroke-width="1.5"`,
  twig: `stroke="${quiet}" stroke-width="1"`,
  why: `stroke="${quiet}" stroke-width="0.8"`,
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Outline of the sign of a state: a star for the root, a tick for confirmed, a cross for ruled out. */
export function markPath({ x, y, size, status }: IshikawaMark): string {
  const half = size / 2
  if (status === 'ruled_out') {
    const arm = half * 0.75
    return `M${x - arm} ${y - arm}L${x + arm} ${y + arm}M${x + arm} ${y - arm}L${x - arm} ${y + arm}`
  }
  if (status === 'confirmed') {
    return `M${x - half} ${y}L${x - half * 0.25} ${y + half * 0.75}L${x + half} ${y - half * 0.75}`
  }
  const corners = Array.from({ length: 10 }, (_, at) => {
    const reach = at % 2 === 0 ? half : half * 0.42
    const turn = (Math.PI * at) / 5 - Math.PI / 2
    return `${(x + reach * Math.cos(turn)).toFixed(1)} ${(y + reach * Math.sin(turn)).toFixed(1)}`
  })
  return `M${corners.join('L')}Z`
}

function textElement(text: IshikawaText): string {
  const isStrong = text.role !== 'cause' || text.status === 'root'
  const look = [
    `font-size="${text.size}"`,
    `text-anchor="${text.anchor}"`,
    `fill="${text.status === 'ruled_out' ? quiet : ink}"`,
    isStrong ? 'font-weight="600"' : '',
    text.status === 'ruled_out' ? 'text-decoration="line-through"' : '',
  ]
  // One element a line: not every reader of SVG sets spans below each other.
  return text.lines
    .map((line, at) => {
      const y = text.y + at * text.lineHeight
      return `<text x="${text.x}" y="${y}" ${look.filter(Boolean).join(' ')}>${escaped(line)}</text>`
    })
    .join('')
}

function markElement(mark: IshikawaMark): string {
  const look = mark.status === 'root' ? `fill="${ink}"` : `fill="none" stroke="${ink}" stroke-width="1.6"`
  return `<path d="${markPath(mark)}" ${look}/>`
}

/** The picture as an SVG document in black on white, for print; the same one that the screen shows. */
export function ishikawaSvg({ width, height, lines, boxes, texts, marks }: IshikawaLayout): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` font-family="Noto Sans, Noto Sans SC, Noto Sans Armenian, sans-serif">`,
    ...lines.map(
      ({ x1, y1, x2, y2, role }) => `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" ${strokes[role]}/>`,
    ),
    ...boxes.map(
      (box) =>
        `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="3" fill="#ffffff" stroke="${ink}" stroke-width="${box.role === 'problem' ? 2 : 1}"/>`,
    ),
    ...marks.map(markElement),
    ...texts.map(textElement),
    '</svg>',
  ].join('')
}

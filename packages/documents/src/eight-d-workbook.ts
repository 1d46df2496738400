import { writeXlsx } from 'hucre'
import { reportTexts } from '@redress/texts/report/of'
import { reportSheet } from './eight-d/report-sheet.ts'
import { sizeOfJpeg } from './eight-d/jpeg-size.ts'
import type { Block, Column, Fact, ReportData } from './eight-d/sheet.ts'
import { looks } from './eight-d/workbook-look.ts'
import { columns, columnWidth, printScale, Rows } from './eight-d/workbook-rows.ts'

const half = columns / 2
const labelWidth = 4
const textLabelWidth = 6
/** A column of a table is no narrower. */
const least = 2

/** Spreadsheets draw no SVG alone. */
type ToPng = (svg: string) => Promise<Uint8Array>

/** CAR-7: the same report as a workbook of one sheet, laid out like the printed form; the photos are in it. */
export async function eightDWorkbook(data: ReportData, toPng: ToPng): Promise<Uint8Array> {
  const sheet = reportSheet(data)
  const rows = new Rows()
  rows.add(
    [
      { style: looks.title, values: [{ value: sheet.heading, from: 0, to: half }] },
      { style: looks.number, values: [{ value: sheet.number, from: half, to: columns }] },
    ],
    { height: 26 },
  )
  whole(rows, looks.subject, sheet.subject)
  whole(rows, looks.quiet, [data.company.name, sheet.stage, sheet.revision].filter(Boolean).join(' · '))
  rows.room(6)
  facts(rows, sheet.head)
  for (const part of sheet.parts) {
    rows.room(8)
    whole(rows, looks.bar, `${part.letter}   ${part.title}`, { height: 20, keeps: true })
    for (const block of part.blocks) {
      if (block.kind === 'picture') await picture(rows, block, toPng)
      else blockRows(rows, data, block)
    }
  }
  if (sheet.signatures) blockRows(rows, data, sheet.signatures)
  if (sheet.checksum) {
    rows.room(8)
    whole(rows, looks.quiet, sheet.checksum)
  }
  return writeXlsx({
    sheets: [
      {
        name: sheet.number,
        columns: Array.from({ length: columns }, () => ({ width: columnWidth })),
        rows: Array.from({ length: rows.next }, () => Array.from({ length: columns }, () => null)),
        cells: rows.cells,
        merges: rows.merges,
        rowDefs: rows.heights,
        images: rows.images,
        rowBreaks: rows.breaks(),
        pageSetup: {
          paperSize: 'a4',
          orientation: 'portrait',
          scale: printScale,
          margins: { top: 0.5, right: 0.4, bottom: 0.5, left: 0.4 },
        },
        a11y: { summary: sheet.title },
      },
    ],
    defaultFont: { name: 'Arial', size: 10 },
    properties: { title: sheet.title, creator: data.company.name, created: data.asOf, modified: data.asOf },
  })
}

function whole(
  rows: Rows,
  style: (typeof looks)[keyof typeof looks],
  value: string,
  manner: { height?: number; keeps?: boolean } = {},
): void {
  rows.add([{ style, values: [{ value, from: 0, to: columns }] }], manner)
}

function heading(rows: Rows, title: string): void {
  whole(rows, looks.sub, title, { height: 22, keeps: true })
}

/** Label and value, two facts in a row; one that is left over has the rest of its row. */
function facts(rows: Rows, list: Fact[]): void {
  for (let index = 0; index < list.length; index += 2) {
    const pair = list.slice(index, index + 2)
    const width = pair.length === 1 ? columns : half
    const placed = pair.map((fact, side) => ({ ...fact, from: side * half }))
    rows.add([
      {
        style: looks.label,
        values: placed.map(({ label, from }) => ({ value: label, from, to: from + labelWidth })),
      },
      {
        style: looks.value,
        values: placed.map(({ value, from }) => ({ value, from: from + labelWidth, to: from + width })),
      },
    ])
  }
}

function blockRows(rows: Rows, data: ReportData, block: Exclude<Block, Picture>): void {
  if (block.kind === 'facts') facts(rows, block.facts)
  if (block.kind === 'table') table(rows, block)
  if (block.kind === 'photos') photos(rows, data, block)
  if (block.kind === 'texts') texts(rows, block)
}

function texts(rows: Rows, block: Extract<Block, { kind: 'texts' }>): void {
  for (const { label, value } of block.texts) {
    rows.add([
      { style: looks.label, values: [{ value: label, from: 0, to: textLabelWidth }] },
      { style: looks.value, values: [{ value, from: textLabelWidth, to: columns }] },
    ])
  }
}

/** Each column of a table takes at least two of the sheet's, the rest goes by its share. */
function spread(list: Column[]): { from: number; to: number }[] {
  const shares = list.reduce((sum, { share }) => sum + share, 0)
  let taken = 0
  let sum = 0
  return list.map(({ share }, index) => {
    sum += share
    const from = taken
    const rest = (list.length - index - 1) * least
    taken = Math.max(from + least, Math.min(columns - rest, Math.round((sum / shares) * columns)))
    return { from, to: taken }
  })
}

function table(
  rows: Rows,
  { title, columns: list, rows: values, hasTotal }: Extract<Block, { kind: 'table' }>,
) {
  const places = spread(list)
  heading(rows, title)
  const labels = places.map((place, index) => ({ value: list[index]?.label || ' ', ...place }))
  rows.add([{ style: looks.head, values: labels }], { keeps: true })
  for (const [at, row] of values.entries()) {
    const isTotal = hasTotal === true && at === values.length - 1
    rows.add(
      places.map((place, index) => ({
        style: isTotal ? looks.total : list[index]?.numeric ? looks.numeric : looks.value,
        values: [{ value: row[index] ?? (isTotal ? ' ' : null), ...place }],
      })),
    )
  }
}

function photos(
  rows: Rows,
  data: ReportData,
  { title, rows: pairs }: Extract<Block, { kind: 'photos' }>,
): void {
  const missing = reportTexts(data.language)('value.photo-missing')
  heading(rows, title)
  for (const pair of pairs) {
    rows.pictures(
      pair.flatMap(({ id, caption }, side) => {
        const bytes = data.pictures.get(id)
        if (!bytes) return []
        const size = sizeOfJpeg(bytes)
        return [
          {
            data: bytes,
            type: 'jpeg' as const,
            altText: caption,
            from: side * half,
            most: half - 2,
            ...size,
          },
        ]
      }),
      { keeps: true },
    )
    rows.add([
      {
        style: looks.quiet,
        values: pair.map(({ id, caption, side }, index) => ({
          value: [side, caption, data.pictures.has(id) ? null : missing].filter(Boolean).join(' · ') || ' ',
          from: index * half,
          to: index * half + half,
        })),
      },
    ])
  }
}

type Picture = Extract<Block, { kind: 'picture' }>

/** The cause-and-effect picture, and the chart of complaints. */
async function picture(rows: Rows, { title, svg, width, height }: Picture, toPng: ToPng): Promise<void> {
  heading(rows, title)
  const drawn = { data: await toPng(svg), type: 'png' as const, altText: title, width, height }
  rows.pictures([{ ...drawn, from: 0, most: columns }], { keeps: false })
}

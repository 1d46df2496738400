import { writeXlsx } from 'hucre'
import { reportTexts } from '@redress/texts/report/of'
import { reportSheet } from './eight-d/report-sheet.ts'
import type { Block, Column, Fact, ReportData } from './eight-d/sheet.ts'
import { looks } from './eight-d/workbook-look.ts'
import { columns, columnWidth, Rows } from './eight-d/workbook-rows.ts'

const half = columns / 2

/** CAR-7: the same report as a workbook of one sheet, laid out like the printed form; the photos are in it. */
export async function eightDWorkbook(data: ReportData): Promise<Uint8Array> {
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
    whole(rows, looks.bar, `${part.letter}   ${part.title}`, 20)
    for (const block of part.blocks) blockRows(rows, data, block)
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
        pageSetup: {
          paperSize: 'a4',
          orientation: 'portrait',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          margins: { top: 0.5, right: 0.4, bottom: 0.5, left: 0.4 },
        },
        a11y: { summary: sheet.title },
      },
    ],
    defaultFont: { name: 'Arial', size: 10 },
    properties: { title: sheet.title, creator: data.company.name, created: data.asOf, modified: data.asOf },
  })
}

function whole(rows: Rows, style: (typeof looks)[keyof typeof looks], value: string, height = 0): void {
  rows.add([{ style, values: [{ value, from: 0, to: columns }] }], { height })
}

/** Label and value, two facts in a row. */
function facts(rows: Rows, list: Fact[]): void {
  for (let index = 0; index < list.length; index += 2) {
    const pair = list.slice(index, index + 2).map((fact, side) => ({ ...fact, from: side * half }))
    rows.add([
      {
        style: looks.label,
        values: pair.map(({ label, from }) => ({ value: label, from, to: from + 2 })),
      },
      {
        style: looks.value,
        values: pair.map(({ value, from }) => ({ value, from: from + 2, to: from + half })),
      },
    ])
  }
}

function blockRows(rows: Rows, data: ReportData, block: Block): void {
  if (block.kind === 'facts') facts(rows, block.facts)
  if (block.kind === 'table') table(rows, block)
  if (block.kind === 'photos') photos(rows, data, block)
  if (block.kind === 'picture') picture(rows, block)
  if (block.kind === 'texts') texts(rows, block)
}

function texts(rows: Rows, block: Extract<Block, { kind: 'texts' }>): void {
  for (const { label, value } of block.texts) {
    rows.add([
      { style: looks.label, values: [{ value: label, from: 0, to: 3 }] },
      { style: looks.value, values: [{ value, from: 3, to: columns }] },
    ])
  }
}

/** Each column of a table takes at least one of the sheet's, the rest goes by its share. */
function spread(list: Column[]): { from: number; to: number }[] {
  const shares = list.reduce((sum, { share }) => sum + share, 0)
  let taken = 0
  let sum = 0
  return list.map(({ share }, index) => {
    sum += share
    const from = taken
    const rest = list.length - index - 1
    taken = Math.max(from + 1, Math.min(columns - rest, Math.round((sum / shares) * columns)))
    return { from, to: taken }
  })
}

function table(
  rows: Rows,
  { title, columns: list, rows: values, hasTotal }: Extract<Block, { kind: 'table' }>,
) {
  const places = spread(list)
  whole(rows, looks.sub, title, 22)
  rows.add([
    {
      style: looks.head,
      values: places.map((place, index) => ({ value: list[index]?.label || ' ', ...place })),
    },
  ])
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
  whole(rows, looks.sub, title, 22)
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
            most: half - 1,
            ...size,
          },
        ]
      }),
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

/** The cause-and-effect picture: spreadsheets draw SVG. */
function picture(rows: Rows, { title, svg, width, height }: Extract<Block, { kind: 'picture' }>): void {
  whole(rows, looks.sub, title, 22)
  const bytes = new TextEncoder().encode(svg)
  rows.pictures([{ data: bytes, type: 'svg', altText: title, from: 0, most: columns, width, height }])
}

/** Read from the frame header; a picture without one is taken as an ordinary photo. */
function sizeOfJpeg(jpeg: Uint8Array): { width: number; height: number } {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  for (let at = 2; at + 9 < jpeg.length; at += 2 + view.getUint16(at + 2)) {
    const marker = jpeg[at + 1] ?? 0
    if (marker >= 0xc0 && marker <= 0xc3)
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
  }
  return { width: 4, height: 3 }
}

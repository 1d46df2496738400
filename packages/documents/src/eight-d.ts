import { localeOf } from '@redress/domain/languages/language'
import { documentsTexts } from '@redress/texts/documents/of'
import { reportTexts } from '@redress/texts/report/of'
import { reportSheet } from './eight-d/report-sheet.ts'
import type { Block, Column, Fact, ReportData, Value } from './eight-d/sheet.ts'
import { type DrawnPages, pagesIn } from './drawn-pages.ts'
import { letterheadOf } from './letterhead.ts'
import { printable, unprintable } from './printable.ts'
import { renderDocument } from './renderer.ts'

/** CAR-7: the 8D or 4D report as PDF/A, up to its stage. */
export function renderEightD(data: ReportData): Promise<Uint8Array> {
  return renderDocument({ ...task(data), createdAt: data.asOf })
}

/** CAR-7: the same pages to be looked at while the report is written, as one SVG picture. */
export async function drawEightD(data: ReportData): Promise<DrawnPages> {
  const svg = new TextDecoder().decode(
    await renderDocument({ ...task(data), createdAt: data.asOf, form: 'svg' }),
  )
  return { svg, pages: pagesIn(svg) }
}

function task(data: ReportData) {
  const sheet = reportSheet(data)
  const { language } = data
  const text = documentsTexts(language)
  const drawn = new Map<string, Uint8Array>()
  const parts = sheet.parts.map((part) => ({
    ...part,
    blocks: part.blocks.map((block) =>
      block.kind === 'picture' ? pictureView(block, drawn) : blockView(data, block),
    ),
  }))
  const head = sheet.head.map((fact) => factView(data, fact))
  return {
    template: 'eight-d' as const,
    data: {
      language,
      title: printable(sheet.title),
      heading: sheet.heading,
      number: sheet.number,
      subject: printable(sheet.subject, 40),
      stage: sheet.stage,
      page: [sheet.revision && `${sheet.revision} · ${data.revision?.hash.slice(0, 16)}`, text('page')]
        .filter(Boolean)
        .join('\n'),
      draft: data.isDraft ? text('reply.draft') : null,
      letterhead: letterheadOf(data.company, language),
      head,
      parts,
      signatures: sheet.signatures && blockView(data, sheet.signatures),
      checksum: sheet.checksum,
      note: JSON.stringify([head, parts]).includes(unprintable) ? text('receipt.unprintable') : null,
    },
    pictures: {
      ...Object.fromEntries([...data.pictures].map(([id, bytes]) => [pictureFile(id), bytes])),
      ...Object.fromEntries(drawn),
    },
  }
}

const pictureFile = (id: string) => `${id}.jpg`

type Picture = Extract<Block, { kind: 'picture' }>

/** Names the file of a drawing, and keeps what is in it. */
function pictureView({ kind, title, width, height, svg }: Picture, drawn: Map<string, Uint8Array>) {
  const file = `drawn-${drawn.size + 1}.svg`
  drawn.set(file, new TextEncoder().encode(printable(svg, 100_000)))
  return { kind, title, width, height, file }
}

function blockView(data: ReportData, block: Exclude<Block, Picture>) {
  if (block.kind === 'facts') return { ...block, facts: block.facts.map((fact) => factView(data, fact)) }
  if (block.kind === 'table') return tableView(data, block)
  if (block.kind === 'photos') return photosView(data, block)
  return { ...block, texts: block.texts.map(({ label, value }) => ({ label, value: printable(value) })) }
}

/** Two facts stand in a row, each in a narrow column. */
function factView(data: ReportData, { label, value }: Fact) {
  return { label: printable(label, 16), value: wordsOf(data, value, 22) }
}

function tableView(
  data: ReportData,
  { kind, title, columns, rows, hasTotal }: Extract<Block, { kind: 'table' }>,
) {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const room = ({ share }: Column) => Math.max(5, Math.floor((share / shares) * 100) - 2)
  return {
    kind,
    title,
    hasTotal: hasTotal === true,
    columns: columns.map((column) => ({
      label: printable(column.label, room(column)),
      share: column.share,
      numeric: column.numeric === true,
    })),
    rows: rows.map((row) => {
      const cells = row.map((value, index) => {
        const column = columns[index]
        return column ? wordsOf(data, value, room(column)) : null
      })
      const lines = cells.map((words, index) => linesIn(words, columns[index] ? room(columns[index]) : 1))
      return { cells, keeps: Math.max(...lines) <= mostLinesKept }
    }),
  }
}

/** A row of more lines may begin on one page and end on the next; one higher than a page would be cut. */
const mostLinesKept = 24

/** About as many lines as a cell of so many signs a line takes; Chinese takes two places a sign. */
function linesIn(words: string | null, signs: number): number {
  return (words ?? '').split('\n').reduce((sum, line) => {
    const wide = line.match(/\p{sc=Han}/gu)?.length ?? 0
    return sum + Math.ceil((line.length + wide + 1) / signs)
  }, 0)
}

function photosView(data: ReportData, { kind, title, rows }: Extract<Block, { kind: 'photos' }>) {
  const missing = reportTexts(data.language)('value.photo-missing')
  return {
    kind,
    title,
    rows: rows.map((row) =>
      row.map(({ id, caption, side }) => ({
        file: data.pictures.has(id) ? pictureFile(id) : null,
        side,
        caption: printable(caption, 40),
        missing,
      })),
    ),
  }
}

function wordsOf({ language }: ReportData, value: Value, longestWord: number): string | null {
  if (value === null) return null
  if (typeof value === 'number') return value.toLocaleString(localeOf[language])
  return printable(value, longestWord) || null
}

import { columnName, readCellRef } from '@redress/domain/cars/cell-ref'

/** What is put into a cell: its reference and text or a number. */
export type CellChange = { cell: string; value: string | number }

const longestText = 32_767
/** What XML 1.0 has no place for: control signs but tab and line ends, halves of letters, two non-characters. */
const forbidden = /[^\t\n\r\P{Cc}]|\p{Cs}|\uFFFE|\uFFFF/gu

function escaped(text: string): string {
  return text
    .slice(0, longestText)
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** Text stands in the cell itself: what looks like a formula stays text, and no shared list has to be rewritten. */
function cellXml(prefix: string, cell: string, kept: string, value: string | number): string {
  const p = prefix
  if (typeof value === 'number') return `<${p}c r="${cell}"${kept}><${p}v>${value}</${p}v></${p}c>`
  return `<${p}c r="${cell}"${kept} t="inlineStr"><${p}is><${p}t xml:space="preserve">${escaped(value)}</${p}t></${p}is></${p}c>`
}

type Part = { at: number; xml: string }

/** Elements of one name side by side, with their places; those without `r` stand behind the one before. */
function elements(xml: string, name: string, placeOf: (r: string) => number): Part[] {
  const pattern = new RegExp(`<${name}\\b([^>]*?)(?:/>|>[\\s\\S]*?</${name}>)`, 'g')
  let last = 0
  return [...xml.matchAll(pattern)].map(([whole, attributes = '']) => {
    const r = /\br="([^"]+)"/.exec(attributes)?.[1]
    last = r === undefined ? last + 1 : placeOf(r)
    return { at: last, xml: whole }
  })
}

function keptAttributes(cell: string): string {
  const style = /^<[^>]*?\bs="(\d+)"/.exec(cell)?.[1]
  return style === undefined ? '' : ` s="${style}"`
}

function withPart(parts: Part[], part: Part): Part[] {
  const others = parts.filter(({ at }) => at !== part.at)
  return [...others, part].toSorted((a, b) => a.at - b.at)
}

function patchRow(prefix: string, row: string, number: number, changes: CellChange[]): string {
  const name = `${prefix}row`
  const [, attributes = ''] = new RegExp(`^<${name}\\b([^>]*?)/?>`).exec(row) ?? []
  const inside = row.endsWith('/>') ? '' : row.slice(row.indexOf('>') + 1, row.lastIndexOf('</'))
  let cells = elements(inside, `${prefix}c`, (r) => readCellRef(r)?.column ?? 0)
  for (const { cell, value } of changes) {
    const column = readCellRef(cell)?.column ?? 0
    const before = cells.find(({ at }) => at === column)
    const xml = cellXml(prefix, `${columnName(column)}${number}`, keptAttributes(before?.xml ?? ''), value)
    cells = withPart(cells, { at: column, xml })
  }
  // The reach of the row is worked out anew by whoever opens it.
  const kept = attributes.replace(/\s+spans="[^"]*"/, '')
  return `<${name}${kept}>${cells.map(({ xml }) => xml).join('')}</${name}>`
}

/**
 * Puts values into cells of a sheet's XML and leaves everything else as it is, to the byte: styles, widths, merged
 * cells, pictures, print settings. @throws when there is no sheet data to put them into.
 */
export function patchSheet(xml: string, changes: readonly CellChange[]): string {
  const prefix = /<((?:\w+:)?)worksheet\b/.exec(xml)?.[1] ?? ''
  const name = `${prefix}sheetData`
  const found = new RegExp(`<${name}\\b[^>]*?(?:/>|>([\\s\\S]*?)</${name}>)`).exec(xml)
  if (!found) throw new Error('The sheet has no data part')
  let rows = elements(found[1] ?? '', `${prefix}row`, Number)
  const byRow = Map.groupBy(changes, ({ cell }) => readCellRef(cell)?.row ?? 0)
  for (const [number, ofRow] of byRow) {
    const before = rows.find(({ at }) => at === number)?.xml ?? `<${prefix}row r="${number}"/>`
    rows = withPart(rows, { at: number, xml: patchRow(prefix, before, number, ofRow) })
  }
  const data = `<${name}>${rows.map((row) => row.xml).join('')}</${name}>`
  const patched = xml.slice(0, found.index) + data + xml.slice(found.index + found[0].length)
  // An outdated reach makes some programs cut what lies beyond it.
  return patched.replace(new RegExp(`<${prefix}dimension\\b[^>]*/>`), '')
}

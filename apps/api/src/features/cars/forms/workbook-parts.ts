import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type CellChange, patchSheet } from './patch-sheet.ts'

type Parts = Record<string, Uint8Array>

const workbookPart = 'xl/workbook.xml'
const relationsPart = 'xl/_rels/workbook.xml.rels'
/** What XML has its own names for; a sheet may bear each of them in its name. */
const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function textOf(parts: Parts, name: string): string {
  const part = parts[name]
  if (!part) throw new Error(`The workbook has no ${name}`)
  return strFromU8(part)
}

const attribute = (element: string, name: string) =>
  new RegExp(`\\b${name}="([^"]*)"`)
    .exec(element)?.[1]
    ?.replace(/&(lt|gt|quot|apos|amp);/g, (whole, sign: string) => signs[sign] ?? whole)

/** Where the XML of each sheet lies, by the sheet's name. */
function sheetParts(parts: Parts): Map<string, string> {
  const targets = new Map(
    [...textOf(parts, relationsPart).matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([element]) => [
      attribute(element, 'Id') ?? '',
      attribute(element, 'Target') ?? '',
    ]),
  )
  const sheets = [...textOf(parts, workbookPart).matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)]
  return new Map(
    sheets.map(([element]) => {
      const target = targets.get(attribute(element, 'r:id') ?? attribute(element, '\\w+:id') ?? '') ?? ''
      return [attribute(element, 'name') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`]
    }),
  )
}

/** What was worked out before is worked out anew when the workbook is opened. */
function forgetResults(parts: Parts): void {
  delete parts['xl/calcChain.xml']
  const without = (name: string, pattern: RegExp) => {
    parts[name] = strToU8(textOf(parts, name).replace(pattern, ''))
  }
  without('[Content_Types].xml', /<Override\b[^>]*calcChain[^>]*\/>/)
  without(relationsPart, /<Relationship\b[^>]*calcChain[^>]*\/>/)
  const workbook = textOf(parts, workbookPart)
  const asked = workbook.includes('<calcPr')
    ? workbook
        .replace(/<calcPr\b/, '<calcPr fullCalcOnLoad="1"')
        .replace(/(fullCalcOnLoad="1"[^>]*?) fullCalcOnLoad="[^"]*"/, '$1')
    : workbook.replace(
        /<\/definedNames>|<\/sheets>(?![\s\S]*<\/definedNames>)/,
        '$&<calcPr fullCalcOnLoad="1"/>',
      )
  parts[workbookPart] = strToU8(asked)
}

/**
 * Fills cells of a customer's own workbook. Everything that is not one of these cells stays what it was.
 * @param changes with the name of the sheet; a sheet that is not there is passed over
 */
export function fillWorkbook(
  content: Uint8Array,
  changes: readonly (CellChange & { sheet: string })[],
): Uint8Array {
  const parts: Parts = unzipSync(content)
  const places = sheetParts(parts)
  for (const [sheet, ofSheet] of Map.groupBy(changes, (change) => change.sheet)) {
    const name = places.get(sheet)
    if (name && parts[name]) parts[name] = strToU8(patchSheet(textOf(parts, name), ofSheet))
  }
  forgetResults(parts)
  return zipSync(parts)
}

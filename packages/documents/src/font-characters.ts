import { readFileSync } from 'node:fs'

/** The characters a TrueType font can draw, read from its table "cmap". */
export function charactersOf(fontFile: string): Set<number> {
  const font = readFileSync(fontFile)
  const table = tableAt(font, 'cmap')
  const found = new Set<number>()
  const count = table.readUInt16BE(2)
  for (let index = 0; index < count; index += 1) {
    const map = table.subarray(table.readUInt32BE(4 + 8 * index + 4))
    const format = map.readUInt16BE(0)
    if (format === 4) readSegments(map, found)
    if (format === 12) readGroups(map, found)
  }
  if (found.size === 0) throw new Error(`No characters could be read from the font ${fontFile}`)
  return found
}

function tableAt(font: Buffer, name: string): Buffer {
  const count = font.readUInt16BE(4)
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + 16 * index
    if (font.toString('latin1', entry, entry + 4) !== name) continue
    const start = font.readUInt32BE(entry + 8)
    return font.subarray(start, start + font.readUInt32BE(entry + 12))
  }
  throw new Error(`The font has no table "${name}"`)
}

/** Format 4: four parallel lists (end, start, delta, offset) of segments of the first 65 536 characters. */
function readSegments(map: Buffer, found: Set<number>): void {
  const bytes = map.readUInt16BE(6)
  const ends = 14
  const starts = ends + bytes + 2
  const deltas = starts + bytes
  const offsets = deltas + bytes
  for (let at = 0; at < bytes; at += 2) {
    const start = map.readUInt16BE(starts + at)
    const end = map.readUInt16BE(ends + at)
    const delta = map.readUInt16BE(deltas + at)
    const offset = map.readUInt16BE(offsets + at)
    for (let character = start; character <= end && character < 0xffff; character += 1) {
      const glyph =
        offset === 0
          ? (character + delta) & 0xffff
          : map.readUInt16BE(offsets + at + offset + 2 * (character - start))
      if (glyph !== 0) found.add(character)
    }
  }
}

/** Format 12: groups of (first, last, glyph of the first). */
function readGroups(map: Buffer, found: Set<number>): void {
  const count = map.readUInt32BE(12)
  for (let index = 0; index < count; index += 1) {
    const group = 16 + 12 * index
    const last = map.readUInt32BE(group + 4)
    const glyph = map.readUInt32BE(group + 8)
    for (let character = map.readUInt32BE(group); character <= last; character += 1) {
      if (glyph !== 0) found.add(character)
    }
  }
}

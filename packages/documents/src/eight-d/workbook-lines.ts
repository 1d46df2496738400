/** Pixels of a sign at 10 points, a little more than most faces take; a spreadsheet does not grow its merged rows itself. */
const wide = 13.6
const capital = 9.6
const usual = 7.5
const other = 8.4
const narrow = 4.2
const padding = 8

const cjk = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff00-\uffef]/u
// Chinese lines end after any sign; others between words.
const pieces =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff00-\uffef]|\s+|[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff00-\uffef]+/gu

function widthOf(piece: string, scale: number): number {
  let sum = 0
  for (const sign of piece) {
    if (cjk.test(sign)) sum += wide
    else if (/[\p{Lu}mwMW%@]/u.test(sign)) sum += capital
    else if (/[\s.,:;'|!il]/.test(sign)) sum += narrow
    else sum += sign < '\u0250' ? usual : other
  }
  return sum * scale
}

export type TextSize = { points: number; bold: boolean }

/** Points a text needs in a cell of that many pixels, lines broken as a spreadsheet breaks them. */
export function heightOf(text: string, pixels: number, { points, bold }: TextSize): number {
  const scale = (points / 10) * (bold ? 1.1 : 1)
  const room = Math.max(wide, pixels - padding)
  const lines = text.split('\n').reduce((sum, line) => sum + linesOf(line, room, scale), 0)
  // The faces of Chinese stand higher than those of other scripts.
  return lines * points * (cjk.test(text) ? 1.45 : 1.3)
}

function linesOf(line: string, room: number, scale: number): number {
  let lines = 1
  let used = 0
  for (const piece of line.match(pieces) ?? []) {
    const width = widthOf(piece, scale)
    if (used + width <= room) {
      used += width
      continue
    }
    // Space at the end of a line takes no room; a word longer than a line is cut.
    if (piece.trim() === '') continue
    if (used > 0) lines += 1
    lines += Math.ceil(width / room) - 1
    used = width % room
  }
  return lines
}

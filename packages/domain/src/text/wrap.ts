const narrow = /[fijltrI.,:;'’|!()[\]{}/\\-]/
const wide = /[mwMWＡ-Ｚ@%—–…ΜΩΦΨωφψЖШЩЮФжшщюфԱԽՄ]/
/** Scripts written in squares, and everything else that is drawn full width. */
const square =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\u3000-\u303f\uff00-\uffef\p{Extended_Pictographic}]/u
const unseen = /[\p{M}\p{Cf}]/u

function widthOf(character: string): number {
  if (unseen.test(character)) return 0
  if (square.test(character)) return 1
  if (character === ' ' || character === '\u00a0' || narrow.test(character)) return 0.36
  if (wide.test(character)) return 0.95
  return /\p{Lu}/u.test(character) ? 0.72 : 0.6
}

/** Width in the size of the letters, on the safe side for Noto Sans: "m" of 12 px counts 0.95 × 12 px. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += widthOf(character)
  return width
}

/** A number stays with its unit: "92 °C" does not end a line after 92. */
const beforeUnit = /(?<=\d) (?=[°%\p{L}Ω]{1,2}(?:\s|$))/gu

/** Words with the space after them; between square characters a line may end anywhere. */
function piecesOf(text: string): string[] {
  const plain = text.replaceAll(/\s+/g, ' ').trim().replaceAll(beforeUnit, '\u00a0')
  const pieces: string[] = []
  for (const character of plain) {
    const before = pieces.at(-1) ?? ' '
    const isFresh = before.endsWith(' ') || square.test(character) || square.test(before.at(-1) ?? '')
    // What closes a phrase stays with it.
    const sticks = /[，。、；：！？）」』,.;:!?)\]]/.test(character) || unseen.test(character)
    if (pieces.length === 0 || (isFresh && !sticks)) pieces.push(character)
    else pieces[pieces.length - 1] = before + character
  }
  return pieces
}

/** A word that fits no line, cut by characters (marks stay with their letter). */
function cut(word: string, width: number): string[] {
  const parts: string[] = []
  for (const character of word) {
    const last = parts.at(-1)
    if (last !== undefined && (unseen.test(character) || textWidth(last + character) <= width)) {
      parts[parts.length - 1] = last + character
    } else parts.push(character)
  }
  return parts
}

/**
 * Text in lines no wider than `width` (in the size of its letters, see {@link textWidth}); what takes more than
 * `most` lines ends with "…".
 */
export function wrapText(text: string, width: number, most: number): string[] {
  const lines: string[] = []
  for (const piece of piecesOf(text).flatMap((one) =>
    textWidth(one.trim()) > width ? cut(one, width) : [one],
  )) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth((last + piece).trimEnd()) <= width)
      lines[lines.length - 1] = last + piece
    else lines.push(piece)
  }
  const trimmed = lines.map((line) => line.trim())
  if (trimmed.length <= most) return trimmed
  return [...trimmed.slice(0, most - 1), shorten(trimmed[most - 1] ?? '', width)]
}

function shorten(line: string, width: number): string {
  const characters = [...line]
  while (characters.length > 0 && textWidth(`${characters.join('')}…`) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

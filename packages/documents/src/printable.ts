import { charactersOf } from './font-characters.ts'
import { fontFiles } from './fonts.ts'

/** Stands for a character none of our fonts can draw, such as an emoji; the record keeps the original. */
export const unprintable = '□'

const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
// Control signs, the invisible marks that turn the direction of writing, by which "exe.fdp" can be made to
// read like another name, and all else Unicode lets a font ignore; not the joiners, which shape letters.
const invisible = /(?![\n\u200c\u200d])[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/gu
// Chinese and Japanese lines end anywhere; a no-break space keeps a line from ending as a letter does.
const wordOver = (length: number) =>
  new RegExp(`[^ \\n\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}]{${length + 1},}`, 'gu')
const breakHere = '\u200b'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
let fonts: Set<number>[] | null = null

/**
 * A text a person typed, made fit for paper: every other character stays as it was typed. Words longer
 * than `longestWord` get places where a line may end, because a line of paper does not scroll.
 */
export function printable(text: string, longestWord = 60): string {
  const clean = text
    .toWellFormed()
    .replace(lineEnds, '\n')
    .replace(/\t/g, '    ')
    .replace(invisible, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return breakable(drawable(clean), longestWord)
}

function drawable(text: string): string {
  let out = ''
  for (const { segment } of graphemes.segment(text)) out += canDraw(segment) ? segment : unprintable
  return out
}

/** A letter and its accents are drawn by one font or not at all. */
function canDraw(grapheme: string): boolean {
  if (grapheme === '\n') return true
  fonts ??= fontFiles.map(charactersOf)
  const characters = Array.from(grapheme, (character) => character.codePointAt(0) ?? 0)
  return fonts.some((font) => characters.every((character) => font.has(character)))
}

function breakable(text: string, longestWord: number): string {
  return text.replace(wordOver(longestWord), (word) => {
    let out = ''
    let run = 0
    for (const { segment } of graphemes.segment(word)) {
      out += segment
      run += 1
      if (run < longestWord / 4 && !'-_/.,;:@&='.includes(segment)) continue
      out += breakHere
      run = 0
    }
    return out
  })
}

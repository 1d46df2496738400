/** Letters Unicode does not take apart, though people type them with or without the stroke, and Greek final sigma. */
const SINGLE_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ς: 'σ',
  // Armenian և comes apart into եւ; the reformed spelling and capitals write եվ (Երևան, ԵՐԵՎԱՆ, Երեւան).
  եվ: 'եւ',
}
const MAPPED = new RegExp(Object.keys(SINGLE_LETTERS).join('|'), 'gu')

/**
 * Accents and points that people leave out: Latin and Greek diacritics, Hebrew and Arabic vowel points. Marks that
 * carry the letter itself stay (kana voicing, vowel signs of the Indian scripts).
 */
const OMITTED_MARKS = new RegExp(
  [
    String.raw`[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]`,
    String.raw`[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7]`,
    String.raw`[\u064B-\u065F\u0670]`,
  ].join('|'),
  'gu',
)

/**
 * Cyrillic letters of their own that Unicode takes apart: й, ў, ї, ѓ, ќ. They are not и, у, і, г, к with an accent,
 * so they stay; ё falls to е because Russian prints it that way, and stress marks fall.
 */
const CYRILLIC_LETTERS = /[иу]\u0306|і\u0308|[гк]\u0301/gu

/** Not seen, but pasted along: soft hyphen, joiners, word joiner, byte order mark, variation selectors. */
const INVISIBLE = /\u00AD|\u200C|\u200D|\u2060|\uFEFF|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]/gu

/**
 * Brings text to the form in which it is compared and searched: width, case and accents gone. Kazakh ә ғ қ ң ө ұ ү һ і
 * are letters, not accented ones, and stay apart from а г к н о у х и. Traditional and simplified Chinese differ.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(CYRILLIC_LETTERS, (letter) => letter.normalize('NFC'))
    .replace(OMITTED_MARKS, '')
    .replace(MAPPED, (letter) => SINGLE_LETTERS[letter] ?? letter)
    .normalize('NFC')
}

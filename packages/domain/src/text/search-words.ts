import { fold } from './fold.ts'

const MAX_INDEX_LENGTH = 20_000
/** So much of a text is read at all: even a repetitive one has filled the index by then. */
const MAX_READ_LENGTH = 10 * MAX_INDEX_LENGTH
const MAX_WORD_LENGTH = 64
const MAX_QUERY_WORDS = 8
/** An identifier is joined over at most so many parts; a pasted address or path is not one long word. */
const MAX_JOINED_PARTS = 6

/** Scripts written without spaces (and Korean, whose compounds are): cut into pairs of characters. */
const PAIRED = String.raw`\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}`
const LETTER = String.raw`[[\p{L}\p{N}]--[${PAIRED}]]`
const WORD = String.raw`${LETTER}[[\p{L}\p{N}\p{M}]--[${PAIRED}]]*`
const JOINER = String.raw`[\-_.\/\u2010-\u2015\u2212]`
/** A run of paired characters, or words hanging together as in "l2506-17". */
const PIECES = new RegExp(
  String.raw`(?<run>[[\p{L}\p{N}\p{M}]&&[${PAIRED}]]+)|${WORD}(?:${JOINER}${WORD})*`,
  'gv',
)
const JOINERS = new RegExp(JOINER, 'v')
/** "l2506.17" and "e-mail" are also written in one; "end.next" and "and/or" are not. */
const WRITTEN_IN_ONE = /[\p{N}\p{Pd}_\u2212]/u

type Piece = { readonly run: string } | { readonly parts: readonly string[]; readonly writtenInOne: boolean }

/**
 * The words under which texts are found, folded and separated by spaces, each once: for to_tsvector('simple', …).
 * Chinese, Japanese and Korean runs give pairs and single characters; identifiers their parts and the joined form
 * from every part on (a prefix match finds the shorter ones): l2506-17 → l2506 17 l250617. What lies beyond
 * 20,000 characters of words is not indexed.
 */
export function indexWords(...texts: readonly string[]): string {
  const words = new Set<string>()
  let length = 0
  for (const text of texts) {
    for (const word of wordsOf(text)) {
      if (words.has(word)) continue
      length += word.length + 1
      if (length > MAX_INDEX_LENGTH) return [...words].join(' ')
      words.add(word)
    }
  }
  return [...words].join(' ')
}

/**
 * What a person typed, for to_tsquery('simple', …): every word must occur, each as a beginning. An identifier typed
 * with dashes also finds the one written without. Only letters, digits and their marks pass, so nothing typed can
 * become an operator. At most eight words count; null when none is left.
 */
export function queryWords(typed: string): string | null {
  const terms = new Set<string>()
  for (const piece of piecesOf(typed)) {
    const found = 'run' in piece ? pairsOrSingle(piece.run) : [termOf(piece.parts, piece.writtenInOne)]
    for (const term of found) {
      terms.add('run' in piece ? `${term}:*` : term)
      if (terms.size === MAX_QUERY_WORDS) return [...terms].join(' & ')
    }
  }
  return terms.size === 0 ? null : [...terms].join(' & ')
}

function* piecesOf(text: string): Generator<Piece> {
  for (const match of fold(text.slice(0, MAX_READ_LENGTH)).matchAll(PIECES)) {
    const [piece] = match
    if (match.groups?.run) yield { run: piece }
    else yield { parts: piece.split(JOINERS), writtenInOne: WRITTEN_IN_ONE.test(piece) }
  }
}

function* wordsOf(text: string): Generator<string> {
  for (const piece of piecesOf(text)) {
    if ('run' in piece) {
      yield* pairs(piece.run)
      yield* piece.run
      continue
    }
    for (const part of piece.parts) yield cut(part)
    if (!piece.writtenInOne) continue
    for (let first = 0; first < piece.parts.length - 1; first++) {
      yield cut(piece.parts.slice(first, first + MAX_JOINED_PARTS).join(''))
    }
  }
}

function termOf(parts: readonly string[], writtenInOne: boolean): string {
  const every = parts
    .slice(0, MAX_JOINED_PARTS)
    .map((part) => `${cut(part)}:*`)
    .join(' & ')
  if (parts.length === 1 || !writtenInOne) return every
  return `((${every}) | ${cut(parts.slice(0, MAX_JOINED_PARTS).join(''))}:*)`
}

function pairsOrSingle(run: string): string[] {
  const found = pairs(run)
  return found.length > 0 ? found : [run]
}

function pairs(run: string): string[] {
  const characters = [...run]
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** By characters, not code units: half a character would not be valid text. */
function cut(word: string): string {
  return word.length <= MAX_WORD_LENGTH ? word : [...word].slice(0, MAX_WORD_LENGTH).join('')
}

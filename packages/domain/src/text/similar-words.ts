import { queryWords } from './search-words.ts'

const mostWords = 3
const shortest = 4
/** Scripts without spaces say in two characters what others say in a word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,}/u
const unspacedLength = 4

function telling(typed: string): string[] {
  const words = typed.split(/[\s.,;:!?()„”"“。，、！？]+/u).flatMap((word) => {
    const run = unspaced.exec(word)?.[0]
    if (!run) return word.length >= shortest ? [word] : []
    return [run.slice(0, unspacedLength), run.slice(unspacedLength, 2 * unspacedLength)]
  })
  return [...new Set(words)].filter((word) => word.length > 1).sort((a, b) => b.length - a.length)
}

/**
 * What somebody types, for to_tsquery('simple', …), so that texts about the same thing are found: two of the three
 * longest words must occur. Null while too little is typed to mean anything.
 */
export function similarWords(typed: string): string | null {
  const terms = telling(typed)
    .slice(0, mostWords)
    .flatMap((word) => queryWords(word) ?? [])
  const [a, b, c] = terms
  if (!a || !b) return null
  const pairs = c
    ? [
        [a, b],
        [a, c],
        [b, c],
      ]
    : [[a, b]]
  return pairs.map(([one, other]) => `((${one}) & (${other}))`).join(' | ')
}

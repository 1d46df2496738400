import { indexWords } from '../text/search-words.ts'

/** A CAR to be compared: its words are title, failure mode and causes. */
export type Comparable = {
  number: string
  words: string
  sharesProduct: boolean
  sharesFamily: boolean
  sharesDefect: boolean
}
export type SimilarCar = { number: string; words: string[]; weight: number }

export const mostSimilar = 10
const mostWordsShown = 6
/** A word in more than this share of all CARs tells nothing ("lot", "the"). */
const tooCommon = 0.25
/** With a handful of CARs a share means little. */
const fewCars = 8
const shortestWord = 3
/** Words that say nothing however rare they are. */
const empty = new Set(
  'after and are before between but during for from has have into lot not only out than that the this was were when with without dla jest nie oraz przed przez przy sie'.split(
    ' ',
  ),
)
const square = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]/u

/** Words that may tell something: not the short ones; of scripts without spaces the pairs, not single characters. */
function tellingWords(text: string): Set<string> {
  const words = indexWords(text).split(' ')
  const tells = (word: string) =>
    square.test(word) ? word.length > 1 : word.length >= shortestWord && !empty.has(word)
  return new Set(words.filter(tells))
}

/**
 * Earlier CARs worth a look while D4 is written (CAR-9, B19), the most alike first: same defect and product weigh
 * more than words; a word weighs the more the rarer it is. Those that share nothing are left out; a family alone,
 * without a word or a defect in common, is no likeness.
 */
export function similarCars(words: string, others: readonly Comparable[]): SimilarCar[] {
  const own = tellingWords(words)
  const found = others.map((other) => ({
    other,
    shared: [...tellingWords(other.words)].filter((word) => own.has(word)),
  }))
  const seen = new Map<string, number>()
  for (const { shared } of found) for (const word of shared) seen.set(word, (seen.get(word) ?? 0) + 1)
  const most = Math.max(fewCars, others.length) * tooCommon
  return found
    .map(({ other, shared }) => {
      const telling = shared
        .filter((word) => (seen.get(word) ?? 0) <= most)
        .toSorted((a, b) => (seen.get(a) ?? 0) - (seen.get(b) ?? 0) || b.length - a.length)
      const ofWords = telling.reduce((sum, word) => sum + 1 / (seen.get(word) ?? 1), 0)
      const ofFacts = (other.sharesDefect ? 3 : 0) + (other.sharesProduct ? 2 : other.sharesFamily ? 1 : 0)
      const isAlike = telling.length > 1 || other.sharesDefect || other.sharesProduct
      return {
        number: other.number,
        words: telling.slice(0, mostWordsShown),
        weight: isAlike ? ofFacts + ofWords : 0,
      }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || (a.number < b.number ? 1 : -1))
    .slice(0, mostSimilar)
}

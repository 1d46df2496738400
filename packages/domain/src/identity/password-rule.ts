import { guessableWords, walks } from './guessable-words.ts'

const passwordLength = { min: 12, max: 128 } as const

type PasswordFault = 'too-short' | 'too-long' | 'weak-password'

type PasswordOwner = { email: string; name: string }

/** So many guesses' worth must be left when everything guessable counts as one character. */
const enough = 6

const shortestWalk = 3

/** What stands for a letter: p4$$w0rd is password. */
const standIns: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

function asLetters(text: string): string {
  return text.replace(/[013457@$]/g, (mark) => standIns[mark] ?? mark)
}

/** The person's own name and address, in parts. */
function ownWords({ email, name }: PasswordOwner): string[] {
  const domain = email.split('@')[1]?.split('.')[0] ?? ''
  return [...plain(`${email.split('@')[0]} ${name}`).split(/[^\p{L}\p{N}]+/u), plain(domain)].filter(
    (word) => word.length >= 3,
  )
}

const bothWays = walks.flatMap((walk) => [walk, [...walk].reverse().join('')])

/** Length of the walk, run of one character or year that begins here; 0 for none. */
function lengthOfPattern(text: string, start: number): number {
  const rest = text.slice(start)
  const year = /^(19|20)\d\d(?!\d)/.exec(rest)?.[0].length ?? 0
  const run = /^(.)\1{2,}/u.exec(rest)?.[0].length ?? 0
  let walked = 0
  for (const walk of bothWays) {
    let length = Math.max(shortestWalk, walked)
    while (length <= rest.length && walk.includes(rest.slice(0, length))) {
      walked = length
      length += 1
    }
  }
  return Math.max(year, run, walked)
}

/** How many pieces a guesser needs: a word, a walk, a run or a year is one, every other character too. */
function pieces(text: string, words: readonly string[]): number {
  const letters = asLetters(text)
  let count = 0
  let at = 0
  while (at < text.length) {
    const word = words.reduce(
      (longest, w) =>
        w.length > longest && (text.startsWith(w, at) || letters.startsWith(w, at)) ? w.length : longest,
      0,
    )
    at += Math.max(word, lengthOfPattern(text, at), 1)
    count += 1
  }
  return count
}

/** Half of it twice, a third of it three times and so on is no longer than the part. */
function withoutRepetition(text: string): string {
  return /^(.+?)\1+$/su.exec(text)?.[1] ?? text
}

/**
 * What is wrong with a new password (ASVS 6.2): too short, or of pieces that are tried first. There is no
 * rule about capitals and digits: they make passwords harder to remember, not to guess.
 */
export function passwordFault(password: string, owner: PasswordOwner): PasswordFault | null {
  const length = [...password].length
  if (length < passwordLength.min) return 'too-short'
  if (password.length > passwordLength.max) return 'too-long'
  const text = withoutRepetition(plain(password))
  const different = new Set(text).size
  const words = [...guessableWords, ...ownWords(owner)]
  return different < enough - 1 || pieces(text, words) < enough ? 'weak-password' : null
}

import type { JournalEncoding } from './journal-shape.ts'

const marks: readonly { encoding: JournalEncoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/** The letters each old code page was made for; what is usual in its languages weighs for it. */
const letters: readonly { encoding: JournalEncoding; usual: RegExp }[] = [
  { encoding: 'windows-1252', usual: /[äöüßéèêàâçñóíáúåøæœãõîôëï]/giu },
  { encoding: 'windows-1250', usual: /[ąćęłńóśźżáčďéěíňřšťúůýžäöüßőűşţă]/giu },
  { encoding: 'windows-1251', usual: /[а-яё]/giu },
  { encoding: 'windows-1253', usual: /[α-ωάέήίόύώϊϋΐΰς]/giu },
  { encoding: 'iso-8859-7', usual: /[α-ωάέήίόύώϊϋΐΰς]/giu },
]

/** Signs that stand in texts of any language. */
const punctuation = /[\u2010-\u2026\u00a0«»°±²³µ§€™®©№’‘“”„·×]/gu
/** What a wrong code page makes of letters: capitals, signs and final letters inside of words, control characters. */
const nonsense = /\p{Ll}\p{Lu}|ς\p{L}|[\p{L}][¤¦¨¬¯´¸¹¢¥†‡‰¶]|[\u0080-\u009f]|\uFFFD/gu

/**
 * How the first bytes of a text file are written. Bytes that are valid UTF-8 are UTF-8: text of another kind hardly
 * ever is. Of the old code pages the one wins that reads as letters of its languages.
 */
export function detectEncoding(head: Uint8Array): JournalEncoding {
  const marked = marks.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte))
  if (marked) return marked.encoding
  if (isValid('utf-8', head)) return 'utf-8'
  const telling = foreignLines(head)
  return readsAsChinese(telling) ? 'gb18030' : bestPage(telling)
}

/** Only lines with letters outside ASCII tell code pages apart; a little of them is enough. */
function foreignLines(head: Uint8Array): Uint8Array {
  const kept: number[] = []
  for (let begin = 0; begin < head.length && kept.length < 32_768; ) {
    const found = head.indexOf(0x0a, begin)
    const end = found < 0 ? head.length : found + 1
    const line = head.subarray(begin, Math.min(end, begin + 8192))
    if (line.some((byte) => byte >= 0x80)) kept.push(...line)
    begin = end
  }
  return new Uint8Array(kept)
}

/** The last character may be cut by the end of the head; `stream` forgives that. */
function isValid(encoding: JournalEncoding, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** The usual characters of GB 2312 lie in these rows; letters of other code pages make rare ones. */
function readsAsChinese(head: Uint8Array): boolean {
  let pairs = 0
  let usual = 0
  for (let at = 0; at < head.length; at += 1) {
    const lead = head[at] ?? 0
    if (lead < 0x80) continue
    const trail = head[at + 1]
    if (trail === undefined) break
    pairs += 1
    const isHan = lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1
    if (isHan || (lead >= 0xa1 && lead <= 0xa3 && trail >= 0xa1)) usual += 1
    at += 1
  }
  return pairs > 0 && usual / pairs > 0.8 && isValid('gb18030', head)
}

function bestPage(head: Uint8Array): JournalEncoding {
  let best: { encoding: JournalEncoding; score: number } = { encoding: 'windows-1252', score: -Infinity }
  for (const { encoding, usual } of letters) {
    const text = new TextDecoder(encoding).decode(head)
    const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
    const foreign = count(/[^\0-\x7f]/gu) - count(usual) - count(punctuation)
    const score = count(usual) - 2 * foreign - 3 * count(nonsense)
    if (score > best.score) best = { encoding, score }
  }
  return best.encoding
}

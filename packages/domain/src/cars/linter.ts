import { carFields, type CarFieldName } from './fields.ts'
import type { Discipline } from './car.ts'
import type { CarContent } from './content.ts'
import { type LinterRule, linterPatterns } from './linter-rules.ts'

/** A field by its name, a row by its table and id. */
export type LinterPlace = CarFieldName | `cause:${string}` | `action:${string}` | `document:${string}`

export type Finding = {
  rule: LinterRule
  discipline: Discipline
  place: LinterPlace
  /** Offsets of the words in the text, in UTF-16 units. */
  from: number
  to: number
  words: string
  /** Of the sentence they stand in: an override holds for these very words. */
  wordsHash: string
}

type Written = {
  place: LinterPlace
  discipline: Discipline
  text: string
  without?: readonly LinterRule[]
  /** A root cause: the end of its chain. */
  isEnd?: boolean
}

/** 64-bit FNV-1a of the sentence, as 16 hexadecimal digits; spaces do not count. Tells sentences apart, hides nothing. */
function hashOf(sentence: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(sentence.trim().replaceAll(/\s+/g, ' '))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  }
  return hash.toString(16).padStart(16, '0')
}

const ends = /[.!?。！？\n]/

function sentenceAround(text: string, from: number, to: number): string {
  let start = from
  while (start > 0 && !ends.test(text.charAt(start - 1))) start -= 1
  let end = to
  while (end < text.length && !ends.test(text.charAt(end))) end += 1
  return text.slice(start, end)
}

/** What the customer said is the customer's; effects have causes of their own. */
const ownWords: readonly CarFieldName[] = ['d2.customersWords']
const describing: readonly CarFieldName[] = ['d2.ourDescription', 'd2.failureMode', 'd2.what']

/** What a reviewer would strike out of one text (CAR-9), in the order of the text. */
export function lintText({ place, discipline, text, without = [], isEnd = false }: Written): Finding[] {
  const found = linterPatterns.flatMap(({ rule, disciplines, atEnd, words }) =>
    (disciplines && !disciplines.includes(discipline)) || (atEnd && !isEnd) || without.includes(rule)
      ? []
      : words.flatMap((pattern) =>
          [...text.matchAll(pattern)].map((match) => {
            const [from, to] = [match.index, match.index + match[0].length]
            const wordsHash = hashOf(sentenceAround(text, from, to))
            return { rule, discipline, place, from, to, words: match[0], wordsHash }
          }),
        ),
  )
  return found.toSorted((a, b) => a.from - b.from || b.to - a.to)
}

/** The findings in a written field, as it stands or as it is being typed. */
export function lintField(name: CarFieldName, text: string): Finding[] {
  const { kind, discipline } = carFields[name]
  if (ownWords.includes(name) || (kind !== 'text' && kind !== 'line')) return []
  const without: LinterRule[] = describing.includes(name) ? [] : ['cause-in-problem']
  return lintText({ place: name, discipline, text, without })
}

function rowsOf(content: CarContent): Written[] {
  const causes = content.causes
    .filter(({ status }) => status !== 'ruled_out')
    .map(({ id, text, evidence, status }): Written => {
      // A suspicion may sound like one; what is confirmed may not.
      const without: LinterRule[] = status === 'suspected' ? ['speculation'] : []
      const isEnd = status === 'root'
      return { place: `cause:${id}`, discipline: 'd4', text: `${text}\n${evidence}`, without, isEnd }
    })
  const actions = content.actions.flatMap(
    ({ id, discipline, introducedOn, title, detail, outcome, proof }) => {
      if (!discipline) return []
      // What is planned has its due date; once introduced it is told in the past tense.
      const without: LinterRule[] = introducedOn === null && discipline !== 'd3' ? ['future-tense'] : []
      const text = [title, detail, outcome, proof].join('\n')
      return [{ place: `action:${id}` as const, discipline, text, without }]
    },
  )
  const documents = content.documents.map(
    ({ id, revisionAfter, note }): Written => ({
      place: `document:${id}`,
      discipline: 'd7',
      text: `${revisionAfter}\n${note}`,
    }),
  )
  return [...causes, ...actions, ...documents]
}

/** Whether somebody said why these very words are right. */
export function isOverridden(content: Pick<CarContent, 'overrides'>, finding: Finding): boolean {
  return content.overrides.some(
    ({ rule, place, wordsHash }) =>
      rule === finding.rule && place === finding.place && wordsHash === finding.wordsHash,
  )
}

/** A report is looked through once, however many rules and cards ask: contents are never changed, only replaced. */
const known = new WeakMap<CarContent, Finding[]>()

/** All findings of a report, those overridden included. */
export function lint(content: CarContent): Finding[] {
  const found = known.get(content) ?? [
    ...content.fields.flatMap(({ name, value }) => lintField(name, value)),
    ...rowsOf(content).flatMap(lintText),
  ]
  known.set(content, found)
  return found
}

/** Findings nobody gave a reason for. */
export function openFindings(content: CarContent): Finding[] {
  return lint(content).filter((finding) => !isOverridden(content, finding))
}

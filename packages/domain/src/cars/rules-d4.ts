import type { CauseKind } from './cause.ts'
import { type CarCause, type CarContent, written } from './content.ts'
import { hasNone, type ReportRule } from './report-rule.ts'

type Side = 'occurrence' | 'escape'

/** Confirmed, and somebody stands for having switched it on and off. */
function isVerified({ status, verifiedAt }: CarCause): boolean {
  return (status === 'root' || status === 'confirmed') && verifiedAt !== null
}

function verified({ causes }: CarContent, kind: CauseKind): CarCause[] {
  return causes.filter((cause) => cause.kind === kind && isVerified(cause))
}

const ofSide = (content: CarContent, side: Side) => [
  ...verified(content, `technical_${side}`),
  ...verified(content, `systemic_${side}`),
]

const isEvidenced = ({ evidence, files }: CarCause) => evidence.trim() !== '' || files.length > 0

function isTested(content: CarContent, side: Side): boolean {
  const ids = ofSide(content, side).map(({ id }) => id)
  return content.tests.some(
    ({ causeId, verdict }) => verdict === 'confirms' && causeId !== null && ids.includes(causeId),
  )
}

/** What is looked for on both sides: why it was made, and why nobody noticed. */
function rulesOfSide<S extends Side>(side: S) {
  const part = `d4_${side}` as const
  const rule = { discipline: 'd4', place: 'd4', gate: 'asked' } as const
  return {
    verified: { ...rule, score: [part, 6], holds: (content: CarContent) => ofSide(content, side).length > 0 },
    evidenced: {
      ...rule,
      score: [part, 3],
      holds: (content: CarContent) => {
        const causes = ofSide(content, side)
        return causes.length > 0 && causes.every(isEvidenced)
      },
    },
    tested: { ...rule, score: [part, 2], holds: (content: CarContent) => isTested(content, side) },
    systemic: {
      ...rule,
      score: [part, 4],
      holds: (content: CarContent) => verified(content, `systemic_${side}`).length > 0,
    },
  } as const satisfies Record<string, ReportRule>
}

const made = rulesOfSide('occurrence')
const missed = rulesOfSide('escape')

export const rulesOfD4 = {
  'occurrence-or-reason': {
    discipline: 'd4',
    place: 'd4.noOccurrenceReason',
    gate: 'always',
    holds: (content) =>
      ofSide(content, 'occurrence').length > 0 || written(content, 'd4.noOccurrenceReason').trim() !== '',
  },
  'escape-or-reason': {
    discipline: 'd4',
    place: 'd4.noEscapeReason',
    gate: 'always',
    holds: (content) =>
      ofSide(content, 'escape').length > 0 || written(content, 'd4.noEscapeReason').trim() !== '',
  },
  'tests-judged': {
    discipline: 'd4',
    place: 'd4',
    gate: 'always',
    holds: ({ tests }) => tests.every(({ verdict }) => verdict !== null),
  },
  'person-not-the-end': {
    discipline: 'd4',
    place: 'd4',
    gate: 'always',
    holds: hasNone('person-as-cause', 'd4'),
  },
  'occurrence-verified': made.verified,
  'occurrence-evidenced': made.evidenced,
  'occurrence-tested': made.tested,
  'occurrence-systemic': made.systemic,
  'escape-verified': missed.verified,
  'escape-evidenced': missed.evidenced,
  'escape-tested': missed.tested,
  'escape-systemic': missed.systemic,
} as const satisfies Record<string, ReportRule>

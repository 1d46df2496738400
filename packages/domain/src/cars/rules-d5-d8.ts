import { type CarAction, type CarContent, type CarDocument, written } from './content.ts'
import type { CarFieldName } from './fields.ts'
import { correctiveActions, coverageOf } from './measures.ts'
import { proofOf } from './proof.ts'
import { hasNone, isWritten, type ReportRule } from './report-rule.ts'
import type { CarDocumentKind } from './tables.ts'

/** There is a corrective action, and each of them is like this. */
function everyCorrective(is: (action: CarAction) => boolean): (content: CarContent) => boolean {
  return (content) => {
    const actions = correctiveActions(content)
    return actions.length > 0 && actions.every(is)
  }
}

/** Whether a day that is said comes before one of these was introduced; days are compared as ISO text. */
function isBefore(content: CarContent, name: CarFieldName, actions: readonly CarAction[]): boolean {
  const day = written(content, name)
  return day !== '' && actions.some(({ introducedOn }) => introducedOn !== null && introducedOn > day)
}

/** What acts on the part itself; parts prove nothing about a change of the system, which may follow. */
function technicalActions(content: CarContent): CarAction[] {
  const systemic = content.causes.filter(({ kind }) => kind.startsWith('systemic_')).map(({ id }) => id)
  return correctiveActions(content).filter(({ causeId }) => causeId === null || !systemic.includes(causeId))
}

const isRevised = ({ revisionAfter }: CarDocument) => revisionAfter.trim() !== ''

const revised =
  (...kinds: CarDocumentKind[]) =>
  (content: CarContent) =>
    content.documents.some((document) => kinds.includes(document.kind) && isRevised(document))

export const rulesOfD5toD8 = {
  'causes-answered': {
    discipline: 'd5',
    place: 'd5',
    gate: 'always',
    score: ['d5', 3],
    holds: (content) =>
      correctiveActions(content).length > 0 &&
      coverageOf(content).causes.every(({ actions }) => actions.length > 0),
  },
  'actions-tied': {
    discipline: 'd5',
    place: 'd5',
    gate: 'always',
    score: ['d5', 2],
    holds: (content) =>
      correctiveActions(content).length > 0 &&
      // Without a cause there is nothing to tie to; D4 gave the reason.
      (coverageOf(content).causes.length === 0 || coverageOf(content).withoutCause.length === 0),
  },
  'effect-expected': {
    discipline: 'd5',
    place: 'd5',
    gate: 'asked',
    score: ['d5', 1],
    holds: everyCorrective(({ expectedEffect }) => expectedEffect.trim() !== ''),
  },
  'proof-planned': {
    discipline: 'd5',
    place: 'd5',
    gate: 'asked',
    score: ['d5', 2],
    holds: everyCorrective(({ proofPlan }) => proofPlan.trim() !== ''),
  },

  'actions-introduced': {
    discipline: 'd6',
    place: 'd6',
    gate: 'always',
    score: ['d6', 3],
    holds: everyCorrective(({ introducedOn }) => introducedOn !== null),
  },
  'actions-verified': {
    discipline: 'd6',
    place: 'd6',
    gate: 'always',
    score: ['d6', 3],
    holds: everyCorrective(({ status }) => status === 'verified'),
  },
  'effect-measured': {
    discipline: 'd6',
    place: 'd6',
    gate: 'asked',
    score: ['d6', 2],
    holds: everyCorrective(({ effectPercent }) => effectPercent !== null),
  },
  'sample-reached': {
    discipline: 'd6',
    place: 'd6.partsProven',
    gate: 'always',
    score: ['d6', 4],
    holds: (content) => proofOf(content).state === 'proven',
  },
  'proof-after-actions': {
    discipline: 'd6',
    place: 'd6.provingFrom',
    gate: 'always',
    holds: (content) => !isBefore(content, 'd6.provingFrom', technicalActions(content)),
  },
  'result-written': {
    discipline: 'd6',
    place: 'd6.result',
    gate: 'always',
    score: ['d6', 2],
    holds: isWritten('d6.result'),
  },
  'first-good-lot': {
    discipline: 'd6',
    place: 'd6.firstGoodLot',
    gate: 'asked',
    score: ['d6', 1],
    holds: isWritten('d6.firstGoodLot'),
  },
  'proof-in-past': { discipline: 'd6', place: 'd6', gate: 'always', holds: hasNone('future-tense', 'd6') },

  'documents-named': {
    discipline: 'd7',
    place: 'd7.documents',
    gate: 'always',
    score: ['d7', 1],
    holds: ({ documents }) => documents.length > 0,
  },
  'documents-revised': {
    discipline: 'd7',
    place: 'd7.documents',
    gate: 'always',
    score: ['d7', 3],
    holds: (content) =>
      content.documents.length > 0 &&
      content.documents.every(isRevised) &&
      hasNone('will-be-updated', 'd7')(content),
  },
  'fmea-revised': {
    discipline: 'd7',
    place: 'd7.documents',
    gate: 'asked',
    score: ['d7', 1],
    holds: revised('pfmea', 'dfmea'),
  },
  'control-plan-revised': {
    discipline: 'd7',
    place: 'd7.documents',
    gate: 'asked',
    score: ['d7', 1],
    holds: revised('control_plan'),
  },
  'read-across-answered': {
    discipline: 'd7',
    place: 'd7.readAcross',
    gate: 'always',
    score: ['d7', 2],
    holds: ({ readAcross }) => readAcross.length > 0 && readAcross.every(({ applies }) => applies !== null),
  },
  'system-changed': {
    discipline: 'd7',
    place: 'd7.systemic',
    gate: 'asked',
    score: ['d7', 1],
    holds: isWritten('d7.systemic'),
  },
  'lessons-shared': {
    discipline: 'd7',
    place: 'd7.lessonsShared',
    gate: 'asked',
    holds: isWritten('d7.lessonsShared'),
  },

  'result-assessed': {
    discipline: 'd8',
    place: 'd8.result',
    gate: 'always',
    score: ['d8', 1],
    holds: isWritten('d8.result'),
  },
  'customer-told': {
    discipline: 'd8',
    place: 'd8.customerInformedOn',
    gate: 'always',
    score: ['d8', 1],
    holds: isWritten('d8.customerInformedOn'),
  },
  'told-after-actions': {
    discipline: 'd8',
    place: 'd8.customerInformedOn',
    gate: 'always',
    holds: (content) => !isBefore(content, 'd8.customerInformedOn', correctiveActions(content)),
  },
  'team-thanked': {
    discipline: 'd8',
    place: 'd8.thanks',
    gate: 'always',
    score: ['d8', 1],
    holds: isWritten('d8.thanks'),
  },
  'lessons-written': { discipline: 'd8', place: 'd8.lessons', gate: 'asked', holds: isWritten('d8.lessons') },
  'actions-finished': {
    discipline: 'd8',
    place: 'd6',
    gate: 'always',
    holds: ({ actions }) => actions.every(({ status }) => status === 'verified'),
  },
} as const satisfies Record<string, ReportRule>

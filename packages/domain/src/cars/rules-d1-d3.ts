import { balancesOf, faultOfStock, isAccountedFor, isCounted } from './balance.ts'
import type { CarContent } from './content.ts'
import { hasNone, isWritten, type ReportRule } from './report-rule.ts'
import type { StockPlace } from './tables.ts'

/** In-house, on its way and at the customer: nobody may be left out, the transit least of all. */
const placesToName: readonly StockPlace[] = ['finished_goods', 'in_transit', 'at_customer']

/** Opened for a case with parts; an audit may have found something that has none. */
function isAboutParts({ origin }: CarContent): boolean {
  return origin === 'complaint' || origin === 'signal'
}

/** Of every lot all pieces are found again, or somebody signed why not. */
function hasNothingUnaccounted(content: CarContent): boolean {
  if (content.lots.length === 0) return !isAboutParts(content)
  return balancesOf(content).every(isAccountedFor)
}

/** Somebody answers for the report. */
export const hasLeader = ({ leader }: Pick<CarContent, 'leader'>) => leader !== null

const isNotRows = ({ isNot }: CarContent) =>
  isNot.filter((row) => row.isText.trim() !== '' && row.isNotText.trim() !== '').length

const departments = ({ members }: CarContent) =>
  new Set(members.flatMap(({ department }) => department.trim().toLowerCase() || [])).size

const measuresOfD3 = ({ actions }: CarContent) => actions.filter(({ discipline }) => discipline === 'd3')

export const rulesOfD1toD3 = {
  'leader-named': {
    discipline: 'd1',
    place: 'd1',
    // Nothing goes out without a leader (B3).
    inFourD: 'd2',
    gate: 'always',
    score: ['d1', 2],
    holds: hasLeader,
  },
  'team-named': {
    discipline: 'd1',
    place: 'd1',
    gate: 'always',
    score: ['d1', 1],
    holds: ({ members }) => members.length >= 2,
  },
  'team-mixed': {
    discipline: 'd1',
    place: 'd1',
    gate: 'asked',
    score: ['d1', 1],
    holds: (content) => departments(content) >= 2,
  },
  'champion-named': {
    discipline: 'd1',
    place: 'd1',
    gate: 'asked',
    score: ['d1', 1],
    holds: ({ champion }) => champion !== null,
  },

  'customers-words': {
    discipline: 'd2',
    place: 'd2.customersWords',
    gate: 'always',
    score: ['d2', 1],
    holds: isWritten('d2.customersWords'),
  },
  'our-description': {
    discipline: 'd2',
    place: 'd2.ourDescription',
    gate: 'always',
    score: ['d2', 2],
    holds: isWritten('d2.ourDescription'),
  },
  'failure-mode': {
    discipline: 'd2',
    place: 'd2.failureMode',
    gate: 'always',
    score: ['d2', 2],
    holds: isWritten('d2.failureMode'),
  },
  'part-identified': {
    discipline: 'd2',
    place: 'd2',
    gate: 'always',
    score: ['d2', 1],
    holds: (content) =>
      !isAboutParts(content) ||
      content.product !== null ||
      content.complaints.some(({ lines }) => lines.some(({ product }) => product !== '')),
  },
  'quantity-claimed': {
    discipline: 'd2',
    place: 'd2.quantityClaimed',
    gate: 'always',
    score: ['d2', 1],
    holds: isWritten('d2.quantityClaimed'),
  },
  'quantity-delivered': {
    discipline: 'd2',
    place: 'd2.quantityDelivered',
    gate: 'asked',
    score: ['d2', 1],
    holds: isWritten('d2.quantityDelivered'),
  },
  'where-and-when': {
    discipline: 'd2',
    place: 'd2.where',
    gate: 'asked',
    score: ['d2', 1],
    holds: (content) => isWritten('d2.where')(content) && isWritten('d2.when')(content),
  },
  'effect-said': {
    discipline: 'd2',
    place: 'd2.effectAtCustomer',
    gate: 'asked',
    score: ['d2', 1],
    holds: isWritten('d2.effectAtCustomer'),
  },
  'risk-assessed': {
    discipline: 'd2',
    place: 'd2.othersAtRisk',
    gate: 'asked',
    score: ['d2', 1],
    holds: isWritten('d2.othersAtRisk'),
  },
  'problem-pictured': {
    discipline: 'd2',
    place: 'd2.photos',
    gate: 'asked',
    score: ['d2', 1],
    holds: ({ photos }) => photos.some(({ discipline }) => discipline === 'd2'),
  },
  'is-and-is-not': {
    discipline: 'd2',
    place: 'd2.isNot',
    gate: 'asked',
    holds: (content) => isNotRows(content) >= 4,
  },
  'problem-without-cause': {
    discipline: 'd2',
    place: 'd2.ourDescription',
    gate: 'always',
    holds: hasNone('cause-in-problem', 'd2'),
  },

  'emergency-action': {
    discipline: 'd0',
    place: 'd0.emergencyAction',
    gate: 'asked',
    holds: isWritten('d0.emergencyAction'),
  },

  'lot-identified': {
    discipline: 'd3',
    place: 'd3.lots',
    gate: 'always',
    score: ['d3', 1],
    holds: (content) => !isAboutParts(content) || content.lots.length > 0,
  },
  'every-place-named': {
    discipline: 'd3',
    place: 'd3.stock',
    gate: 'always',
    score: ['d3', 3],
    holds: (content) =>
      !isAboutParts(content) ||
      placesToName.every((place) => content.stock.some((row) => row.place === place)),
  },
  'every-place-counted': {
    discipline: 'd3',
    place: 'd3.stock',
    gate: 'always',
    score: ['d3', 4],
    holds: (content) =>
      (!isAboutParts(content) || content.stock.length > 0) && content.stock.every(isCounted),
  },
  'counts-add-up': {
    discipline: 'd3',
    place: 'd3.stock',
    gate: 'always',
    score: ['d3', 2],
    holds: (content) =>
      (!isAboutParts(content) || content.stock.length > 0) &&
      content.stock.every((row) => faultOfStock(row) === null),
  },
  'nothing-unaccounted': {
    discipline: 'd3',
    place: 'd3.lots',
    gate: 'always',
    score: ['d3', 3],
    holds: hasNothingUnaccounted,
  },
  'clean-point': {
    discipline: 'd3',
    place: 'd3.cleanLot',
    gate: 'always',
    score: ['d3', 2],
    holds: (content) => isWritten('d3.cleanLot')(content) && isWritten('d3.cleanFrom')(content),
  },
  'clean-marking': {
    discipline: 'd3',
    place: 'd3.cleanMarking',
    gate: 'asked',
    score: ['d3', 1],
    holds: isWritten('d3.cleanMarking'),
  },
  'interim-measure': {
    discipline: 'd3',
    place: 'd3.measures',
    gate: 'asked',
    score: ['d3', 2],
    holds: (content) => measuresOfD3(content).some(({ introducedOn }) => introducedOn !== null),
  },
  'interim-introduced': {
    discipline: 'd3',
    place: 'd3.measures',
    gate: 'always',
    holds: (content) => measuresOfD3(content).every(({ introducedOn }) => introducedOn !== null),
  },
  'areas-informed': {
    discipline: 'd3',
    place: 'd3.areasInformed',
    gate: 'asked',
    holds: isWritten('d3.areasInformed'),
  },
  'containment-in-past': {
    discipline: 'd3',
    place: 'd3',
    gate: 'always',
    holds: hasNone('future-tense', 'd3'),
  },
} as const satisfies Record<string, ReportRule>

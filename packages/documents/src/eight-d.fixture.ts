import type { CarAction, CarCause, CarContent } from '@redress/domain/cars/content'
import { type CarFieldName, carFieldNames, carFields } from '@redress/domain/cars/fields'

const at = '2026-11-09T08:30:00.000Z'
const person = (name: string) => ({ id: name, name })

/** Leader and champion stand in the team. */
const memberOf = (name: string, department: string) => ({
  id: `member ${name}`,
  userId: name,
  name,
  department,
  role: '',
  phone: '',
  email: `${name.toLowerCase().replace(' ', '.')}@norrholm.example`,
  version: 1,
})

function field(name: CarFieldName, words: string) {
  const { kind } = carFields[name]
  const plain = { line: `${words} ${name}`, text: `${words} ${name}`, day: '2026-11-12', quantity: '1234' }
  const value = kind === 'share' ? '0.02' : kind === 'yes_no' || kind === 'shown' ? 'yes' : plain[kind]
  return { name, value, version: 1, changedBy: 'Anna Kowalczyk', changedAt: at }
}

const action: CarAction = {
  id: 'a1',
  kind: 'containment',
  status: 'verified',
  discipline: 'd3',
  causeId: null,
  title: 'Stock sorted by resistance',
  detail: 'All places, 100 %',
  owner: person('Ivan Kovač'),
  dueAt: at,
  expectedEffect: 'No further part above 100 Ω',
  proofPlan: '299 parts without a failure',
  introducedOn: '2026-11-10',
  effectPercent: 99.5,
  outcome: '466 of 2 650 taken out',
  proof: 'Sorting list SL-7',
  doneAt: at,
  verifiedBy: 'Maria Rossi',
  verifiedAt: at,
  liftedAt: null,
  liftedBy: null,
  liftedReason: '',
  files: [],
  version: 1,
}

const cause = (id: string, text: string, change: Partial<CarCause> = {}): CarCause => ({
  id,
  parentId: null,
  position: 0,
  kind: 'technical_occurrence',
  branch: 'machine',
  text,
  evidence: 'Oven log of 2 July',
  status: 'confirmed',
  switchedOn: 'Relay opened: fault comes',
  switchedOff: 'Relay closed: fault goes',
  verifiedBy: 'Maria Rossi',
  verifiedAt: at,
  files: [],
  fits: [],
  version: 1,
  ...change,
})

/** A report with every part filled; `words` stand in each written field, in the script of the reader. */
export function aFullReport(words: string, change: Partial<CarContent> = {}): CarContent {
  return {
    number: 'CAR-2026-0045',
    kind: 'eight_d',
    status: 'closed',
    origin: 'complaint',
    title: words,
    severity: 'critical',
    safety: false,
    language: 'en',
    openedAt: at,
    closedAt: '2026-12-18T08:30:00.000Z',
    customer: person('Łódzkie Zakłady Sp. z o.o.'),
    product: { id: 'p', number: 'MS-4412', name: 'Membrane switch', customersNumber: 'A 205 680 11' },
    leader: person('Anna Kowalczyk'),
    champion: person('Maria Rossi'),
    complaints: [
      {
        number: 'C-2026-00123',
        customersNumber: 'QN-4711',
        customer: 'Łódzkie Zakłady Sp. z o.o.',
        subject: 'Third row dead',
        wording: 'Third row dead on 12 of 700.',
        receivedAt: at,
        lines: [
          {
            product: 'MS-4412',
            batch: 'L2506-17',
            quantityAffected: 12,
            quantitySupplied: 700,
            quantityJustified: 12,
          },
        ],
      },
    ],
    members: [
      memberOf('Anna Kowalczyk', 'Quality'),
      memberOf('Maria Rossi', 'Management'),
      {
        id: 'm1',
        userId: null,
        name: 'Ivan Kovač',
        department: 'Production',
        role: 'Makes the part',
        phone: '+48 22 555 0117',
        email: 'ivan@norrholm.example',
        version: 1,
      },
    ],
    fields: carFieldNames.map((name) => field(name, words)),
    isNot: [
      {
        id: 'i1',
        position: 0,
        dimension: 'where',
        question: 'Which line?',
        isText: 'Line 3',
        isNotText: 'Lines 1 and 2',
        differs: 'Oven of its own',
        changed: 'Relay replaced in June',
        version: 1,
      },
    ],
    lots: [
      {
        id: 'l1',
        lot: 'L2506-17',
        batchId: null,
        quantityMade: 4800,
        quantityUsed: 2150,
        unaccountedReason: '',
        signedBy: null,
        signedAt: null,
        version: 1,
      },
    ],
    stock: (['finished_goods', 'in_transit', 'at_customer'] as const).map((place, position) => ({
      id: place,
      lotId: 'l1',
      position,
      place,
      placeName: '',
      toCheck: 900,
      checked: 900,
      good: 800,
      bad: 100,
      blocked: 60,
      scrapped: 40,
      responsible: person('Ivan Kovač'),
      dueAt: at,
      doneBy: 'Ivan Kovač',
      doneAt: at,
      note: '',
      version: 1,
    })),
    causes: [
      cause('c1', 'Ink not fully cured'),
      cause('c2', 'Belt at 92 °C, not 130 °C', { parentId: 'c1' }),
      cause('c3', 'No alarm between zone and belt', { parentId: 'c2', status: 'root' }),
      cause('c4', 'Loop resistance measured before the oven', {
        kind: 'technical_escape',
        branch: 'measurement',
        status: 'root',
      }),
      cause('c5', 'Ink lot AG-2231', { branch: 'material', status: 'ruled_out' }),
    ],
    tests: [
      {
        id: 't1',
        position: 1,
        causeId: 'c1',
        method: 'DSC',
        sample: '5 parts of L2506-17',
        parameter: 'Rest of reaction',
        expected: '< 3 %',
        found: '38 %',
        verdict: 'confirms',
        doneBy: 'Ivan Kovač',
        doneOn: '2026-11-11',
        files: [],
        version: 1,
      },
    ],
    photos: [],
    actions: [
      action,
      { ...action, id: 'a2', discipline: 'd5', kind: 'corrective', causeId: 'c3', title: 'Alarm on zone 3' },
      { ...action, id: 'a3', discipline: 'd7', kind: 'preventive', title: 'Alarm on all ovens' },
    ],
    readAcross: [
      {
        id: 'r1',
        position: 0,
        subject: 'MS-4413, line 2',
        applies: true,
        note: 'Same oven type',
        owner: person('Ivan Kovač'),
        dueAt: at,
        lookedAt: at,
        version: 1,
      },
    ],
    documents: [
      {
        id: 'd1',
        position: 0,
        kind: 'control_plan',
        name: 'CP-4412',
        revisionBefore: 'C',
        revisionAfter: 'D',
        changedOn: '2026-12-01',
        note: 'Step 40',
        version: 1,
      },
    ],
    gates: [],
    signatures: [
      { gate: 'd1_d3', meaning: 'submitted', name: 'Anna Kowalczyk', role: 'engineer', at, comment: '' },
      {
        gate: 'd1_d3',
        meaning: 'accepted',
        name: 'Maria Rossi',
        role: 'quality_manager',
        at,
        comment: 'Inner',
      },
      { gate: 'd8', meaning: 'closed', name: 'Maria Rossi', role: 'quality_manager', at, comment: '' },
    ],
    chart: {
      months: Array.from({ length: 12 }, (_, at) => ({
        month: `2026-${String(at + 1).padStart(2, '0')}`,
        count: [1, 0, 0, 2, 1, 4, 9, 6, 2, 0, 1, 0][at] ?? 0,
      })),
      marks: [
        { kind: 'clean-lot', day: '2026-08-04' },
        { kind: 'correction', day: '2026-08-20' },
      ],
    },
    overrides: [],
    ...change,
  }
}

import type { CauseKind } from '../cause.ts'
import { carGates } from '../car.ts'
import type { CarAction, CarCause, CarContent, CarStock } from '../content.ts'
import type { CarFieldName } from '../fields.ts'
import type { StockPlace } from '../tables.ts'

const nobody = { id: '00000000-0000-7000-8000-000000000001', name: 'Anna Nowak' }
const at = '2026-07-10T08:00:00.000Z'

const values: Partial<Record<CarFieldName, string>> = {
  'd0.introducedOn': '2026-07-02',
  'd2.customersWords': 'Keys of the third row are dead',
  'd2.ourDescription': 'Resistance of the third row above 100 Ω after 96 h damp heat',
  'd2.failureMode': 'Loop resistance too high',
  'd2.where': 'Final test',
  'd2.when': '2026-07-01',
  'd2.quantityClaimed': '466',
  'd2.quantityDelivered': '2650',
  'd2.effectAtCustomer': 'Line stopped for two hours',
  'd2.othersAtRisk': 'MS-0711 shares the ink: 200 checked, none bad',
  'd3.cleanLot': 'L-2631',
  'd3.cleanFrom': '2026-07-04',
  'd3.cleanMarking': 'Green dot on the box',
  'd6.baselineRate': '0.176',
  'd6.confidence': '0.95',
  'd6.partsProven': '4800',
  'd6.failuresSeen': '0',
  'd6.result': 'No failure in 4 800 parts',
  'd6.firstGoodLot': 'L-2631',
  'd7.systemic': 'Interlocks are part of the acceptance of every oven',
  'd8.result': 'Effective',
  'd8.customerInformedOn': '2026-09-01',
  'd8.thanks': 'Thanked at the meeting of 2 September',
}

function stock(place: StockPlace, position: number, good: number, bad: number): CarStock {
  return {
    id: `stock-${position}`,
    lotId: 'lot-1',
    position,
    place,
    placeName: '',
    toCheck: good + bad,
    checked: good + bad,
    good,
    bad,
    blocked: bad,
    scrapped: 0,
    responsible: nobody,
    dueAt: null,
    doneBy: 'Ivan',
    doneAt: at,
    note: '',
    version: 1,
  }
}

export function aCause(id: string, kind: CauseKind, wish: Partial<CarCause> = {}): CarCause {
  return {
    id,
    parentId: null,
    position: 1,
    kind,
    branch: 'machine',
    text: 'Zone 3 relay open',
    evidence: 'Oven log of 30 June',
    status: 'root',
    switchedOn: 'Relay opened: 12 of 12 fail',
    switchedOff: 'Relay closed: 0 of 12 fail',
    verifiedBy: 'Jan',
    verifiedAt: at,
    files: [],
    fits: [],
    version: 1,
    ...wish,
  }
}

export function anAction(id: string, wish: Partial<CarAction> = {}): CarAction {
  return {
    id,
    kind: 'corrective',
    status: 'verified',
    discipline: 'd6',
    causeId: null,
    title: 'Interlock fitted to zone 3',
    detail: '',
    owner: nobody,
    dueAt: at,
    expectedEffect: 'The oven stops below 125 °C',
    proofPlan: '16 parts after damp heat',
    introducedOn: '2026-07-20',
    effectPercent: 100,
    outcome: 'Fitted',
    proof: 'Log of 20 July',
    doneAt: at,
    verifiedBy: 'Jan',
    verifiedAt: at,
    liftedAt: null,
    liftedBy: null,
    liftedReason: '',
    files: [],
    version: 1,
    ...wish,
  }
}

function member(id: string, department: string) {
  return { id, userId: null, name: id, department, role: '', phone: '', email: '', version: 1 }
}

const causes = [
  aCause('made', 'technical_occurrence'),
  aCause('missed', 'technical_escape', { text: 'Test reads only dry parts' }),
  aCause('made-system', 'systemic_occurrence', { text: 'No interlock in the acceptance of ovens' }),
  aCause('missed-system', 'systemic_escape', { text: 'Damp heat is not in the plan of tests' }),
]

/** A report in which a reviewer misses nothing: tests take something away and see what is said. */
export function aReport(wish: Partial<CarContent> = {}): CarContent {
  return {
    number: 'CAR-2026-0011',
    kind: 'eight_d',
    status: 'open',
    origin: 'complaint',
    title: 'Loop resistance rises after damp heat',
    severity: 'major',
    safety: false,
    language: 'en',
    openedAt: '2026-07-02T08:00:00.000Z',
    closedAt: null,
    customer: nobody,
    product: { id: nobody.id, number: 'MS-0712', name: 'Keypad', customersNumber: '12-345' },
    leader: nobody,
    champion: nobody,
    complaints: [],
    members: [member('Jan', 'Production'), member('Ewa', 'Quality')],
    fields: Object.entries(values).map(([name, value]) => ({
      name: name as CarFieldName,
      value,
      version: 1,
      changedBy: 'Anna',
      changedAt: at,
    })),
    isNot: [],
    lots: [
      {
        id: 'lot-1',
        lot: 'L-2630',
        batchId: null,
        quantityMade: 4800,
        quantityUsed: 2150,
        unaccountedReason: '',
        signedBy: null,
        signedAt: null,
        version: 1,
      },
    ],
    stock: [
      stock('finished_goods', 1, 331, 69),
      stock('in_transit', 2, 252, 48),
      stock('at_customer', 3, 1601, 349),
    ],
    causes,
    tests: causes.map(({ id }, index) => ({
      id: `test-${id}`,
      position: index + 1,
      causeId: id,
      method: 'Damp heat 96 h',
      sample: '12 parts',
      parameter: 'Loop resistance',
      expected: '< 100 Ω',
      found: '140 Ω',
      verdict: 'confirms' as const,
      doneBy: 'Jan',
      doneOn: '2026-07-08',
      files: [],
      version: 1,
    })),
    photos: [
      {
        id: 'photo',
        discipline: 'd2',
        position: 1,
        caption: '',
        side: null,
        originalId: nobody.id,
        markedId: null,
        marks: [],
        version: 1,
      },
    ],
    actions: [
      anAction('sorting', {
        kind: 'containment',
        discipline: 'd3',
        title: 'Stock sorted',
        introducedOn: '2026-07-03',
      }),
      ...causes.map(({ id }) => anAction(`for-${id}`, { causeId: id })),
    ],
    readAcross: [
      {
        id: 'across',
        position: 1,
        subject: 'MS-0711',
        applies: false,
        note: 'Cured in another oven',
        owner: nobody,
        dueAt: null,
        lookedAt: at,
        version: 1,
      },
    ],
    documents: (['pfmea', 'control_plan'] as const).map((kind, index) => ({
      id: kind,
      position: index + 1,
      kind,
      name: kind,
      revisionBefore: '6',
      revisionAfter: '7',
      changedOn: '2026-08-01',
      note: '',
      version: 1,
    })),
    gates: carGates.map((gate) => ({
      gate,
      status: 'draft' as const,
      submittedBy: null,
      submittedAt: null,
      decidedBy: null,
      decidedAt: null,
      comment: '',
      version: 1,
    })),
    signatures: [],
    overrides: [],
    ...wish,
  }
}

/** The same report with other words in a field; empty words take it away. */
export function writing(content: CarContent, name: CarFieldName, value: string): CarContent {
  const others = content.fields.filter((field) => field.name !== name)
  const field = { name, value, version: 1, changedBy: 'Anna', changedAt: at }
  return { ...content, fields: [...others, field] }
}

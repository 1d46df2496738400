import type { Company } from '../company.ts'
import type { DemoRows } from '../rows.ts'
import { batteryCauses } from './battery-causes.ts'
import type { CarSpec, GateStep, RevisionSpec, StockSpec } from './car-spec.ts'
import { clock, type StoryDays } from './story-days.ts'

/** UX 6.5: leaking cells of Solvane; its report came back twice, then a new supplier (CAR-5). */
export function batteryCar(rows: DemoRows, company: Company, days: StoryDays): CarSpec {
  const { at, date, iso } = days
  const [from, until] = [at('2025-01-01', 0), at('2025-02-01', 0)]
  const codes = new Set(company.defectCodes.flatMap(({ id, of }) => (of === 'battery' ? id : [])))
  const complaintIds = rows.Complaint.flatMap(({ id, receivedAt }) => {
    const isThen = new Date(receivedAt) >= from && new Date(receivedAt) < until
    const isBattery = rows.ComplaintLine.some(
      (line) => line.complaintId === id && codes.has(line.defectCodeId ?? ''),
    )
    return id && isThen && isBattery ? [id] : []
  })
  return {
    kind: 'eight_d',
    origin: 'signal',
    title: 'Handhelds die early in the cold: cells of Solvane lose charge',
    reason: 'Nine complaints about a supplier’s part in January, agreed limit six.',
    severity: 'major',
    customerId: company.customers.get('steppe')?.id ?? null,
    productId: company.products.get('BP-3V6')?.id ?? null,
    complaintIds,
    leader: 'j.wrona',
    champion: 'quality',
    openedBy: 'j.wrona',
    openedAt: at('2025-02-03', clock(9, 10)),
    closedAt: at('2025-12-12', clock(15)),
    watchFrom: date('2025-09-01'),
    effective: {
      by: 'quality',
      at: at('2026-05-18', clock(10)),
      reason: 'Two operator complaints in the winter after, both about packs made before the change.',
    },
    team: [
      { who: 'j.wrona', department: 'Quality', role: 'Leader, supplier quality' },
      { who: 'o.lindh', department: 'Production', role: 'Pack assembly' },
      { who: 'i.sobczak', department: 'Stores', role: 'Goods-in and quarantine' },
      { who: 's.berg', department: 'Engineering', role: 'Battery laboratory' },
      { who: 'quality', department: 'Quality', role: 'Champion' },
    ],
    fields: [
      {
        at: at('2025-02-03', clock(11)),
        by: 'j.wrona',
        values: {
          'd0.emergencyAction': 'Cells of the four open lots put into quarantine at goods-in.',
          'd0.introducedOn': iso('2025-02-03'),
          'd2.customersWords':
            'The readers switch off after two hours outside; some packs show a white crust.',
          'd2.ourDescription':
            'Packs BP-3V6 lose 90 to 240 mV in 14 days at rest (limit 30 mV); below −10 °C the reader switches off.',
          'd2.failureMode': 'Cell loses charge at rest',
          'd2.errorLocation': 'Crimp seal of the cell, pole side',
          'd2.where': 'In the field, operators in cold regions',
          'd2.when': 'Since the first frost; nine complaints in January',
          'd2.quantityDelivered': '5200',
          'd2.quantityClaimed': '310',
          'd2.effectAtCustomer': 'Rounds of the readers stopped; packs carried in coats.',
          'd2.othersAtRisk': 'HR-20 and HR-25 hold the same pack; ½ AA cells checked, 200 pieces, none.',
          'd3.cleanLot': 'SC-2502-A',
          'd3.cleanFrom': iso('2025-02-05'),
          'd3.cleanMarking': 'Blue stripe on the tray: 14 days at rest passed',
        },
      },
      {
        at: at('2025-03-25', clock(16)),
        by: 'j.wrona',
        values: {
          'd4.occurrence': 'Crimp height 0.12 mm too much, so the seal creeps in the cold and leaks.',
          'd4.escape': 'Incoming test measured the voltage once; a slow loss is not seen in one moment.',
        },
      },
      {
        at: at('2025-11-24', clock(10)),
        by: 'j.wrona',
        values: {
          'd6.baselineRate': '0.0658',
          'd6.confidence': '0.95',
          'd6.provingFrom': iso('2025-09-01'),
          'd6.partsProven': '9300',
          'd6.failuresSeen': '0',
          'd6.result': '9 300 cells of Hexacell passed 14 days at rest, none above 8 mV.',
          'd6.firstGoodLot': 'HX-2508-1',
          'd7.systemic': 'Parts with a slow failure mode are tested over time at goods-in.',
          'd7.supplierControl':
            'Solvane blocked for cells; Hexacell audited, crimp height in its control plan.',
          'd7.lessonsShared': 'Shown to purchasing and engineering.',
          'd8.result': 'Packs with the new cells hold their charge over the first cold weeks.',
          'd8.lessons': 'A voltage is a moment; a loss needs two.',
          'd8.customerInformedOn': iso('2025-12-10'),
          'd8.thanks': 'Thanked at the quality meeting of December.',
        },
      },
    ],
    lots: [{ lot: 'SC-2410', batchId: null, made: 6_000, used: 4_100 }],
    stock: stockOf(days),
    ...batteryCauses(days),
    readAcross: [
      {
        subject: 'Cells ½ AA of the same maker',
        applies: true,
        note: 'Tested over 14 days as well; replaced with the next order.',
        owner: 'j.wrona',
        at: at('2025-10-14', clock(10)),
      },
    ],
    documents: [
      {
        kind: 'control_plan',
        name: 'CP-IN-07 Incoming test of cells',
        before: '3',
        after: '4',
        on: date('2025-03-17'),
        note: 'Voltage drop over 14 days, limit 30 mV.',
        at: at('2025-03-17', clock(14)),
      },
      {
        kind: 'pfmea',
        name: 'PF-BP3V6, line 12',
        before: '2',
        after: '3',
        on: date('2025-10-20'),
        at: at('2025-10-20', clock(14)),
      },
    ],
    gates: gatesOf(days),
    revisions: revisionsOf(days),
  }
}

function revisionsOf({ at }: StoryDays): RevisionSpec[] {
  const by = 'j.wrona'
  return [
    { stage: 'd3', by, at: at('2025-02-05', clock(15, 30)), answer: { at: at('2025-02-06', clock(9, 20)) } },
    {
      stage: 'd4',
      by,
      at: at('2025-03-27', clock(15, 40)),
      customersScore: 81,
      answer: { at: at('2025-03-31', clock(10, 15)) },
    },
    {
      stage: 'd8',
      by,
      at: at('2025-12-12', clock(15, 30)),
      customersScore: 88,
      answer: { at: at('2025-12-15', clock(11, 30)) },
    },
  ]
}

function stockOf({ at }: StoryDays): StockSpec[] {
  const row = (place: StockSpec['place'], name: string, good: number, bad: number): StockSpec => ({
    place,
    name,
    toCheck: good + bad,
    good,
    bad,
    by: 'i.sobczak',
    dueAt: at('2025-02-05', clock(9)),
    doneAt: at('2025-02-04', clock(15)),
  })
  return [
    row('raw_material', 'Cells in quarantine', 588, 52),
    row('finished_goods', 'Packs, hall 3', 389, 21),
    row('in_transit', 'One shipment', 143, 7),
    row('at_customer', 'Depots of the operators', 655, 45),
  ]
}

function gatesOf({ at }: StoryDays): GateStep[] {
  const own = (gate: GateStep['gate'], step: GateStep['step'], day: string, comment = ''): GateStep => ({
    gate,
    step,
    by: step === 'submitted' ? 'j.wrona' : 'quality',
    at: at(day, step === 'submitted' ? clock(10) : clock(15)),
    comment,
  })
  return [
    own('d1_d3', 'submitted', '2025-02-05'),
    own('d1_d3', 'accepted', '2025-02-05'),
    own('d4', 'submitted', '2025-02-19', 'Report of Solvane, first issue.'),
    own(
      'd4',
      'sent_back',
      '2025-02-20',
      'Solvane ends at “inattention of the worker”. Ask what let the crimp drift.',
    ),
    own('d4', 'submitted', '2025-03-06', 'Report of Solvane, second issue.'),
    own('d4', 'sent_back', '2025-03-07', 'No proof that the crimp height switches the leak on and off.'),
    own('d4', 'submitted', '2025-03-26', 'Third issue, with the cold test of both crimp heights.'),
    own('d4', 'accepted', '2025-03-27', 'Proven now.'),
    own('d5_d6', 'submitted', '2025-11-25'),
    own('d5_d6', 'accepted', '2025-11-26'),
    own('d7', 'submitted', '2025-12-02'),
    own('d7', 'accepted', '2025-12-03'),
    own('d8', 'submitted', '2025-12-11'),
    own('d8', 'accepted', '2025-12-12'),
  ]
}

import type { CarSpec } from './car-spec.ts'
import { type Fresh, freshFields, freshHead, freshStock, freshTeam } from './open-cars.ts'

/** Begun as a 4D, now an 8D: D1–D3 are out, the cause is proven on one side only, so D4 can't be released yet. */
export function grownCar(fresh: Fresh, other: Fresh): CarSpec {
  const { ago } = fresh
  return {
    ...freshHead(fresh),
    complaintIds: [fresh, other].map(({ complaint }) => complaint.id ?? ''),
    kind: 'eight_d',
    title: 'Loop resistance drifts after storage',
    severity: 'major',
    leader: 'engineer',
    openedBy: 'engineer',
    openedAt: ago(1_500),
    grownAt: ago(760),
    team: freshTeam,
    fields: freshFields(fresh, ago(1_440), {
      'd0.emergencyAction': 'Batch blocked in the store, next shipment stopped.',
      'd2.ourDescription': 'Row 4 of 9 pieces reads 110 to 160 Ω after six weeks of storage, limit 100 Ω.',
      'd2.failureMode': 'Loop resistance above 100 Ω after storage',
      'd2.where': 'At the customer’s line, after storage',
      'd2.effectAtCustomer': 'Pieces sorted before assembly; the line runs on.',
      'd2.othersAtRisk': 'MS-4416 of the same weeks: 80 pieces checked, none above 55 Ω.',
    }),
    isNot: [
      {
        key: 'row',
        dimension: 'where',
        question: 'Which row?',
        is: 'Row 4, beside the vent',
        isNot: 'Rows 1 to 3',
        differs: 'The vent lets air to the track',
      },
      {
        key: 'time',
        dimension: 'when',
        question: 'When is it seen?',
        is: 'After six weeks in the store',
        isNot: 'At goods-in',
        differs: 'Time in damp air',
      },
    ],
    ...freshStock(
      fresh,
      [
        ['finished_goods', 'Finished goods, hall 2', 182, 8],
        ['in_transit', 'One pallet on the road', 57, 3],
        ['at_customer', 'Hearthline, line store', 112, 9],
      ],
      { dueAt: ago(1_100), doneAt: ago(1_180) },
    ),
    causes: [
      {
        key: 'silver',
        kind: 'technical_occurrence',
        branch: 'environment',
        text: 'Silver of row 4 tarnishes at the vent',
        evidence: 'Microscope: sulphide film 0.3 µm at the vent, none elsewhere.',
        status: 'confirmed',
        on: 'Vent open, 48 h of sulphur test: 7 of 8 above 100 Ω.',
        off: 'Vent taped: none of 8.',
        verified: { by: 's.berg', at: ago(330) },
        at: ago(700),
        fits: [
          { row: 'row', verdict: 'explains' },
          { row: 'time', verdict: 'explains' },
        ],
      },
      {
        key: 'carbon',
        under: 'silver',
        kind: 'technical_occurrence',
        branch: 'method',
        text: 'Carbon cover print ends 1.2 mm before the vent',
        status: 'suspected',
        at: ago(240),
      },
      {
        key: 'no-storage-test',
        kind: 'technical_escape',
        branch: 'measurement',
        text: 'No storage test in the plan',
        status: 'suspected',
        at: ago(200),
      },
    ],
    tests: [
      {
        cause: 'silver',
        method: 'Sulphur test, 48 h',
        sample: '8 pieces with open, 8 with taped vent',
        parameter: 'Loop resistance, limit 100 Ω',
        expected: 'Open above, taped below',
        found: 'Open: 7 of 8 above; taped: 0 of 8',
        verdict: 'confirms',
        by: 'Signe Berg, laboratory',
        on: ago(340),
        at: ago(335),
      },
    ],
    gates: [
      { gate: 'd1_d3', step: 'submitted', by: 'engineer', at: ago(1_120) },
      { gate: 'd1_d3', step: 'accepted', by: 'quality', at: ago(1_020) },
    ],
    revisions: [{ stage: 'd3', by: 'engineer', at: ago(1_000) }],
  }
}

/** Done up to D3 and signed by the engineer; the head of quality is to decide. */
export function waitingCar(fresh: Fresh): CarSpec {
  const { ago } = fresh
  return {
    ...freshHead(fresh),
    kind: 'eight_d',
    title: 'LED 2 dark after the cold start',
    severity: 'minor',
    leader: 'engineer',
    openedBy: 'engineer',
    openedAt: ago(880),
    team: freshTeam,
    fields: freshFields(fresh, ago(820), {
      'd2.ourDescription': 'LED 2 stays dark below −5 °C; above +2 °C it lights. 14 of 240 pieces checked.',
      'd2.failureMode': 'LED open at low temperature',
      'd2.where': 'At the customer’s climate test',
      'd2.effectAtCustomer': 'Status light missing at start; keys work.',
      'd2.othersAtRisk': 'MS-6620 uses the same LED: 120 pieces checked at −20 °C, none dark.',
    }),
    ...freshStock(
      fresh,
      [
        ['raw_material', 'LED reels, bin M', 98, 2],
        ['finished_goods', 'Finished goods, hall 1', 71, 5],
        ['in_transit', 'Parcel on the road', 19, 1],
        ['at_customer', 'Ararat, spare parts', 38, 6],
      ],
      { dueAt: ago(200), doneAt: ago(260) },
    ),
    gates: [
      { gate: 'd1_d3', step: 'submitted', by: 'engineer', at: ago(95), comment: 'All places counted.' },
    ],
  }
}

/** Sent back: a place was left out. It is on the list now, and production counts it today. */
export function sentBackCar(fresh: Fresh): CarSpec {
  const { ago, now } = fresh
  const counted = freshStock(
    fresh,
    [
      ['finished_goods', 'Finished goods, hall 2', 144, 6],
      ['in_transit', 'Two pallets on the road', 77, 3],
      ['at_customer', 'Steppe, depot west', 58, 4],
    ],
    { dueAt: ago(260), doneAt: ago(300) },
  )
  const dueAt = new Date(now.getTime() + 2 * 3_600_000)
  return {
    ...freshHead(fresh),
    kind: 'eight_d',
    title: 'Overlay tape lets go in the cold',
    severity: 'minor',
    leader: 'engineer',
    openedBy: 'engineer',
    openedAt: ago(640),
    team: freshTeam,
    fields: freshFields(fresh, ago(600), {
      'd2.ourDescription': 'Frame tape holds 1.1 N at −20 °C, 4 N wanted; at 23 °C it holds 7 N.',
      'd2.failureMode': 'Adhesion too low at −20 °C',
      'd2.where': 'In the field, outdoor cabinets',
      'd2.effectAtCustomer': 'Overlays glued again by the fitters.',
      'd2.othersAtRisk': 'MS-3305 uses the same tape: 60 pieces checked, none below 5 N.',
    }),
    lots: counted.lots ?? [],
    stock: [
      ...(counted.stock ?? []),
      { place: 'raw_material', name: 'Tape rolls, goods-in', toCheck: 48, by: 'production', dueAt },
      { place: 'at_customer', name: 'Steppe, depot east', toCheck: 60, by: 'production', dueAt },
    ],
    gates: [
      { gate: 'd1_d3', step: 'submitted', by: 'engineer', at: ago(240) },
      {
        gate: 'd1_d3',
        step: 'sent_back',
        by: 'quality',
        at: ago(150),
        comment:
          'The depot in the east and the tape rolls at goods-in are missing. Count them and send it again.',
      },
    ],
  }
}

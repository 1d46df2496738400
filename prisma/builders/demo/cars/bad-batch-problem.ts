import { BAD_BATCH_DAY } from '../products.ts'
import type { BadBatch } from './bad-batch-car.ts'
import type { CarSpec, IsNotSpec, StockSpec } from './car-spec.ts'
import { clock } from './story-days.ts'

/** D0, D2 and D3 in words. */
export function problemOfBadBatch({ bad, clean, claimed, days }: BadBatch): CarSpec['fields'] {
  const made = days.words(BAD_BATCH_DAY)
  return [
    {
      at: days.at('2025-07-08', clock(16, 45)),
      by: 'engineer',
      values: {
        'd0.why': `Two customers within six hours report the same batch ${bad.number}; keys without function stop their lines.`,
        'd0.emergencyAction': `Stores blocked ${bad.number} at once; carriers of the two shipments on the road were called and turned round.`,
        'd0.introducedOn': days.iso('2025-07-08'),
        'd0.proof': 'Blocking list 25/117, carriers’ confirmations of 17:05 and 17:20.',
        'd2.customersWords':
          'Keys of the third row do not respond. It starts after some days in a warm and damp room and gets worse.',
        'd2.ourDescription': `Loop resistance of key row 3 of MS-4412, batch ${bad.number}, rises from 38 Ω to more than 100 Ω (limit 100 Ω) after 96 h at 60 °C and 90 % relative humidity. The other rows stay below 60 Ω.`,
        'd2.failureMode': 'Loop resistance above 100 Ω after damp heat',
        'd2.errorLocation': 'Silver track of row 3, 12 mm before the tail',
        'd2.what': 'Membrane switch MS-4412, 4 × 12 keys: row 3 without function.',
        'd2.where': 'At goods-in and in the final test of three customers within a few days.',
        'd2.when': `First call ${days.words('2025-07-08')}, 10:12. Batch made ${made}, cured in the afternoon shift.`,
        'd2.who': 'Reported by the customers’ test benches; confirmed by our laboratory.',
        'd2.why': 'A key that does not respond makes the device unusable.',
        'd2.how': 'Continuity test of each row at 5 V, then 96 h damp heat and the same test again.',
        'd2.howMany': '466 of 2 650 pieces checked are above the limit: 17.6 %.',
      },
    },
    {
      at: days.at('2025-07-09', clock(9, 50)),
      by: 'engineer',
      values: {
        'd2.quantityDelivered': '4400',
        'd2.quantityClaimed': String(claimed),
        'd2.quantityConfirmed': '251',
        'd2.effectAtCustomer':
          'Rework and sorting at five plants; one reports a line stopped for two shifts.',
        'd2.effectAtEndUser': 'Keys of the third row do not respond; no danger to persons.',
        'd2.othersAtRisk':
          'MS-4416 and MS-2208 pass the same oven: batches of the same week were checked, 160 pieces of each, none above 52 Ω.',
        'd2.riskAssessment':
          'No safety function hangs on these keys; reviewed with the maker of infusion pumps among the customers.',
        'd2.isRepeat': 'no',
        'd3.cleanLot': clean.number,
        'd3.cleanFrom': days.iso(clean.madeOn),
        'd3.cleanMarking': 'Green dot beside the batch label, initials of the sorter',
        'd3.areasInformed':
          'Production, stores, shipping, goods-in; customer service told all twelve customers.',
        'd3.riskOfActions':
          'Sorting by continuity test alone misses soft ink; each piece was heated for 4 h before it was measured.',
      },
    },
  ]
}

/** D3: exactly the stock check of the story. */
export function stockOfBadBatch({ days }: BadBatch): StockSpec[] {
  const at = (hour: number, minute: number) => days.at('2025-07-09', clock(hour, minute))
  const dueAt = at(14, 0)
  const row = (
    place: StockSpec['place'],
    name: string,
    [good, bad]: [number, number],
    by: string,
    doneAt: Date,
  ): StockSpec => ({ place, name, toCheck: good + bad, good, bad, by, dueAt, doneAt })
  return [
    row('finished_goods', 'Finished goods, hall 2', [331, 69], 'i.sobczak', at(10, 50)),
    row('in_transit', 'Two shipments, turned round', [252, 48], 'i.sobczak', at(12, 15)),
    row('at_customer', 'Vistula Metering', [676, 144], 'production', at(12, 40)),
    row('at_customer', 'Bergmann Pumps', [500, 110], 'production', at(12, 55)),
    row('at_customer', 'Pearl River Instruments', [425, 95], 'o.lindh', at(13, 20)),
  ]
}

export function isNotOfBadBatch({ bad, clean, days }: BadBatch): IsNotSpec[] {
  return [
    {
      key: 'product',
      dimension: 'what',
      question: 'Which product?',
      is: `MS-4412, batch ${bad.number}`,
      isNot: 'MS-4416 and MS-2208 of the same week',
      differs: 'Cured on belt 2 in the afternoon; the others in the morning',
      changed: 'Oven 2 was started again after the break at 13:00',
    },
    {
      key: 'fault',
      dimension: 'what',
      question: 'Which fault?',
      is: 'Resistance rises with heat and damp',
      isNot: 'Open track or short circuit',
      differs: 'The track is whole, its ink is soft: hardness 2B, usual H',
      changed: '',
    },
    {
      key: 'row',
      dimension: 'where',
      question: 'Where on the part?',
      is: 'Row 3, the longest and narrowest track',
      isNot: 'Rows 1, 2 and 4',
      differs: 'Row 3 has 2.4 times the resistance of row 1',
      changed: '',
    },
    {
      key: 'place',
      dimension: 'where',
      question: 'Where is it seen?',
      is: 'At the customers, after days in a damp room',
      isNot: 'At our final test',
      differs: 'Our test measures dry, at 23 °C and 45 %',
      changed: '',
    },
    {
      key: 'shift',
      dimension: 'when',
      question: 'When was it made?',
      is: `${days.words(BAD_BATCH_DAY)}, from 13:10 to 21:40`,
      isNot: `Morning of the same day; ${clean.number} and later`,
      differs: 'Zone 3 at 92 °C instead of 130 °C',
      changed: 'Relay K3 was replaced on the next morning as worn',
    },
    {
      key: 'share',
      dimension: 'extent',
      question: 'How many?',
      is: '466 of 2 650 checked, 17.6 %',
      isNot: 'All pieces of the batch',
      differs: 'Trays in the middle of the belt got less heat',
      changed: '',
    },
  ]
}

import { expect, test } from 'vitest'
import type { CarComplaint, CarLot, CarStock } from './content.ts'
import { suggestPlaces } from './suggest-places.ts'
import type { StockPlace } from './tables.ts'

const lot: CarLot = {
  id: 'lot',
  lot: 'L2506-17',
  batchId: null,
  quantityMade: 4800,
  quantityUsed: 0,
  unaccountedReason: '',
  signedBy: null,
  signedAt: null,
  version: 1,
}
const of = (customer: string): CarComplaint => ({
  number: 'C-2025-00001',
  customersNumber: '',
  customer,
  subject: '',
  wording: '',
  receivedAt: '2025-07-08T08:12:00.000Z',
  lines: [],
})
const row = (place: StockPlace, placeName = ''): CarStock => ({
  id: place,
  lotId: 'lot',
  position: 1,
  place,
  placeName,
  toCheck: null,
  checked: null,
  good: null,
  bad: null,
  blocked: null,
  scrapped: null,
  responsible: null,
  dueAt: null,
  doneBy: null,
  doneAt: null,
  note: '',
  version: 1,
})

test('CAR-3: every kind of place and every customer that complained, once, unless somebody looks there already', () => {
  const complaints = [of('Vistula'), of('Bergmann'), of('Vistula')]
  const stock = [row('finished_goods', 'Hall 2'), row('at_customer', 'Vistula')]
  const names = suggestPlaces({ lots: [lot], stock, complaints, customer: { id: 'p', name: 'Pearl River' } })
  expect(names.map(({ place, placeName }) => placeName || place)).toEqual([
    'raw_material',
    'semi_finished',
    'in_transit',
    'Bergmann',
    'Pearl River',
  ])
})

test('CAR-3: nothing is suggested before a lot is known', () => {
  expect(suggestPlaces({ lots: [], stock: [], complaints: [of('Vistula')], customer: null })).toEqual([])
})

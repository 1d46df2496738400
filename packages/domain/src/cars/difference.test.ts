import { expect, test } from 'vitest'
import type { CarContent } from './content.ts'
import { differenceOf } from './difference.ts'

const none: CarContent = {
  number: 'CAR-2026-0001',
  kind: 'eight_d',
  status: 'open',
  origin: 'complaint',
  title: 'Keys dead',
  severity: null,
  safety: false,
  language: 'en',
  openedAt: '',
  closedAt: null,
  customer: null,
  product: null,
  leader: null,
  champion: null,
  complaints: [],
  members: [],
  fields: [],
  isNot: [],
  lots: [],
  stock: [],
  causes: [],
  tests: [],
  photos: [],
  actions: [],
  readAcross: [],
  documents: [],
  gates: [],
  signatures: [],
  overrides: [],
}
const field = (name: 'd3.cleanLot' | 'd2.what', value: string) => ({
  name,
  value,
  version: 1,
  changedBy: '',
  changedAt: '',
})
const member = (id: string, role: string, version = 1) => ({
  id,
  userId: null,
  name: `Person ${id}`,
  department: '',
  role,
  phone: '',
  email: '',
  version,
})

test('CAR-7: the same content differs in nothing, whatever was saved again', () => {
  const before = { ...none, members: [member('a', 'Maker')] }
  expect(differenceOf(before, { ...before, members: [member('a', 'Maker', 7)] })).toEqual([])
})

test('CAR-7: fields are added, changed and removed, in the order of the sheet', () => {
  const before = { ...none, fields: [field('d3.cleanLot', 'L1')] }
  const after = {
    ...none,
    title: 'Keys of row three dead',
    fields: [field('d3.cleanLot', 'L2'), field('d2.what', 'x')],
  }
  expect(differenceOf(before, after).map(({ field: name, change }) => [name, change])).toEqual([
    ['title', 'changed'],
    ['d2.what', 'added'],
    ['d3.cleanLot', 'changed'],
  ])
  expect(differenceOf(after, before).map(({ change }) => change)).toEqual(['changed', 'removed', 'changed'])
})

test('CAR-7: rows are known by their identity, and what differs of them is named', () => {
  const before = { ...none, members: [member('a', 'Maker'), member('b', 'Tester')] }
  const after = { ...none, members: [member('a', 'Foreman', 2), member('c', 'Buyer')] }
  expect(differenceOf(before, after)).toEqual([
    { discipline: 'd1', field: null, table: 'members', name: 'Person b', change: 'removed', values: [] },
    {
      discipline: 'd1',
      field: null,
      table: 'members',
      name: 'Person a',
      change: 'changed',
      values: [{ part: 'role', before: 'Maker', after: 'Foreman' }],
    },
    { discipline: 'd1', field: null, table: 'members', name: 'Person c', change: 'added', values: [] },
  ])
})

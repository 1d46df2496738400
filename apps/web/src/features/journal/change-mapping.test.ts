import type { JournalMapping } from '@redress/contracts/journal'
import { expect, test } from 'vitest'
import { mapColumn, orderColumn, sayValue, setConstant } from './change-mapping.ts'

const mapping: JournalMapping = {
  columns: [
    { column: 0, field: 'receivedAt', dateOrder: 'dmy' },
    { column: 2, field: 'severity' },
  ],
  constants: { channel: 'phone' },
  values: { severity: { krytyczna: 'critical' } },
}

test('IN-10: one field has one column, the later choice wins', () => {
  expect(mapColumn(mapping, 1, 'severity').columns).toEqual([
    { column: 0, field: 'receivedAt', dateOrder: 'dmy' },
    { column: 1, field: 'severity' },
  ])
})

test('IN-10: a column left out takes the meaning of its words along', () => {
  const left = mapColumn(mapping, 2, null)
  expect(left.columns.map(({ column }) => column)).toEqual([0])
  expect(left.values).toEqual({})
  expect(mapColumn(mapping, 2, 'severity').values).toEqual(mapping.values)
})

test('IN-10: the order of dates is said and left to detection again', () => {
  expect(orderColumn(mapping, 0, 'mdy').columns[0]).toEqual({
    column: 0,
    field: 'receivedAt',
    dateOrder: 'mdy',
  })
  expect(orderColumn(mapping, 0, null).columns[0]).toEqual({ column: 0, field: 'receivedAt' })
})

test('IN-10: words and constants are set and taken away, the others stay', () => {
  const two = sayValue(mapping, 'severity', 'mała', 'minor')
  expect(two.values).toEqual({ severity: { krytyczna: 'critical', mała: 'minor' } })
  expect(sayValue(two, 'severity', 'krytyczna', null).values).toEqual({ severity: { mała: 'minor' } })
  expect(setConstant(mapping, 'kind', 'complaint').constants).toEqual({ channel: 'phone', kind: 'complaint' })
  expect(setConstant(mapping, 'channel', null).constants).toEqual({})
})

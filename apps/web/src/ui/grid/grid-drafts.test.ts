import { expect, test } from 'vitest'
import { drafted, merge, rebase, settle, withChanges } from './grid-drafts.ts'
import type { GridRow } from './grid-types.ts'

type Key = 'good' | 'bad'
const blank = { good: '', bad: '' }
const row = (good: string, bad: string, version = 1): GridRow<Key> => ({
  id: 'r',
  version,
  cells: { good, bad },
})
const typed = (value: string) => withChanges({}, [row('331', '69')], blank, [{ id: 'r', key: 'good', value }])

test('AL-2: what somebody else wrote in another cell is taken in', () => {
  const merged = merge([row('331', '70', 2)], typed('330'), blank)
  expect(merged.rows).toEqual([row('330', '70', 2)])
  expect(merged.clashes).toEqual([])
})

test('AL-2: the same cell written by two is shown with both values', () => {
  const now = row('329', '69', 2)
  expect(merge([now], typed('330'), blank).clashes).toEqual([
    { id: 'r', key: 'good', mine: '330', theirs: '329' },
  ])
  const seen = rebase(typed('330'), new Map([[now.id, now.cells]]))
  expect(merge([now], seen, blank).clashes).toEqual([])
})

test('a cell typed back to what it was is no draft', () => {
  expect(
    withChanges(typed('330'), [row('331', '69')], blank, [{ id: 'r', key: 'good', value: '331' }]),
  ).toEqual({})
})

test('AL-4: a new row stays at the end until it is saved, keys struck meanwhile stay', () => {
  const drafts = withChanges<Key>({}, [], blank, [{ id: 'new', key: 'good', value: '5' }])
  const { rows } = merge([row('1', '2')], drafts, blank)
  expect(drafted(rows, drafts)).toEqual([{ id: 'new', version: 0, cells: { good: '5', bad: '' } }])
  const more = withChanges<Key>(drafts, [], blank, [{ id: 'new', key: 'bad', value: '1' }])
  expect(settle(more, [{ id: 'new', version: 0, cells: { good: '5', bad: '' } }])).toEqual({
    new: { cells: { bad: { from: '', to: '1' } } },
  })
})

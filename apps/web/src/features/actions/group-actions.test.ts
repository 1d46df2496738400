import { expect, test } from 'vitest'
import { groupActions } from './group-actions.ts'

const now = new Date('2026-03-05T22:30:00Z')
const warsaw = { timeZone: 'Europe/Warsaw', now }

function due(dueAt: string, o: { status?: 'open' | 'done'; owner?: string; number?: string } = {}) {
  const owner = o.owner ?? 'Dana'
  return {
    dueAt,
    status: o.status ?? ('open' as const),
    owner: { id: owner, name: owner },
    of: { number: o.number ?? 'C-2026-00001', subject: 'Keys dead' },
  }
}

test('UX 2.11: by due time, in the days of the person who looks', () => {
  const list = [
    due('2026-03-04T10:00:00Z', { status: 'done' }),
    due('2026-03-05T10:00:00Z'),
    due('2026-03-05T22:50:00Z'),
    // Past midnight in Warsaw.
    due('2026-03-05T23:10:00Z'),
    due('2026-03-11T22:50:00Z'),
    due('2026-03-11T23:10:00Z'),
  ]
  const groups = groupActions(list, 'due', warsaw)
  expect(groups.map((group) => [group.due, group.actions.length])).toEqual([
    ['overdue', 1],
    ['today', 1],
    ['week', 2],
    ['later', 1],
    ['settled', 1],
  ])
  expect(groupActions(list, 'due', { ...warsaw, timeZone: 'UTC' })[1]?.actions).toHaveLength(2)
})

test('UX 2.11: by owner and by record, the one with the longest overdue first', () => {
  const list = [
    due('2026-03-01T10:00:00Z', { owner: 'Zoe', number: 'CAR-2026-0001' }),
    due('2026-03-02T10:00:00Z', { owner: 'Ana' }),
    due('2026-03-03T10:00:00Z', { owner: 'Zoe' }),
  ]
  const named = (by: 'owner' | 'record') =>
    groupActions(list, by, warsaw).map(({ name, actions }) => [name, actions.length])
  expect(named('owner')).toEqual([
    ['Zoe', 2],
    ['Ana', 1],
  ])
  expect(named('record')).toEqual([
    ['CAR-2026-0001 Keys dead', 1],
    ['C-2026-00001 Keys dead', 2],
  ])
})

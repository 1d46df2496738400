import { afterEach, expect, test, vi } from 'vitest'
import { dropWaiting, keepWaiting, waitingAt } from './waiting.ts'

const name = 'stock-counts.wanda'
const count = (key: string, id: string) => ({ key, id })

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

test('AL-4: what waits is kept in its order, goes by its key, and is replaced by what says the same anew', () => {
  keepWaiting(name, count('k1', 'hall 2'))
  keepWaiting(name, count('k2', 'truck'))
  keepWaiting(name, count('k2', 'truck'))
  keepWaiting(name, count('k3', 'hall 2'), ({ id }) => id === 'hall 2')
  expect(waitingAt(name)).toEqual([count('k2', 'truck'), count('k3', 'hall 2')])
  dropWaiting(name, 'k2')
  expect(waitingAt(name)).toEqual([count('k3', 'hall 2')])
})

test('AL-4: a browser that keeps nothing says so', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(keepWaiting(name, count('k1', 'hall 2'))).toBe(false)
})

import type { InboxRow } from '@redress/contracts/inbox'
import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useChoice } from './use-choice.ts'

const rows = (...numbers: string[]) => numbers.map((number) => ({ number })) as InboxRow[]
const abcd = rows('a', 'b', 'c', 'd')

test('UX A8: one by one, and with Shift all from the one chosen last, up as well as down', () => {
  const { result } = renderHook(() => useChoice(abcd))
  const chosen = () => result.current.chosen.map(({ number }) => number)
  act(() => result.current.choose('c', false))
  act(() => result.current.choose('a', true))
  expect(chosen()).toEqual(['a', 'b', 'c'])
  act(() => result.current.choose('b', false))
  expect(chosen()).toEqual(['a', 'c'])
  act(() => result.current.choose('d', true))
  expect(chosen()).toEqual(['a', 'b', 'c', 'd'])
  act(() => result.current.clear())
  expect(chosen()).toEqual([])
})

test('UX A8: what left the list is not acted on, and Shift from it chooses only the row itself', () => {
  const { result, rerender } = renderHook(({ list }) => useChoice(list), { initialProps: { list: abcd } })
  act(() => result.current.choose('a', false))
  rerender({ list: rows('b', 'c', 'd') })
  expect(result.current.chosen).toEqual([])
  act(() => result.current.choose('d', true))
  expect(result.current.chosen.map(({ number }) => number)).toEqual(['d'])
})

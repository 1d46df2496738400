import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { ProblemError } from './call.ts'
import { useSaveUpon } from './use-save-upon.ts'

type Row = { version: number; words: string }

function stale() {
  return new ProblemError({ type: '/problems/stale-version', title: '', status: 409, instance: '' })
}

/** A record somebody else changed to version 2 after it was read as version 1. */
function desk() {
  const stored = { version: 2, words: 'theirs' }
  const sent: { version: number; wanted: string }[] = []
  let done = 0
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
  )
  const hook = renderHook(
    ({ upon }) =>
      useSaveUpon<Row, string>({
        upon,
        read: async () => stored,
        save: async ({ version }, wanted) => {
          sent.push({ version, wanted })
          if (version !== stored.version) throw stale()
        },
        onDone: () => {
          done += 1
        },
      }),
    { wrapper, initialProps: { upon: { version: 1, words: 'as it was' } } },
  )
  return { ...hook, sent, stored, done: () => done }
}

test('AL-2: a clash keeps both sides; what is typed by then is put over it by choice, upon the new version', async () => {
  const { result, sent, done } = desk()
  act(() => result.current.save('mine'))
  await waitFor(() => expect(result.current.conflict).not.toBeNull())
  expect(result.current.conflict).toMatchObject({
    before: { words: 'as it was' },
    now: { words: 'theirs' },
    wanted: 'mine',
  })
  expect([result.current.error, done()]).toEqual([null, 0])
  act(() => result.current.putMine('mine, typed further'))
  await waitFor(() => expect(done()).toBe(1))
  expect(sent).toEqual([
    { version: 1, wanted: 'mine' },
    { version: 2, wanted: 'mine, typed further' },
  ])
})

test('AL-2: news that arrive while one types hide no clash', async () => {
  const { result, rerender, sent, stored } = desk()
  rerender({ upon: stored })
  act(() => result.current.save('mine'))
  await waitFor(() => expect(result.current.conflict).not.toBeNull())
  expect(sent).toEqual([{ version: 1, wanted: 'mine' }])
})

test('AL-2: theirs is kept by choice, and the next save stands upon it', async () => {
  const { result, sent, done } = desk()
  act(() => result.current.save('mine'))
  await waitFor(() => expect(result.current.conflict).not.toBeNull())
  act(() => {
    expect(result.current.keepTheirs()).toMatchObject({ words: 'theirs' })
  })
  act(() => result.current.save('another'))
  await waitFor(() => expect(done()).toBe(1))
  expect(sent.at(-1)).toEqual({ version: 2, wanted: 'another' })
})

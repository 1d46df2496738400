import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { type Unsaved, useUnsaved, useUnsavedPlace } from './unsaved.ts'

afterEach(cleanup)

function Place({ state }: { state: Unsaved | null }) {
  useUnsavedPlace(state)
  return null
}

function Figure() {
  return <output>{useUnsaved() ?? 'final'}</output>
}

function page(...states: (Unsaved | null)[]) {
  const places = states.map((state, index) => <Place key={String(index)} state={state} />)
  return (
    <QueryClientProvider client={client}>
      <Figure />
      {places}
    </QueryClientProvider>
  )
}

const client = new QueryClient()
const figure = () => screen.getByRole('status').textContent
const aMomentLater = () => act(() => new Promise((resolve) => setTimeout(resolve)))

test('CAR-9: a figure is final only once nothing typed waits any more, and what saves itself goes before what is held', async () => {
  const { rerender } = render(page(null, null))
  expect(figure()).toBe('final')
  rerender(page('held', null))
  expect(figure()).toBe('held')
  rerender(page('held', 'going'))
  expect(figure()).toBe('going')
  rerender(page('held', null))
  await aMomentLater()
  expect(figure()).toBe('held')
  rerender(page(null, null))
  // The answer is in, but the page does not show its figures before the next moment.
  expect(figure()).toBe('held')
  await aMomentLater()
  expect(figure()).toBe('final')
})

test('CAR-9: a place that leaves the page keeps nothing waiting', async () => {
  const { rerender } = render(page('going'))
  expect(figure()).toBe('going')
  rerender(page())
  await aMomentLater()
  expect(figure()).toBe('final')
})

test('CAR-9: whatever is on its way to the server counts, wherever it was pressed', async () => {
  render(page(null))
  let answer: (value: null) => void = () => undefined
  const mutation = client.getMutationCache().build(client, {
    mutationFn: () =>
      new Promise<null>((resolve) => {
        answer = resolve
      }),
  })
  let done: Promise<unknown> = Promise.resolve()
  await act(async () => {
    done = mutation.execute(undefined)
    await aTick()
  })
  expect(figure()).toBe('going')
  await act(async () => {
    answer(null)
    await done
    await aTick()
  })
  expect(figure()).toBe('final')
})

const aTick = () => new Promise((resolve) => setTimeout(resolve))

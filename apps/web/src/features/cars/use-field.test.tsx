import type { Car } from '@redress/contracts/cars'
import type { Me } from '@redress/contracts/identity'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { MeProvider } from '../../lib/me.tsx'
import { useField } from './use-field.ts'

const edda: Me = {
  id: 'edda',
  email: 'edda@example.com',
  name: 'Edda',
  position: '',
  role: 'engineer',
  language: 'en',
  timeZone: 'Europe/Warsaw',
  preferences: { density: 'compact', singleKeys: true },
  totpOn: false,
  hasPassword: true,
  permissions: ['car.work'],
  version: 1,
}
const sheet = (value: string, version: number): Pick<Car, 'number' | 'fields'> => ({
  number: 'CAR-2026-0001',
  fields: [{ name: 'd2.isRepeat', value, version, changedBy: 'Hugo', changedAt: '2026-11-20T08:00:00.000Z' }],
})

function opened() {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={new QueryClient()}>
      <MeProvider me={edda}>{children}</MeProvider>
    </QueryClientProvider>
  )
  return renderHook(({ car }) => useField(car, 'd2.isRepeat'), {
    wrapper,
    initialProps: { car: sheet('', 1) },
  })
}

afterEach(() => localStorage.clear())

test('AL-2: another value by somebody else is shown beside what is typed', () => {
  const { result, rerender } = opened()
  act(() => result.current.change('yes'))
  rerender({ car: sheet('no', 2) })
  expect(result.current).toMatchObject({ value: 'yes', state: 'clash', theirs: { value: 'no', by: 'Hugo' } })
})

test('AL-2: the very same by somebody else leaves nothing to save, also after a reload', () => {
  const { result, rerender } = opened()
  act(() => result.current.change('yes'))
  rerender({ car: sheet('yes', 2) })
  expect(result.current).toMatchObject({ value: 'yes', state: 'saved', theirs: null })
  expect(localStorage.length).toBe(0)
})

import { MantineProvider } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import type { Me } from '@redress/contracts/identity'
import { type CarGate, carGates, type GateStatus } from '@redress/domain/cars/car'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MeProvider } from '../../../lib/me.tsx'
import { StaffTextsProvider, wantArea } from '../../../lib/staff-texts.tsx'
import { FrozenNotice } from './frozen-notice.tsx'

const hugo: Me = {
  id: 'hugo',
  email: 'hugo@example.com',
  name: 'Hugo',
  position: '',
  role: 'quality_manager',
  language: 'en',
  timeZone: 'Europe/Warsaw',
  preferences: { density: 'compact', singleKeys: true },
  totpOn: false,
  hasPassword: true,
  permissions: ['car.decide'],
  version: 1,
}

function car(status: GateStatus): Pick<Car, 'number' | 'kind' | 'status' | 'gates'> {
  const state = (gate: CarGate) => ({
    gate,
    status,
    submittedBy: null,
    submittedAt: null,
    decidedBy: null,
    decidedAt: null,
    comment: '',
    version: 1,
  })
  return { number: 'CAR-2026-0001', kind: 'eight_d', status: 'open', gates: carGates.map(state) }
}

const page = (status: GateStatus) => (
  <QueryClientProvider client={client}>
    <MantineProvider>
      <StaffTextsProvider language="en">
        <MeProvider me={hugo}>
          <FrozenNotice car={car(status)} discipline="d3" />
        </MeProvider>
      </StaffTextsProvider>
    </MantineProvider>
  </QueryClientProvider>
)
const client = new QueryClient()

beforeEach(async () => {
  window.matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) as never
  Object.assign(document, { fonts: { addEventListener() {}, removeEventListener() {} } })
  await wantArea('cars')
})
afterEach(cleanup)

test('AL-4, CAR-6: news that the group is open again take no reason away; once answered, nobody is asked again', async () => {
  const { rerender } = render(page('accepted'))
  fireEvent.click(await screen.findByRole('button', { name: 'Take up D1–D3 again' }))
  const why = () => screen.queryByRole('textbox', { name: 'Why it is taken up again' })
  fireEvent.change(await screen.findByRole('textbox', { name: 'Why it is taken up again' }), {
    target: { value: 'A lot was left out' },
  })
  await act(async () => rerender(page('draft')))
  expect(why()).toHaveProperty('value', 'A lot was left out')
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  await act(async () => rerender(page('accepted')))
  expect(why()).toBeNull()
})

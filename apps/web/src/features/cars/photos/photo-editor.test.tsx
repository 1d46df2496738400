import { MantineProvider } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import type { Me } from '@redress/contracts/identity'
import type { PhotoMark } from '@redress/domain/cars/content'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MeProvider } from '../../../lib/me.tsx'
import { StaffTextsProvider, wantArea } from '../../../lib/staff-texts.tsx'
import { PhotoEditor } from './photo-editor.tsx'

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
const arrow: PhotoMark = { shape: 'arrow', x1: 0.1, y1: 0.1, x2: 0.4, y2: 0.4, text: '' }

const photo = (version: number, wish: Partial<Car['photos'][number]> = {}): Car['photos'][number] => ({
  id: 'photo',
  discipline: 'd2',
  position: 1,
  caption: '',
  side: null,
  originalId: 'original',
  markedId: null,
  marks: [],
  version,
  ...wish,
})

const editor = (of: Car['photos'][number]) => (
  <QueryClientProvider client={client}>
    <MantineProvider>
      <StaffTextsProvider language="en">
        <MeProvider me={edda}>
          <PhotoEditor
            car={{ number: 'CAR-2026-0001' }}
            photo={of}
            name="Photo 1"
            onClose={() => undefined}
          />
        </MeProvider>
      </StaffTextsProvider>
    </MantineProvider>
  </QueryClientProvider>
)
const client = new QueryClient()

beforeEach(async () => {
  window.matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) as never
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  Object.assign(document, { fonts: { addEventListener() {}, removeEventListener() {} } })
  await wantArea('cars')
})
afterEach(cleanup)

test('AL-2: what a colleague draws on the same photo is shown beside mine, and nothing is chosen for me', async () => {
  const { rerender } = render(editor(photo(1)))
  const put = await screen.findByRole('button', { name: 'Put in the middle' })
  fireEvent.click(put)
  fireEvent.click(put)
  await act(async () => rerender(editor(photo(2, { caption: 'Corner' }))))
  expect(screen.queryByRole('alert')).toBeNull()

  await act(async () => rerender(editor(photo(3, { caption: 'Corner', marks: [arrow] }))))
  const clash = screen.getByRole('alert')
  expect(clash.textContent).toContain('Now: 1 mark')
  expect(clash.textContent).toContain('Yours: 2 marks')
  expect(screen.getByRole('button', { name: 'Save the copy' })).toHaveProperty('disabled', true)

  fireEvent.click(within(clash).getByRole('button', { name: 'Leave it as it is now' }))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getAllByRole('button', { name: /^Delete mark/ })).toHaveLength(1)
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  expect(screen.getAllByRole('button', { name: /^Delete mark/ })).toHaveLength(2)
})

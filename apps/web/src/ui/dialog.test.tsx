import { MantineProvider } from '@mantine/core'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { StaffTextsProvider } from '../lib/staff-texts.tsx'
import { Dialog } from './dialog.tsx'

let closed = 0

beforeEach(async () => {
  closed = 0
  window.matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) as never
  await act(async () => {
    render(
      <MantineProvider>
        <StaffTextsProvider language="en">
          <Dialog title="Reason" size="md" onClose={() => (closed += 1)}>
            <textarea aria-label="Why" />
          </Dialog>
        </StaffTextsProvider>
      </MantineProvider>,
    )
  })
})
afterEach(cleanup)

function clickBeside() {
  const beside = document.querySelector('.mantine-Modal-overlay')
  if (!beside) throw new Error('No dialog')
  fireEvent.click(beside)
}

test('AL-4: a click beside a dialog closes it only while nothing was typed in it', async () => {
  clickBeside()
  expect(closed).toBe(1)
  fireEvent.input(await screen.findByRole('textbox', { name: 'Why' }), { target: { value: 'Because' } })
  clickBeside()
  expect(closed).toBe(1)
  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(closed).toBe(2)
})

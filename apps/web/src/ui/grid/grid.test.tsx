import { MantineProvider } from '@mantine/core'
import { act, cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { StaffTextsProvider, wantArea } from '../../lib/staff-texts.tsx'
import { Grid } from './grid.tsx'
import type { GridChange, GridColumn, GridRow } from './grid-types.ts'

type Key = 'place' | 'name' | 'good' | 'day' | 'sum'
const columns: GridColumn<Key>[] = [
  {
    key: 'place',
    label: 'Place',
    kind: 'choice',
    choices: [
      { value: 'in_transit', label: 'In transit' },
      { value: 'at_customer', label: 'At the customer' },
    ],
  },
  { key: 'name', label: 'Name', kind: 'text' },
  { key: 'sum', label: 'Sum', kind: 'readonly' },
  { key: 'good', label: 'Good', kind: 'quantity' },
  { key: 'day', label: 'Day', kind: 'day' },
]
const row = (id: string, name: string, good: string): GridRow<Key> => ({
  id,
  version: 1,
  cells: { place: 'in_transit', name, good, day: '', sum: '=' },
})

let shown: GridRow<Key>[]

const changedOf = (changes: GridChange<Key>[], row: string) =>
  Object.fromEntries(changes.filter(({ id }) => id === row).map(({ key, value }) => [key, value]))

function Table() {
  const [rows, setRows] = useState([row('a', 'Hall 2', '331'), row('b', 'Truck', '252'), row('c', '', '')])
  shown = rows
  return (
    <Grid
      label="Stock"
      columns={columns}
      rows={rows}
      onChange={(changes) =>
        setRows((before) =>
          before.map((one) => ({
            ...one,
            cells: { ...one.cells, ...changedOf(changes, one.id) },
          })),
        )
      }
      onAdd={(added) =>
        setRows((before) => [
          ...before,
          ...added.map((cells, index) => {
            const fresh = row(`new ${before.length + index}`, '', '')
            return { ...fresh, version: 0, cells: { ...fresh.cells, ...cells } }
          }),
        ])
      }
    />
  )
}

beforeEach(async () => {
  window.matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) as never
  await wantArea('cars')
  await act(async () => {
    render(
      <MantineProvider>
        <StaffTextsProvider language="en">
          <Table />
        </StaffTextsProvider>
      </MantineProvider>,
    )
  })
  await screen.findByRole('table', { name: 'Stock' })
})
afterEach(cleanup)

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
const cell = (name: string) => screen.getByLabelText<Field>(name)
const at = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent
const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })
const go = (name: string) => act(() => cell(name).focus())
const column = (key: Key) => shown.map(({ cells }) => cells[key])

function paste(text: string) {
  fireEvent.paste(document.activeElement ?? document.body, { clipboardData: { getData: () => text } })
}

function copied(): string {
  let text = ''
  const event = createEvent.copy(document.activeElement ?? document.body, {
    clipboardData: {
      setData: (_: string, put: string) => {
        text = put
      },
    },
  })
  fireEvent(document.activeElement ?? document.body, event)
  return text
}

test('B14: Enter goes down and at the end to a new row, Shift+Enter up', () => {
  go('Good, 1')
  press('Enter')
  expect(at()).toBe('Good, 2')
  press('Enter')
  press('Enter')
  expect(at()).toBe('Add a row')
  go('Name, 3')
  press('Enter', { shiftKey: true })
  expect(at()).toBe('Name, 2')
  press('Enter', { shiftKey: true })
  press('Enter', { shiftKey: true })
  expect(at()).toBe('Name, 1')
})

test('B14: arrows go over what can’t be written; Tab is the browser’s, after Esc it leaves the grid', () => {
  go('Name, 1')
  press('ArrowRight')
  expect(at()).toBe('Good, 1')
  const tab = createEvent.keyDown(cell('Good, 1'), { key: 'Tab' })
  fireEvent(cell('Good, 1'), tab)
  expect(tab.defaultPrevented).toBe(false)
  expect(at()).toBe('Good, 1')
  press('Escape')
  press('Tab')
  expect(document.activeElement?.getAttribute('data-edge')).toBe('end')
  go('Good, 1')
  press('Escape')
  press('Tab', { shiftKey: true })
  expect(document.activeElement?.getAttribute('data-edge')).toBe('start')
})

test('B14: F2 puts the caret at the end, and arrows stay within then', () => {
  go('Name, 1')
  const name = cell('Name, 1') as HTMLTextAreaElement
  expect([name.selectionStart, name.selectionEnd]).toEqual([0, 6])
  press('F2')
  expect([name.selectionStart, name.selectionEnd]).toEqual([6, 6])
  press('ArrowLeft')
  press('ArrowDown')
  expect(at()).toBe('Name, 1')
})

test('B14: Alt+Enter breaks the line of a text where the caret stands', () => {
  go('Name, 1')
  press('F2')
  press('Enter', { altKey: true })
  expect(at()).toBe('Name, 1')
  expect(column('name')[0]).toBe('Hall 2\n')
})

test('B14: Esc gives back what stood there before', () => {
  go('Good, 1')
  fireEvent.change(cell('Good, 1'), { target: { value: '9' } })
  fireEvent.change(cell('Good, 1'), { target: { value: '99' } })
  expect(column('good')[0]).toBe('99')
  press('Escape')
  expect(column('good')[0]).toBe('331')
  expect(cell('Good, 1').value).toBe('331')
  go('Place, 1')
  fireEvent.change(cell('Place, 1'), { target: { value: 'at_customer' } })
  press('Escape')
  expect(column('place')[0]).toBe('in_transit')
})

test.each([
  { key: 'd', ctrlKey: true },
  { key: 'D', metaKey: true },
  { key: 'в', code: 'KeyD', ctrlKey: true },
])('B14: Ctrl+D fills down in any layout: %j', ({ key, ...more }) => {
  go('Name, 2')
  press(key, more)
  expect(column('name')).toEqual(['Hall 2', 'Hall 2', ''])
  go('Good, 1')
  press('ArrowDown', { shiftKey: true })
  press('ArrowDown', { shiftKey: true })
  press(key, more)
  expect(column('good')).toEqual(['331', '331', '331'])
})

test('B13: a block is pasted from the cell on, with quotes and line breaks; rows that are missing are added', () => {
  go('Name, 2')
  paste('"Hall 3,\nleft"\tx\t1,200\t2026-03-09\r\n"said ""no"""\t\t7\t\r\nTruck 9\t\tmany\t\r\n')
  expect(column('name')).toEqual(['Hall 2', 'Hall 3,\nleft', 'said "no"', 'Truck 9'])
  expect(column('good')).toEqual(['331', '1200', '7', ''])
  expect(column('day')).toEqual(['', '2026-03-09', '', ''])
  expect(column('sum')).toEqual(['=', '=', '=', '='])
  expect(screen.getByRole('status').textContent).toMatch(/could not be read|not understood|1/)
})

test('B13: a marked block takes it from its corner, and one value fills all of it', () => {
  go('Name, 2')
  press('ArrowUp', { shiftKey: true })
  paste('One\nTwo')
  expect(column('name')).toEqual(['One', 'Two', ''])
  go('Good, 1')
  press('ArrowDown', { shiftKey: true })
  paste('5\r\n')
  expect(column('good')).toEqual(['5', '5', ''])
})

test('B13: a cell selected as a whole takes one value, a choice by its words; with the caret in it the text is its own', () => {
  go('Place, 2')
  paste('at the customer')
  expect(column('place')).toEqual(['in_transit', 'at_customer', 'in_transit'])
  go('Name, 1')
  paste('Hall 7\r\n')
  expect(column('name')[0]).toBe('Hall 7')
  press('F2')
  paste('of\nseveral lines')
  expect(column('name')).toEqual(['Hall 7', 'Truck', ''])
})

test('B13: a block is copied as another table reads it, and can be put back', () => {
  go('Place, 1')
  press('ArrowRight', { shiftKey: true })
  press('ArrowDown', { shiftKey: true })
  const text = copied()
  expect(text).toBe('In transit\tHall 2\nIn transit\tTruck')
  go('Place, 2')
  paste(text)
  expect(column('name')).toEqual(['Hall 2', 'Hall 2', 'Truck'])
})

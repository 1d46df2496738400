import { cleanup, fireEvent, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { activeBindings, type KeyBinding, setSingleKeys, useKeys } from './key-bindings.ts'

afterEach(() => {
  cleanup()
  setSingleKeys(true)
})

/** A frame and the page in it, each with keys of its own. */
function desk(ran: string[]) {
  const key = (name: string, more: Partial<KeyBinding> = {}): KeyBinding => ({
    strokes: [name],
    run: () => ran.push(name),
    ...more,
  })
  function Page() {
    useKeys([
      key('i', { label: 'Assign to me' }),
      key('enter'),
      key('space'),
      key('mod+enter', { whileTyping: true }),
    ])
    return (
      <>
        <input aria-label="text" />
        <button type="button">press</button>
        <div data-key-row>
          <a href="/there">row</a>
          <input type="checkbox" aria-label="choose" />
        </div>
        <div role="dialog">
          <button type="button">in dialog</button>
        </div>
      </>
    )
  }
  function Frame() {
    useKeys([key('g i')])
    return <Page />
  }
  return render(<Frame />)
}

const press = (target: Element, keyName: string, more: object = {}) =>
  fireEvent.keyDown(target, { key: keyName, code: `Key${keyName.toUpperCase()}`, ...more })

test('UX 2.0: G then I goes to the inbox and assigns nothing', () => {
  const ran: string[] = []
  desk(ran)
  press(document.body, 'g')
  press(document.body, 'i')
  press(document.body, 'i')
  expect(ran).toEqual(['g i', 'i'])
})

test('UX 2.0: no single key fires while typing or in a dialog; Ctrl Enter does', () => {
  const ran: string[] = []
  const { getByLabelText, getByText } = desk(ran)
  press(getByLabelText('text'), 'i')
  press(getByText('in dialog'), 'i')
  expect(ran).toEqual([])
  fireEvent.keyDown(getByLabelText('text'), { key: 'Enter', ctrlKey: true })
  expect(ran).toEqual(['mod+enter'])
})

test('UX 2.0: Enter and Space belong to the control in focus; Space on a row peeks', () => {
  const ran: string[] = []
  const { getByText } = desk(ran)
  fireEvent.keyDown(getByText('press'), { key: 'Enter' })
  fireEvent.keyDown(getByText('press'), { key: ' ' })
  fireEvent.keyDown(getByText('row'), { key: 'Enter' })
  expect(ran).toEqual([])
  fireEvent.keyDown(getByText('row'), { key: ' ' })
  expect(ran).toEqual(['space'])
})

test('UX A8: Space on the box of a row chooses it', () => {
  const ran: string[] = []
  const { getByLabelText } = desk(ran)
  fireEvent.keyDown(getByLabelText('choose'), { key: ' ' })
  expect(ran).toEqual([])
})

test('WCAG 2.1.4: switched off, single keys and sequences are silent', () => {
  const ran: string[] = []
  desk(ran)
  setSingleKeys(false)
  press(document.body, 'i')
  press(document.body, 'g')
  press(document.body, 'i')
  fireEvent.keyDown(document.body, { key: 'Enter' })
  expect(ran).toEqual(['enter'])
})

test('UX 2.0: the sheet lists what works on this page, and nothing after it is left', () => {
  desk([])
  expect(activeBindings().map((binding) => binding.label)).toEqual(['Assign to me'])
  cleanup()
  expect(activeBindings()).toEqual([])
})

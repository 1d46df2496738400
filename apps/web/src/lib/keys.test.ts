// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { isSingleKey, isTyping, type KeyPress, strokeOf } from './keys.ts'

function press(key: string, code: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more }
}

describe('UX 2.0: single keys work in any keyboard layout', () => {
  test.each([
    ['Latin QWERTY', press('j', 'KeyJ'), 'j'],
    ['Cyrillic: о stands where J is', press('о', 'KeyJ'), 'j'],
    ['Kazakh: ш stands where I is', press('ш', 'KeyI'), 'i'],
    ['Greek: ξ stands where J is', press('ξ', 'KeyJ'), 'j'],
    ['Armenian: ա stands where A is', press('ա', 'KeyA'), 'a'],
    ['Dvorak: J is typed at the place of C', press('j', 'KeyC'), 'j'],
    ['Dvorak: the place of J types H', press('h', 'KeyJ'), 'h'],
    ['AZERTY: A is typed at the place of Q', press('a', 'KeyQ'), 'a'],
    ['AZERTY: full stop needs Shift', press('.', 'Comma', { shiftKey: true }), '.'],
    ['German: slash is Shift 7', press('/', 'Digit7', { shiftKey: true }), '/'],
    ['Russian: х stands where [ is', press('х', 'BracketLeft'), '['],
    ['Kazakh: № stands where / is', press('№', 'Slash'), '/'],
    ['Cyrillic with Shift and / means ?', press('№', 'Slash', { shiftKey: true }), '?'],
    ['Caps Lock does not matter', press('J', 'KeyJ'), 'j'],
    ['Shift is part of a letter', press('X', 'KeyX', { shiftKey: true }), 'shift+x'],
    ['Ctrl and ⌘ are one', press('Enter', 'Enter', { metaKey: true }), 'mod+enter'],
    ['Ctrl on a Cyrillic layout', press('л', 'KeyK', { ctrlKey: true }), 'mod+k'],
    ['Space', press(' ', 'Space'), 'space'],
    ['arrows', press('ArrowDown', 'ArrowDown'), 'down'],
  ])('%s', (_name, event, stroke) => {
    expect(strokeOf(event)).toBe(stroke)
  })

  test('AltGr picks a character and is no modifier', () => {
    const altGraph = (name: string) => name === 'AltGraph'
    const bracket = press('[', 'Digit5', { ctrlKey: true, altKey: true, getModifierState: altGraph })
    expect(strokeOf(bracket)).toBe('[')
  })

  test.each([
    ['an input method composes', press('j', 'KeyJ', { isComposing: true })],
    ['an input method processes', press('Process', 'KeyJ')],
    ['old browsers say so by 229', press('j', 'KeyJ', { keyCode: 229 })],
    ['Alt belongs to the browser', press('j', 'KeyJ', { altKey: true })],
    ['a dead key', press('Dead', 'BracketLeft')],
    ['a function key', press('F5', 'F5')],
  ])('nothing fires when %s', (_name, event) => {
    expect(strokeOf(event)).toBeNull()
  })
})

test('WCAG 2.1.4: characters can be switched off; arrows, Enter, Esc and Ctrl keys stay', () => {
  const single = ['j', '?', 'g i', 'shift+x', '.']
  const always = ['enter', 'escape', 'space', 'down', 'mod+enter']
  expect(single.filter((stroke) => !isSingleKey(stroke))).toEqual([])
  expect(always.filter(isSingleKey)).toEqual([])
})

test('UX 2.0: no key fires while an input or editor is active', () => {
  document.body.innerHTML =
    '<input id="t"><textarea id="a"></textarea><select id="s"></select><div contenteditable id="e"><b id="b">x</b></div>' +
    '<input type="checkbox" id="c"><button id="k">x</button>'
  const typing = (id: string) => isTyping(document.getElementById(id))
  expect(['t', 'a', 's', 'e', 'b'].filter((id) => !typing(id))).toEqual([])
  expect(['c', 'k'].filter(typing)).toEqual([])
})

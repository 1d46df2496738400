import { useEffect, useRef } from 'react'
import { isSingleKey, isTyping, strokeOf } from './keys.ts'

/** Strokes of a binding are parted by a blank: 'g i'. */
export type KeyBinding = {
  strokes: string[]
  /** Name for the sheet of keys; a binding without one is not listed. */
  label?: string
  /** Also while a text field is active; for Ctrl keys. */
  whileTyping?: boolean
  run: (event: KeyboardEvent) => void
}

const SEQUENCE_MS = 1000
const layers = new Set<{ current: KeyBinding[] }>()
const listening = { singleKeys: true, prefix: '', prefixAt: 0 }

export function setSingleKeys(on: boolean): void {
  listening.singleKeys = on
}

/** Every binding with a name that works on this page now. */
export function activeBindings(): KeyBinding[] {
  return [...layers].flatMap((layer) => layer.current).filter((binding) => binding.label !== undefined)
}

/** Binds keys as long as the component is on the page; what came last wins. */
export function useKeys(bindings: KeyBinding[]): void {
  const layer = useRef(bindings)
  useEffect(() => {
    layer.current = bindings
  })
  useEffect(() => {
    layers.add(layer)
    if (layers.size === 1) window.addEventListener('keydown', onKeyDown)
    return () => {
      layers.delete(layer)
      if (layers.size === 0) window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}

const controls = 'button, a, summary, [role=button], [role=tab], [role=option], [role=switch], input'

/** Enter and Space belong to the control that has the focus, unless it is the link of a row in a list. */
function belongsToControl(stroke: string, target: EventTarget | null): boolean {
  if (stroke !== 'enter' && stroke !== 'space') return false
  const control = target instanceof Element ? target.closest(controls) : null
  return control !== null && !(stroke === 'space' && control.matches('[data-key-row] a'))
}

function isAside(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog], [role=menu], [role=listbox]') !== null
}

function onKeyDown(event: KeyboardEvent): void {
  const stroke = event.defaultPrevented ? null : strokeOf(event)
  if (stroke === null || belongsToControl(stroke, event.target)) return
  const typing = isTyping(event.target)
  const fresh = performance.now() - listening.prefixAt < SEQUENCE_MS
  const sequence = fresh && listening.prefix !== '' ? `${listening.prefix} ${stroke}` : stroke
  listening.prefix = ''
  const allowed = [...layers]
    .reverse()
    .flatMap((layer) => layer.current.filter((b) => fires(b, typing, event)))
  const found = matching(allowed, sequence) ?? matching(allowed, stroke)
  if (found) {
    event.preventDefault()
    found.run(event)
  } else if (allowed.some((b) => b.strokes.some((s) => s.startsWith(`${stroke} `) && isOn(s)))) {
    listening.prefix = stroke
    listening.prefixAt = performance.now()
  }
}

function fires(binding: KeyBinding, typing: boolean, event: KeyboardEvent): boolean {
  return binding.whileTyping === true || (!typing && !isAside(event.target))
}

function matching(bindings: KeyBinding[], strokes: string): KeyBinding | undefined {
  return bindings.find((binding) => binding.strokes.includes(strokes) && isOn(strokes))
}

function isOn(strokes: string): boolean {
  return listening.singleKeys || !isSingleKey(strokes)
}

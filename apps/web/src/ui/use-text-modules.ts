import type { TextModule } from '@redress/contracts/templates'
import {
  fillTemplate,
  type TemplateField,
  type TemplatePlace,
  triggerBefore,
} from '@redress/domain/messages/template'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type SyntheticEvent, useId, useRef, useState } from 'react'
import { textModulesQuery } from '../lib/text-modules.ts'
import { setInText } from './set-in-text.ts'

type Stretch = { from: number; typed: string }

/** One box with its text modules (A12): typed as `::` and letters, or asked for by the button. */
export function useTextModules(number: string, place: TemplatePlace) {
  const listId = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [isNear, setNear] = useState(false)
  const [stretch, setStretch] = useState<Stretch | null>(null)
  const [chosen, setChosen] = useState(0)
  const [missing, setMissing] = useState<TemplateField[]>([])
  /** Where the button opened the list; letters typed from there on narrow it down. */
  const asked = useRef<number | null>(null)
  const query = useQuery({ ...textModulesQuery(number), enabled: isNear })
  const fields = query.data?.fields
  const fitting = stretch ? fittingModules(query.data?.modules ?? [], place, stretch.typed) : []
  const current = fitting[Math.min(chosen, fitting.length - 1)]

  function close() {
    asked.current = null
    setStretch(null)
  }

  function look({
    currentTarget: { value, selectionStart, selectionEnd },
  }: SyntheticEvent<HTMLTextAreaElement>) {
    const caret = selectionStart === selectionEnd ? selectionStart : -1
    const next = triggerBefore(value, caret) ?? typedSince(asked.current, value, caret)
    if (next?.typed !== stretch?.typed) setChosen(0)
    setStretch(next)
    if (!next) asked.current = null
  }

  function choose(module: TextModule) {
    if (!box.current || !stretch || !fields) return
    const filled = fillTemplate(module.text, fields)
    setInText(box.current, stretch.from, box.current.selectionEnd, filled.text)
    setMissing(filled.missing)
    close()
  }

  function ask() {
    if (!box.current) return
    setNear(true)
    box.current.focus()
    asked.current = box.current.selectionEnd
    setChosen(0)
    setStretch({ from: box.current.selectionEnd, typed: '' })
  }

  /** @returns whether the key was meant for the list. */
  function press(event: KeyboardEvent): boolean {
    if (!stretch || event.nativeEvent.isComposing) return false
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (event.key === 'Escape') close()
    else if (plain && event.key === 'Enter' && current) choose(current)
    else if (event.key === 'ArrowDown')
      setChosen((now) => (Math.min(now, fitting.length - 1) + 1) % Math.max(1, fitting.length))
    else if (event.key === 'ArrowUp')
      setChosen(
        (now) => (Math.min(now, fitting.length - 1) + fitting.length - 1) % Math.max(1, fitting.length),
      )
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  return {
    listId,
    isOpen: stretch !== null && query.data !== undefined,
    fitting,
    current,
    fields,
    language: query.data?.language,
    missing,
    ask,
    choose,
    press,
    /** For the box itself; its own `onKeyDown` asks `press` first. */
    bind: {
      ref: box,
      'aria-autocomplete': 'list' as const,
      'aria-controls': stretch ? listId : undefined,
      'aria-activedescendant': stretch && current ? `${listId}-${current.id}` : undefined,
      onFocus: () => setNear(true),
      onSelect: look,
      onInput: (event: SyntheticEvent<HTMLTextAreaElement>) => {
        setMissing([])
        look(event)
      },
      onBlur: close,
    },
  }
}

export type TextModulesBox = ReturnType<typeof useTextModules>

function typedSince(from: number | null, value: string, caret: number): Stretch | null {
  if (from === null || caret < from) return null
  const typed = value.slice(from, caret)
  return /^[a-z0-9-]{0,30}$/i.test(typed) ? { from, typed: typed.toLowerCase() } : null
}

function fittingModules(modules: readonly TextModule[], place: TemplatePlace, typed: string): TextModule[] {
  const here = modules.filter((one) => one.place === place)
  const begins = here.filter(({ trigger }) => trigger.startsWith(typed))
  const holds = here.filter(
    ({ trigger, title }) =>
      !trigger.startsWith(typed) && (trigger.includes(typed) || title.toLowerCase().includes(typed)),
  )
  return [...begins, ...holds]
}

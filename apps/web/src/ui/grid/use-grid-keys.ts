import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  useRef,
  useState,
} from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import {
  clearRange,
  corners,
  fillDown,
  type GridRange,
  isSingle,
  neighbour,
  pasteBlock,
  spread,
  valuesIn,
} from './grid-range.ts'
import type { GridCells, GridChange, GridColumn, GridPlace, GridRow } from './grid-types.ts'
import { pastedOf } from './read-cell.ts'
import { parseTsv, toTsv } from './tsv.ts'

type Wish<K extends string> = {
  columns: readonly GridColumn<K>[]
  rows: readonly GridRow<K>[]
  onChange: (changes: GridChange<K>[]) => void
  onAdd: ((cells: Partial<GridCells<K>>[]) => void) | undefined
}

const steps: Record<string, { rows: number; columns: number }> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
}

const up = { rows: -1, columns: 0 }

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/**
 * Keys and clipboard of a grid (B6). A cell reached by keys is selected as a whole: typing replaces it and arrows go
 * on; F2, a click or writing in a text puts the caret into it, and arrows stay within. Enter goes down, Shift+Enter up,
 * Alt+Enter breaks the line of a text. Tab is the browser's own and runs out at the end; after Esc it leaves at once.
 */
export function useGridKeys<K extends string>({ columns, rows, onChange, onAdd }: Wish<K>) {
  const { t, language } = useTexts()
  const root = useRef<HTMLDivElement>(null)
  const [range, setRange] = useState<GridRange | null>(null)
  const [said, setSaid] = useState('')
  const isWriting = useRef(false)
  const isExtending = useRef(false)
  const isByPointer = useRef(false)
  const isLeaving = useRef(false)

  const focus = (place: GridPlace | null) =>
    place && root.current?.querySelector<Field>(`[data-place="${place.row},${place.column}"]`)?.focus()

  function onFocus({ target }: FocusEvent) {
    const place = placeOf(target)
    if (!place || !isField(target)) return
    // Asked now: React may reckon the new range only after the key was dealt with.
    const extending = isExtending.current
    setRange((before) =>
      extending && before ? { from: before.from, to: place } : { from: place, to: place },
    )
    isWriting.current = isByPointer.current
    if (!isByPointer.current && !(target instanceof HTMLSelectElement)) target.select()
    isByPointer.current = false
    isLeaving.current = false
  }

  function onPointerDown(event: PointerEvent) {
    const place = placeOf(event.target)
    if (!place) return
    if (event.shiftKey && range) {
      event.preventDefault()
      setRange({ from: range.from, to: place })
    } else {
      isByPointer.current = document.activeElement !== event.target
      isWriting.current = true
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    const place = placeOf(event.target)
    if (!place || !range || event.nativeEvent.isComposing || !isField(event.target)) return
    const field = event.target
    const isText = field instanceof HTMLTextAreaElement
    const step = steps[event.key]
    if (event.key === 'Tab' && isLeaving.current) leave(event)
    else if (event.key === 'Escape') stop(field)
    else if (event.key === 'F2') caretAtEnd(field)
    else if (event.key === 'Enter' && event.altKey) breakLine(event, field)
    else if (event.key === 'Enter' && event.shiftKey) move(event, place, up)
    else if (event.key === 'Enter') goDown(event, place)
    else if (isFillDown(event)) put(event, fillDown(columns, rows, range))
    else if (event.key === 'Delete' && !isSingle(range)) put(event, clearRange(columns, rows, range))
    else if (step && !event.altKey && !event.ctrlKey && !staysWithin(field, step)) move(event, place, step)
    else if (isText && event.key.length === 1) isWriting.current = true
  }

  /** Arrows that belong to the caret, or to the parts of a date. */
  function staysWithin(field: Field, step: { rows: number; columns: number }): boolean {
    if (field instanceof HTMLInputElement && field.type === 'date') return step.columns !== 0
    return isWriting.current && (step.columns !== 0 || field instanceof HTMLTextAreaElement)
  }

  function move(event: KeyboardEvent, place: GridPlace, step: { rows: number; columns: number }) {
    event.preventDefault()
    isExtending.current = event.shiftKey && event.key !== 'Enter'
    focus(neighbour(columns, rows.length, place, step))
    isExtending.current = false
  }

  function goDown(event: KeyboardEvent, place: GridPlace) {
    event.preventDefault()
    const below = neighbour(columns, rows.length, place, { rows: 1, columns: 0 })
    if (below) focus(below)
    else root.current?.querySelector<HTMLButtonElement>('[data-add]')?.focus()
  }

  /** Alt+Enter, as in a spreadsheet: Enter alone goes on. */
  function breakLine(event: KeyboardEvent, field: Field) {
    event.preventDefault()
    if (!(field instanceof HTMLTextAreaElement)) return
    isWriting.current = true
    field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }

  function put(event: KeyboardEvent, changes: GridChange<K>[]) {
    event.preventDefault()
    if (changes.length > 0) onChange(changes)
  }

  function stop(field: Field) {
    isWriting.current = false
    isLeaving.current = true
    if (!(field instanceof HTMLSelectElement)) field.select()
  }

  function caretAtEnd(field: Field) {
    isWriting.current = true
    if (!(field instanceof HTMLSelectElement) && field.type !== 'date') {
      field.setSelectionRange(field.value.length, field.value.length)
    }
  }

  /** The browser's own Tab then goes on from the edge of the grid. */
  function leave(event: KeyboardEvent) {
    root.current
      ?.querySelector<HTMLElement>(event.shiftKey ? '[data-edge="start"]' : '[data-edge="end"]')
      ?.focus()
  }

  function onCopy(event: ClipboardEvent) {
    if (!range || !placeOf(event.target) || (isSingle(range) && isWriting.current)) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', toTsv(valuesIn(columns, rows, range)))
  }

  function onPaste(event: ClipboardEvent) {
    const place = placeOf(event.target)
    const text = event.clipboardData.getData('text/plain')
    if (!place || !range || text === '' || isOwnMatter(event.target, text)) return
    event.preventDefault()
    // A marked block takes it from its upper left corner on.
    const from = isWriting.current ? place : corners(range).from
    const block = pasteBlock(columns, rows, from, spread(parseTsv(text), range), (column, cell) =>
      pastedOf(column, cell, language),
    )
    if (block.changes.length > 0) onChange(block.changes)
    if (block.added.length > 0) onAdd?.(block.added)
    setSaid(
      block.unread > 0
        ? t('grid.pasted-unread', { count: block.filled, unread: block.unread })
        : t('grid.pasted', { count: block.filled }),
    )
  }

  /**
   * With the caret in a field a single value belongs to its text, and so do several lines of plain text in a text; a
   * cell that is selected as a whole takes whatever comes as a cell.
   */
  function isOwnMatter(target: EventTarget, text: string): boolean {
    if (!isWriting.current || target instanceof HTMLSelectElement) return false
    if (target instanceof HTMLTextAreaElement) return !text.includes('\t')
    return !/[\t\r\n]/.test(text.trimEnd())
  }

  return { root, range, said, on: { onFocus, onPointerDown, onKeyDown, onCopy, onPaste } }
}

function isField(target: EventTarget): target is Field {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
}

function placeOf(target: EventTarget): GridPlace | null {
  const [row, column] = target instanceof HTMLElement ? (target.dataset.place ?? '').split(',') : []
  return row && column ? { row: Number(row), column: Number(column) } : null
}

/** Ctrl+D by its place where the layout writes no Latin letters (UX 2.0). */
function isFillDown({ key, code, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isD = /^[a-z]$/i.test(key) ? key.toLowerCase() === 'd' : code === 'KeyD'
  return isD && (ctrlKey || metaKey) && !altKey
}

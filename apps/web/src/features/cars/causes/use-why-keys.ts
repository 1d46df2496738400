import type { CauseKind } from '@redress/domain/cars/cause'
import { faultOfPlace, placeAfter, type WhyMove, whysUnder } from '@redress/domain/cars/cause-tree'
import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { useMoveWhy } from './causes.mutations.ts'
import type { useNewWhys } from './use-new-whys.ts'
import { positionAt, type WhyLine, type WhyRow } from './why-rows.ts'

const moveKeys: Readonly<Record<string, WhyMove>> = {
  ArrowRight: 'deeper',
  ArrowLeft: 'back',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

type Tree = {
  kind: CauseKind
  rows: WhyRow[]
  lines: WhyLine[]
  list: RefObject<HTMLElement | null>
  fresh: ReturnType<typeof useNewWhys>
  move: ReturnType<typeof useMoveWhy>
  onEvidence: () => void
}

/**
 * The keys of the tree (UX 2.6): Enter asks the next Why, Alt with an arrow moves, Ctrl E goes to the evidence, the
 * arrows walk from line to line at the ends of the words; Tab always leaves.
 */
export function useWhyKeys({ kind, rows, lines, list, fresh, move, onEvidence }: Tree) {
  /** Which line has the focus, or had it last. */
  const held = useRef<string | null>(null)
  const waiting = useRef<{ id: string; how: WhyMove }[]>([])
  const isMoving = useRef(false)
  const [, setMoves] = useState(0)
  /** Who gets the focus once the rows are others: a line put elsewhere in the page loses it. */
  const goTo = useRef<{ id: string; from: WhyRow[] } | null>(null)

  useLayoutEffect(() => {
    const find = (id: string) => list.current?.querySelector<HTMLElement>(`[data-why="${id}"]`)
    if (goTo.current && goTo.current.from !== rows) {
      find(goTo.current.id)?.focus()
      goTo.current = null
    } else if (held.current && document.activeElement === document.body && !find(held.current)) {
      // The new Why that was written in has arrived and is another line now.
      const id = fresh.idOf(held.current)
      if (id) find(id)?.focus()
    }
  }, [rows, list, fresh])

  useLayoutEffect(goNext)

  function begin(parentId: string | null) {
    const isTooDeep = faultOfPlace(rows, { kind, parentId }) !== null
    const above = isTooDeep ? (rows.find(({ id }) => id === parentId)?.parentId ?? null) : parentId
    const last = whysUnder(rows, kind, above).length
    const id = fresh.begin(above, positionAt(rows, kind, { parentId: above, position: last }))
    goTo.current = { id, from: rows }
  }

  function go(row: WhyRow, how: WhyMove) {
    if (row.cause || fresh.isOnWay(row.id)) {
      waiting.current.push({ id: row.id, how })
      goNext()
      return
    }
    const place = placeAfter(rows, row.id, how)
    if (!place) return
    goTo.current = { id: row.id, from: rows }
    fresh.put(row.id, { ...place, position: positionAt(rows, kind, place, row.id) })
  }

  /** Keys come faster than answers: each move is reckoned from the tree that the one before led to. */
  function goNext() {
    const next = isMoving.current ? undefined : waiting.current[0]
    // A new Why can be moved once it has arrived.
    if (!next || fresh.isOnWay(next.id)) return
    waiting.current.shift()
    const id = fresh.idOf(next.id) ?? next.id
    const cause = rows.find((row) => row.id === id)?.cause
    const arrived = rows.filter((row) => row.cause)
    const place = placeAfter(arrived, id, next.how)
    if (!cause || !place) return goNext()
    isMoving.current = true
    goTo.current = { id, from: rows }
    const settled = { onSuccess: () => moved(true), onError: () => moved(false) }
    move.mutate({ id, version: cause.version, ...place }, settled)
  }

  function moved(isDone: boolean) {
    isMoving.current = false
    if (!isDone) {
      goTo.current = null
      waiting.current = []
    }
    setMoves((count) => count + 1)
  }

  function walk(row: WhyRow, step: 1 | -1) {
    const at = lines.findIndex((line) => line.row.id === row.id)
    const next = lines[at + step]?.row.id
    if (next) list.current?.querySelector<HTMLElement>(`[data-why="${next}"]`)?.focus()
    return next !== undefined
  }

  function next(row: WhyRow) {
    if (row.fresh) {
      if (row.fresh.text.trim() === '') return
      fresh.send(row.id)
    }
    begin(row.id)
  }

  const onKeyDown = (row: WhyRow, isReadOnly: boolean) => (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const { key, altKey, ctrlKey, metaKey, shiftKey, currentTarget: field } = event
    const isDone = (deed: () => void) => {
      event.preventDefault()
      event.stopPropagation()
      deed()
    }
    const way = moveKeys[key]
    if (altKey && way) return isReadOnly ? undefined : isDone(() => go(row, way))
    if ((ctrlKey || metaKey) && event.code === 'KeyE')
      return isDone(() => (row.cause ? onEvidence() : undefined))
    if (key === 'Enter' && !shiftKey && !ctrlKey && !metaKey) {
      return isDone(() => (isReadOnly ? undefined : next(row)))
    }
    const { selectionStart: start, selectionEnd: end, value } = field
    const isAtEdge = isOneLine(field) || (key === 'ArrowUp' ? start === 0 : end === value.length)
    const step = key === 'ArrowUp' ? -1 : 1
    if ((key === 'ArrowUp' || key === 'ArrowDown') && isAtEdge && walk(row, step)) event.preventDefault()
    const isGone = key === 'Escape' || key === 'Backspace'
    if (row.fresh && row.fresh.text === '' && isGone) {
      isDone(() => {
        walk(row, -1)
        fresh.drop(row.id)
      })
    }
  }

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    held.current = event.target.dataset['why'] ?? null
  }

  return { begin, go, onKeyDown, onFocus } as const
}

/** Where the words fill one line, up and down have nowhere to go but to the next Why. */
function isOneLine(field: HTMLTextAreaElement): boolean {
  return field.scrollHeight < 2 * Number.parseFloat(getComputedStyle(field).lineHeight)
}

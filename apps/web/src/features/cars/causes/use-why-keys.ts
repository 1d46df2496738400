import type { CauseKind } from '@redress/domain/cars/cause'
import { faultOfPlace, placeAfter, type WhyMove, whysUnder } from '@redress/domain/cars/cause-tree'
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import type { useMoveWhy } from './causes.mutations.ts'
import type { useNewWhys } from './use-new-whys.ts'
import { positionAt, type WhyLine, type WhyRow } from './why-rows.ts'

const moves: Readonly<Record<string, WhyMove>> = {
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
  /** Who gets the focus once the rows are others: a line put elsewhere in the page loses it. */
  const goTo = useRef<{ id: string; from: WhyRow[] } | null>(null)

  useLayoutEffect(() => {
    if (!goTo.current || goTo.current.from === rows) return
    list.current?.querySelector<HTMLElement>(`[data-why="${goTo.current.id}"]`)?.focus()
    goTo.current = null
  }, [rows, list])

  function begin(parentId: string | null) {
    const isTooDeep = faultOfPlace(rows, { kind, parentId }) !== null
    const above = isTooDeep ? (rows.find(({ id }) => id === parentId)?.parentId ?? null) : parentId
    const last = whysUnder(rows, kind, above).length
    const id = fresh.begin(above, positionAt(rows, kind, { parentId: above, position: last }))
    goTo.current = { id, from: rows }
  }

  function go(row: WhyRow, how: WhyMove) {
    const { cause } = row
    const place = placeAfter(cause ? rows.filter((one) => one.cause) : rows, row.id, how)
    if (!place || move.isPending) return
    goTo.current = { id: row.id, from: rows }
    if (!cause) {
      fresh.put(row.id, { ...place, position: positionAt(rows, kind, place, row.id) })
      return
    }
    const onError = () => {
      goTo.current = null
    }
    move.mutate({ id: cause.id, version: cause.version, ...place }, { onError })
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
    const way = moves[key]
    if (altKey && way) return isReadOnly ? undefined : isDone(() => go(row, way))
    if ((ctrlKey || metaKey) && event.code === 'KeyE')
      return isDone(() => (row.cause ? onEvidence() : undefined))
    if (key === 'Enter' && !shiftKey && !ctrlKey && !metaKey) {
      return isDone(() => (isReadOnly ? undefined : next(row)))
    }
    if (key === 'ArrowUp' && field.selectionStart === 0 && walk(row, -1)) event.preventDefault()
    if (key === 'ArrowDown' && field.selectionEnd === field.value.length && walk(row, 1))
      event.preventDefault()
    const isGone = key === 'Escape' || key === 'Backspace'
    if (row.fresh && row.fresh.text === '' && isGone) {
      isDone(() => {
        walk(row, -1)
        fresh.drop(row.id)
      })
    }
  }

  return { begin, go, onKeyDown } as const
}

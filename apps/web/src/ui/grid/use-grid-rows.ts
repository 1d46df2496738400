import { useEffect, useRef, useState } from 'react'
import { dropDraft, readDraft, writeDraft } from '../../lib/drafts.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useUnsavedPlace } from '../../lib/unsaved.ts'
import { type Drafts, drafted, merge, rebase, settle, withChanges } from './grid-drafts.ts'
import { faultsOfRows, isStale } from './grid-faults.ts'
import type { GridCells, GridChange, GridRow } from './grid-types.ts'

const SAVE_MS = 1200
const shape = 1

type Wish<K extends string> = {
  /** Of the draft on this device; the person and the record belong into it. */
  name: string
  stored: readonly GridRow<K>[]
  /** The cells of a new row. */
  blank: GridCells<K>
  /** Only such rows are sent; an unfinished one waits on this device. */
  isReady: (row: GridRow<K>) => boolean
  /**
   * Writes these rows, each upon its version, 0 for a new one with its own id; all of them or none. A refusal names
   * cells as `#/rows/<index>/<key>`; after `stale-version` the stored rows have to be fetched again.
   */
  send: (rows: GridRow<K>[]) => Promise<unknown>
  /** Takes a stored row away. */
  remove: (row: { id: string; version: number }) => void
  isReadOnly: boolean
}

/**
 * Rows of a grid that save themselves: with every key on this device (AL-4), a moment later on the server. What
 * somebody else wrote in other cells is taken in; for the same cell both are shown and the person decides (AL-2).
 */
export function useGridRows<K extends string>(wish: Wish<K>) {
  const { name, stored, blank, isReady, send, isReadOnly } = wish
  const texts = useTexts()
  const [drafts, setDrafts] = useState<Drafts<K>>(() => readDraft<Drafts<K>>(name, shape) ?? {})
  const [sent, setSent] = useState<GridRow<K>[]>([])
  const [error, setError] = useState<unknown>(null)
  const [isSending, setSending] = useState(false)
  const sender = useRef(send)
  sender.current = send

  useEffect(() => {
    if (Object.keys(drafts).length === 0) dropDraft(name)
    else writeDraft(name, shape, drafts)
  }, [name, drafts])

  // What was stored by somebody else meanwhile: nothing left to do where it is the same, go on where it was stale.
  const storedText = JSON.stringify(stored)
  useEffect(() => {
    const now = JSON.parse(storedText) as GridRow<K>[]
    setDrafts((before) => withoutSame(before, now))
    setError((before: unknown) => (isStale(before) ? null : before))
  }, [storedText])

  const { rows, clashes } = merge(stored, drafts, blank)
  const waiting = isReadOnly || clashes.length > 0 ? [] : drafted(rows, drafts).filter(isReady)
  const going = waiting.length > 0 && !isSending && error === null ? JSON.stringify(waiting) : null
  useEffect(() => {
    if (going === null) return
    const timer = setTimeout(async () => {
      const wanted = JSON.parse(going) as GridRow<K>[]
      setSending(true)
      setSent(wanted)
      try {
        await sender.current(wanted)
        setDrafts((before) => settle(before, wanted))
      } catch (refusal) {
        setError(refusal)
      } finally {
        setSending(false)
      }
    }, SAVE_MS)
    return () => clearTimeout(timer)
  }, [going])

  const isHeld = Object.values(drafts).some(({ cells }) => Object.keys(cells).length > 0)
  useUnsavedPlace(isSending || going !== null ? 'going' : isHeld ? 'held' : null)

  const faults = faultsOfRows(error, sent, texts)
  const change = (changes: GridChange<K>[]) => {
    setError(null)
    setDrafts((before) => withChanges(before, stored, blank, changes))
  }
  const forget = (id: string) =>
    setDrafts((before) => Object.fromEntries(Object.entries(before).filter(([one]) => one !== id)))
  return {
    rows,
    faults,
    clashes,
    state: isSending ? 'saving' : Object.keys(drafts).length > 0 ? 'typed' : 'saved',
    /** What is no matter of single cells. */
    error: isStale(error) || Object.keys(faults).length > 0 ? null : error,
    retry: () => setError(null),
    change,
    add: (given: readonly Partial<GridCells<K>>[]) =>
      setDrafts((before) => ({
        ...before,
        ...Object.fromEntries(given.map((cells) => [crypto.randomUUID(), draftOf(cells, blank)])),
      })),
    /** Forgets what was typed in a row; a row that was never saved is gone. */
    forget,
    /** Takes a row away with what was typed in it, which would else come back as a new row. */
    remove: ({ id, version }: GridRow<K>) => {
      forget(id)
      if (version > 0) wish.remove({ id, version })
    },
    /** What stands there now was seen: mine is written over it. */
    insist: (id: string) =>
      setDrafts((before) =>
        rebase(before, new Map(stored.filter((row) => row.id === id).map((row) => [id, row.cells]))),
      ),
  } as const
}

export type GridRows<K extends string> = ReturnType<typeof useGridRows<K>>

function draftOf<K extends string>(given: Partial<GridCells<K>>, blank: GridCells<K>) {
  const keys = Object.keys(given) as K[]
  return {
    cells: Object.fromEntries(
      keys.map((key) => [key, { from: blank[key], to: given[key] ?? '' }]),
    ) as Drafts<K>[string]['cells'],
  }
}

/** Without the rows of which everything typed stands there already. */
function withoutSame<K extends string>(drafts: Drafts<K>, stored: readonly GridRow<K>[]): Drafts<K> {
  const isSame = (row: GridRow<K>) => {
    const cells: Drafts<K>[string]['cells'] = drafts[row.id]?.cells ?? {}
    return (Object.keys(cells) as K[]).every((key) => cells[key]?.to === row.cells[key])
  }
  const done = new Set(stored.filter(isSame).map(({ id }) => id))
  const left = Object.entries(drafts).filter(([id]) => !done.has(id))
  return left.length === Object.keys(drafts).length ? drafts : Object.fromEntries(left)
}

import type { GridCells, GridChange, GridRow } from './grid-types.ts'

/** What was typed over a row: each cell with the value it stood upon. */
export type Draft<K extends string> = { cells: Partial<Record<K, { from: string; to: string }>> }
/** By row; a row that is in no list yet is a new one. */
export type Drafts<K extends string> = Readonly<Record<string, Draft<K>>>

/** A cell that two people wrote. */
export type GridClash<K extends string> = { id: string; key: K; mine: string; theirs: string }

const keysOf = <K extends string>(cells: Partial<Record<K, unknown>>) => Object.keys(cells) as K[]

/** The rows with what is typed over them, new ones at the end, and the cells that somebody else wrote meanwhile. */
export function merge<K extends string>(
  stored: readonly GridRow<K>[],
  drafts: Drafts<K>,
  blank: GridCells<K>,
): { rows: GridRow<K>[]; clashes: GridClash<K>[] } {
  const known = new Set(stored.map(({ id }) => id))
  const fresh = Object.keys(drafts).filter((id) => !known.has(id))
  const base = [...stored, ...fresh.map((id) => ({ id, version: 0, cells: blank }))]
  const clashes: GridClash<K>[] = []
  const rows = base.map((row) => {
    const typed = drafts[row.id]?.cells
    if (!typed) return row
    const cells: Record<K, string> = { ...row.cells }
    for (const key of keysOf(typed)) {
      const cell = typed[key]
      if (!cell) continue
      cells[key] = cell.to
      const theirs = row.cells[key]
      if (theirs !== cell.from && theirs !== cell.to) {
        clashes.push({ id: row.id, key, mine: cell.to, theirs })
      }
    }
    return { ...row, cells }
  })
  return { rows, clashes }
}

/** Those of the merged rows that hold something not saved yet. */
export function drafted<K extends string>(rows: readonly GridRow<K>[], drafts: Drafts<K>): GridRow<K>[] {
  return rows.filter(({ id }) => drafts[id] !== undefined)
}

/** With these cells typed over `rows`, as they are stored; a cell typed back to what it was is no draft any more. */
export function withChanges<K extends string>(
  drafts: Drafts<K>,
  stored: readonly GridRow<K>[],
  blank: GridCells<K>,
  changes: readonly GridChange<K>[],
): Drafts<K> {
  const next: Record<string, Draft<K>> = { ...drafts }
  for (const { id, key, value } of changes) {
    const base = stored.find((row) => row.id === id)
    const cells: Draft<K>['cells'] = { ...next[id]?.cells }
    const from = cells[key]?.from ?? (base?.cells ?? blank)[key]
    cells[key] = { from, to: value }
    if (from === value) delete cells[key]
    next[id] = { cells }
    if (base && keysOf(cells).length === 0) delete next[id]
  }
  return next
}

/** After these rows were saved: what was typed meanwhile stands upon them, the rest is done. */
export function settle<K extends string>(drafts: Drafts<K>, saved: readonly GridRow<K>[]): Drafts<K> {
  return rebase(drafts, new Map(saved.map((row) => [row.id, row.cells])))
}

/** What stands there now is taken as seen, so that mine goes over it; the same text needs no draft. */
export function rebase<K extends string>(
  drafts: Drafts<K>,
  upon: ReadonlyMap<string, GridCells<K>>,
): Drafts<K> {
  const next: Record<string, Draft<K>> = {}
  for (const [id, draft] of Object.entries(drafts)) {
    const base = upon.get(id)
    if (!base) {
      next[id] = draft
      continue
    }
    const cells: Draft<K>['cells'] = {}
    for (const key of keysOf(draft.cells)) {
      const cell = draft.cells[key]
      if (cell && cell.to !== base[key]) cells[key] = { from: base[key], to: cell.to }
    }
    if (keysOf(cells).length > 0) next[id] = { cells }
  }
  return next
}

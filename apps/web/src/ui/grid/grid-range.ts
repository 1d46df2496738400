import type { GridCells, GridChange, GridColumn, GridPlace, GridRow } from './grid-types.ts'

export type GridRange = { from: GridPlace; to: GridPlace }

/** The corners in order: upper left, lower right. */
export function corners({ from, to }: GridRange): GridRange {
  return {
    from: { row: Math.min(from.row, to.row), column: Math.min(from.column, to.column) },
    to: { row: Math.max(from.row, to.row), column: Math.max(from.column, to.column) },
  }
}

export function isWithin(range: GridRange | null, { row, column }: GridPlace): boolean {
  if (!range) return false
  const { from, to } = corners(range)
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column
}

export function isSingle({ from, to }: GridRange): boolean {
  return from.row === to.row && from.column === to.column
}

/** The cell next to a place in a direction, over what can't be written; null at the edge. */
export function neighbour(
  columns: readonly GridColumn<string>[],
  rowCount: number,
  { row, column }: GridPlace,
  step: { rows: number; columns: number },
): GridPlace | null {
  let at = { row: row + step.rows, column: column + step.columns }
  while (columns[at.column]?.kind === 'readonly')
    at = { row: at.row, column: at.column + (step.columns || 1) }
  const isThere = at.row >= 0 && at.row < rowCount && columns[at.column] !== undefined
  return isThere ? at : null
}

/** What the cells of a range hold, row by row, as another table reads it: a choice by its words, not by its code. */
export function valuesIn<K extends string>(
  columns: readonly GridColumn<K>[],
  rows: readonly GridRow<K>[],
  range: GridRange,
): string[][] {
  const { from, to } = corners(range)
  return rows
    .slice(from.row, to.row + 1)
    .map((row) =>
      columns.slice(from.column, to.column + 1).map((column) => textOf(column, row.cells[column.key])),
    )
}

function textOf(column: GridColumn<string>, value: string): string {
  if (column.kind !== 'choice') return value
  return column.choices.find((choice) => choice.value === value)?.label ?? value
}

/** A single value fills all of a marked block; anything else keeps its shape. */
export function spread(
  block: readonly (readonly string[])[],
  range: GridRange,
): readonly (readonly string[])[] {
  const value = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined
  if (value === undefined) return block
  const { from, to } = corners(range)
  const row = Array.from({ length: to.column - from.column + 1 }, () => value)
  return Array.from({ length: to.row - from.row + 1 }, () => row)
}

/** Ctrl+D: the first row of the range goes into the others; a single cell takes the one above it. */
export function fillDown<K extends string>(
  columns: readonly GridColumn<K>[],
  rows: readonly GridRow<K>[],
  range: GridRange,
): GridChange<K>[] {
  const { from, to } = corners(range)
  const source = rows[from.row === to.row ? from.row - 1 : from.row]
  if (!source) return []
  const first = from.row === to.row ? from.row : from.row + 1
  return rows
    .slice(first, to.row + 1)
    .flatMap(({ id }) => written(columns, from, to).map(({ key }) => ({ id, key, value: source.cells[key] })))
}

export function clearRange<K extends string>(
  columns: readonly GridColumn<K>[],
  rows: readonly GridRow<K>[],
  range: GridRange,
): GridChange<K>[] {
  const { from, to } = corners(range)
  return rows.slice(from.row, to.row + 1).flatMap(({ id }) =>
    written(columns, from, to)
      .filter(({ kind }) => kind !== 'choice')
      .map(({ key }) => ({ id, key, value: '' })),
  )
}

function written<K extends string>(columns: readonly GridColumn<K>[], from: GridPlace, to: GridPlace) {
  return columns.slice(from.column, to.column + 1).filter(({ kind }) => kind !== 'readonly')
}

/**
 * A block put down from a place on: changes of the rows there are, cells of rows still to be made, and how many
 * cells could not be understood. `read` says what a pasted text means in a column, or null.
 */
export function pasteBlock<K extends string>(
  columns: readonly GridColumn<K>[],
  rows: readonly GridRow<K>[],
  from: GridPlace,
  block: readonly (readonly string[])[],
  read: (column: GridColumn<K>, cell: string) => string | null,
) {
  const changes: GridChange<K>[] = []
  const added: Partial<GridCells<K>>[] = []
  let filled = 0
  let unread = 0
  block.forEach((cells, down) => {
    const row = rows[from.row + down]
    const fresh: Partial<Record<K, string>> = {}
    cells.forEach((cell, across) => {
      const column = columns[from.column + across]
      if (!column || column.kind === 'readonly') return
      const value = read(column, cell)
      if (value === null) {
        unread += 1
        return
      }
      filled += 1
      if (row) changes.push({ id: row.id, key: column.key, value })
      else fresh[column.key] = value
    })
    if (!row && cells.some((cell) => cell.trim() !== '')) added.push(fresh)
  })
  return { changes, added, filled, unread }
}

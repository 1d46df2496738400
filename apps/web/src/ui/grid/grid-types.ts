/**
 * A column of a grid. Every value is text as it is kept: `quantity` digits without signs ("1234"), `day` ISO 8601
 * ("2026-03-09"), `choice` one of its values; an empty text is "not said". `readonly` is shown and never written:
 * sums, or whatever the page computes.
 */
export type GridColumn<K extends string> = {
  key: K
  label: string
  /** Rem. */
  width?: number
} & ({ kind: 'text' | 'quantity' | 'day' | 'readonly' } | { kind: 'choice'; choices: readonly GridChoice[] })

export type GridChoice = { value: string; label: string }

export type GridCells<K extends string> = Readonly<Record<K, string>>

/** `id` is made by the browser for a new row, whose version is 0 until it is saved. */
export type GridRow<K extends string> = { id: string; version: number; cells: GridCells<K> }

export type GridChange<K extends string> = { id: string; key: K; value: string }

/** A cell by its place: row and column from 0. */
export type GridPlace = { row: number; column: number }

import type { StockRow } from '@redress/contracts/car-stock'
import type { Car } from '@redress/contracts/cars'
import { faultOfStock } from '@redress/domain/cars/balance'
import { stockPlaces } from '@redress/domain/cars/tables'
import type { GridCells, GridRow } from '../../../ui/grid/grid-types.ts'

export const countKeys = ['toCheck', 'checked', 'good', 'bad', 'blocked', 'scrapped'] as const
export type StockKey =
  | 'lotId'
  | 'place'
  | 'placeName'
  | (typeof countKeys)[number]
  | 'responsibleId'
  | 'dueAt'
  | 'done'
  | 'note'

/** Planned work is due by the end of the day. */
const endOfDay = 'T17:00'

export function cellsOf(row: Car['stock'][number], done: string): GridCells<StockKey> {
  return {
    lotId: row.lotId ?? '',
    place: row.place,
    placeName: row.placeName,
    toCheck: textOf(row.toCheck),
    checked: textOf(row.checked),
    good: textOf(row.good),
    bad: textOf(row.bad),
    blocked: textOf(row.blocked),
    scrapped: textOf(row.scrapped),
    responsibleId: row.responsible?.id ?? '',
    dueAt: row.dueAt ? dayOf(row.dueAt) : '',
    done,
    note: row.note,
  }
}

export function blankCells(lotId: string): GridCells<StockKey> {
  const place = 'finished_goods'
  const counts = { toCheck: '', checked: '', good: '', bad: '', blocked: '', scrapped: '' }
  return { ...counts, lotId, place, placeName: '', responsibleId: '', dueAt: '', done: '', note: '' }
}

/** Figures as numbers, or null where one can't be read. */
export function countsOf(cells: GridCells<StockKey>) {
  return {
    toCheck: numberOf(cells.toCheck),
    checked: numberOf(cells.checked),
    good: numberOf(cells.good),
    bad: numberOf(cells.bad),
    blocked: numberOf(cells.blocked),
    scrapped: numberOf(cells.scrapped),
  }
}

/** Something stands in it, every figure can be read, and none contradicts another. */
export function isReady({ cells, version }: GridRow<StockKey>): boolean {
  const isReadable = countKeys.every((key) => /^\d*$/.test(cells[key]))
  const isEmpty = [...countKeys, 'placeName' as const, 'note' as const].every((key) => cells[key] === '')
  return isReadable && faultOfStock(countsOf(cells)) === null && (version > 0 || !isEmpty)
}

/** As it goes over the wire; a time that was planned stays as long as its day does. */
export function rowOf({ id, version, cells }: GridRow<StockKey>, stored: Car['stock']): StockRow {
  const before = stored.find((row) => row.id === id)?.dueAt ?? null
  const isSameDay = before !== null && dayOf(before) === cells.dueAt
  return {
    id,
    version,
    lotId: cells.lotId || null,
    place: stockPlaces.find((place) => place === cells.place) ?? 'finished_goods',
    placeName: cells.placeName,
    ...countsOf(cells),
    responsibleId: cells.responsibleId || null,
    dueAt: isSameDay ? before : cells.dueAt ? new Date(cells.dueAt + endOfDay).toISOString() : null,
    note: cells.note,
  }
}

const textOf = (count: number | null) => (count === null ? '' : String(count))
const numberOf = (text: string) => (/^\d{1,10}$/.test(text) ? Number(text) : null)

/** The day of an instant where the reader is. */
function dayOf(instant: string): string {
  const at = new Date(instant)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

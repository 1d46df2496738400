import type { Car } from '@redress/contracts/cars'
import { isFrozen } from '@redress/domain/cars/gate-state'
import { formatTime } from '@redress/texts/format'
import { useMay, useMe } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { useGridRows } from '../../../ui/grid/use-grid-rows.ts'
import { usePutLots, usePutStock, useRemoveLot, useRemoveStock } from './stock.mutations.ts'
import { blankCells, cellsOf, countsOf, isReady, rowOf, type StockKey } from './stock-rows.ts'

export type LotKey = 'lot' | 'quantityMade' | 'quantityUsed' | 'found' | 'unaccounted'
const blankLot = { lot: '', quantityMade: '', quantityUsed: '0', found: '', unaccounted: '' }

/** Lots and places of D3 with what is typed over them; sums and balances follow with every key (CAR-3). */
export function useStock(car: Car) {
  const { id: userId, timeZone } = useMe()
  const { language } = useTexts()
  const isReadOnly = !useMay('car.work') || car.status !== 'open' || isFrozen(car, 'd3')
  const putLots = usePutLots(car.number)
  const putStock = usePutStock(car.number)
  const removeLot = useRemoveLot(car.number)
  const removePlace = useRemoveStock(car.number)

  const lots = useGridRows<LotKey>({
    name: `car.${userId}.${car.number}.lots`,
    stored: car.lots.map((lot) => ({
      id: lot.id,
      version: lot.version,
      cells: {
        lot: lot.lot,
        quantityMade: String(lot.quantityMade),
        quantityUsed: String(lot.quantityUsed),
        found: '',
        unaccounted: '',
      },
    })),
    blank: blankLot,
    isReady: ({ cells }) =>
      cells.lot.trim() !== '' &&
      /^\d{1,10}$/.test(cells.quantityMade) &&
      /^\d{1,10}$/.test(cells.quantityUsed),
    send: (rows) =>
      putLots.mutateAsync(
        rows.map(({ id, version, cells }) => ({
          id,
          version,
          lot: cells.lot,
          quantityMade: Number(cells.quantityMade),
          quantityUsed: Number(cells.quantityUsed),
        })),
      ),
    remove: removeLot.mutate,
    isReadOnly,
  })

  const doneWords = (row: Car['stock'][number]) =>
    row.doneAt ? `${row.doneBy ?? '–'}, ${formatTime(language, timeZone, new Date(row.doneAt))}` : ''
  const onlyLot = car.lots.length === 1 ? (car.lots[0]?.id ?? '') : ''
  const stock = useGridRows<StockKey>({
    name: `car.${userId}.${car.number}.stock`,
    stored: car.stock.map((row) => ({
      id: row.id,
      version: row.version,
      cells: cellsOf(row, doneWords(row)),
    })),
    blank: blankCells(onlyLot),
    isReady,
    send: (rows) => putStock.mutateAsync(rows.map((row) => rowOf(row, car.stock))),
    remove: removePlace.mutate,
    isReadOnly,
  })

  return {
    lots,
    stock,
    /** Why a lot or a place was not taken away. */
    lotRefusal: removeLot.error,
    placeRefusal: removePlace.error,
    live: liveContent(car, lots.rows, stock.rows),
    isReadOnly,
  }
}

/** The CAR as it would be with everything typed. */
function liveContent(
  car: Car,
  lots: ReturnType<typeof useGridRows<LotKey>>['rows'],
  stock: ReturnType<typeof useGridRows<StockKey>>['rows'],
): Pick<Car, 'lots' | 'stock'> {
  return {
    lots: car.lots.map((lot) => {
      const typed = lots.find(({ id }) => id === lot.id)?.cells
      return {
        ...lot,
        quantityMade: Number(typed?.quantityMade) || 0,
        quantityUsed: Number(typed?.quantityUsed) || 0,
      }
    }),
    stock: stock.map(({ id, version, cells }, position) => ({
      ...(car.stock.find((row) => row.id === id) ?? fresh),
      id,
      version,
      position,
      lotId: cells.lotId || null,
      placeName: cells.placeName,
      ...countsOf(cells),
    })),
  }
}

const fresh: Car['stock'][number] = {
  id: '',
  lotId: null,
  position: 0,
  place: 'finished_goods',
  placeName: '',
  toCheck: null,
  checked: null,
  good: null,
  bad: null,
  blocked: null,
  scrapped: null,
  responsible: null,
  dueAt: null,
  doneBy: null,
  doneAt: null,
  note: '',
  version: 0,
}

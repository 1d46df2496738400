import type { CarContent } from './content.ts'
import { type StockPlace, stockPlaces } from './tables.ts'

export type SuggestedPlace = { lotId: string; place: StockPlace; placeName: string }

/**
 * Where pieces of each lot may lie and nobody has looked yet: every kind of place once, and each customer that
 * complained (CAR-3). Transit is what people forget, so it is never left out.
 */
export function suggestPlaces(
  content: Pick<CarContent, 'lots' | 'stock' | 'complaints' | 'customer'>,
): SuggestedPlace[] {
  const customers = [
    ...new Set([...content.complaints.map(({ customer }) => customer), content.customer?.name ?? '']),
  ].filter((name) => name !== '')
  return content.lots.flatMap(({ id: lotId }) => {
    const here = content.stock.filter((row) => row.lotId === lotId)
    const ours = stockPlaces
      .filter((place) => place !== 'at_customer' && !here.some((row) => row.place === place))
      .map((place) => ({ lotId, place, placeName: '' }))
    const theirs = customers
      .filter((name) => !here.some((row) => row.place === 'at_customer' && row.placeName === name))
      .map((placeName) => ({ lotId, place: 'at_customer' as const, placeName }))
    return [...ours, ...theirs]
  })
}

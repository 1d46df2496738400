import { createContext } from 'react'

/** Where a place of the sheet is found from a page that does not show it; null on the sheet itself. */
export const PlaceAddress = createContext<((place: string) => string) | null>(null)

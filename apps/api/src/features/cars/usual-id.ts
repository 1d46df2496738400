import { createHash } from 'node:crypto'

/** The id of a row everybody would add: the same for whoever adds it first, in whatever language. */
export function idOfUsual(carId: string, row: string): string {
  const hex = createHash('sha256').update(`${carId} ${row}`).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

import type { DecimalSign } from './journal-shape.ts'

const number = /^[+-]?\d{1,3}([ \u00a0\u202f',.]?\d{3})*([.,]\d+)?$|^[+-]?\d+([.,]\d+)?$/

export function looksLikeNumber(text: string): boolean {
  return number.test(text.trim())
}

const largest = 2_000_000_000

export type QuantityReading =
  | { quantity: number }
  | { fault: 'wrong-type' | 'not-whole' | 'too-small' | 'too-big' }

/** "1 200 szt." and "12 pcs" are quantities too; a fraction of a piece is not. */
export function readQuantity(text: string, decimal: DecimalSign): QuantityReading {
  const bare = text.normalize('NFKC').replace(/\s*\p{L}{1,6}\.?$/u, '')
  const grouping = decimal === ',' ? /[\s'.](?=\d{3}(?!\d))/g : /[\s',](?=\d{3}(?!\d))/g
  const plain = bare.replace(grouping, '').replace(',', '.')
  if (!/^[+-]?\d+(\.\d+)?$/.test(plain)) return { fault: 'wrong-type' }
  const value = Number(plain)
  if (value < 0) return { fault: 'too-small' }
  if (!Number.isInteger(value)) return { fault: 'not-whole' }
  return value > largest ? { fault: 'too-big' } : { quantity: value }
}

import { plainNumber } from './plain-number.ts'

const farthest = 2
const mostNear = 8

/**
 * Numbers that may have been meant by what was typed (UX 2.13): at most two slips apart, the nearest first, at most
 * eight. Of short numbers one slip is the most, else everything would be near.
 */
export function nearNumbers<T>(typed: string, candidates: readonly T[], numberOf: (one: T) => string): T[] {
  const wanted = plainNumber(typed)
  const most = wanted.length < 5 ? 1 : farthest
  return candidates
    .map((one) => ({ one, far: slips(wanted, plainNumber(numberOf(one)), most) }))
    .filter(({ far }) => far <= most)
    .toSorted((a, b) => a.far - b.far || numberOf(a.one).localeCompare(numberOf(b.one)))
    .slice(0, mostNear)
    .map(({ one }) => one)
}

/** Letters missing, too many, wrong, or two changed over; counting ends beyond `most`. */
function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let last: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (same ? 0 : 1))
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (turned) cost = Math.min(cost, at(last, j - 2) + 1)
      next.push(cost)
    }
    if (Math.min(...next) > most) return most + 1
    last = row
    row = next
  }
  return at(row, b.length)
}

function at(row: number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}

/** Repeatable chance: the same seed gives the same company, to the last id. */
export type Random = {
  /** At least 0, below 1. */
  next(): number
  /** Whole number from `from` to `to`, both included. */
  between(from: number, to: number): number
  chance(share: number): boolean
  pick<T>(from: readonly T[]): T
  /** Each entry comes out in proportion to its weight. */
  weighted<T>(from: readonly T[], weight: (entry: T) => number): T
  shuffle<T>(from: readonly T[]): T[]
  /** A UUIDv7 of that moment. */
  id(at: Date): string
}

/** mulberry32: 32 bits of state, good enough for scenery and the same on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const hex = (digits: number) =>
    Math.floor(next() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  const random: Random = {
    next,
    between,
    chance: (share) => next() < share,
    pick: (from) => entryAt(from, between(0, from.length - 1)),
    weighted(from, weight) {
      let left = next() * from.reduce((total, entry) => total + weight(entry), 0)
      for (const entry of from) {
        left -= weight(entry)
        if (left < 0) return entry
      }
      return entryAt(from, from.length - 1)
    },
    shuffle(from) {
      const shuffled = [...from]
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = between(0, last)
        ;[shuffled[last], shuffled[other]] = [entryAt(shuffled, other), entryAt(shuffled, last)]
      }
      return shuffled
    },
    id(at) {
      const time = at.getTime().toString(16).padStart(12, '0')
      const variant = (8 + between(0, 3)).toString(16)
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`
    },
  }
  return random
}

function entryAt<T>(from: readonly T[], index: number): T {
  if (!(index in from)) throw new RangeError('Nothing to choose from')
  return from[index] as T
}

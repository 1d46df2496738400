const hour = 60 * 60 * 1000

/** An upload waits so long for its form. */
const waitsForMs = 24 * hour

/** Uploads created before can no longer be claimed. */
export function oldestClaimable(now: Date): Date {
  return new Date(now.getTime() - waitsForMs)
}

/** Uploads and unused contents from before are swept: an hour later, so that no form in flight loses its files. */
export function oldestKept(now: Date): Date {
  return new Date(now.getTime() - waitsForMs - hour)
}

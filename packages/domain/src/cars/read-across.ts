/** What something may have in common with what failed (CAR-5, UX B25), the strongest first. */
export const likenesses = ['component', 'supplier', 'family', 'customer', 'batch'] as const
export type Likeness = (typeof likenesses)[number]

export type ReadAcrossCandidate = {
  likeness: Likeness
  /** Of the product, the customer or the batch. */
  id: string
  /** Number of a product or batch, name of a customer: by it a row that stands there is known. */
  key: string
  /** As the row is called. */
  subject: string
  /** What is shared; for people to read. */
  shares: string
}

export const mostSuggestions = 12
/** So that one long list does not push out the others. */
const mostOfOne = 4

const folded = (text: string) => text.toLowerCase()
const isPartOfWord = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character)

/** Whether a row names it: `MS-44` is not in `MS-4412`. */
function names(subject: string, key: string): boolean {
  const [where, what] = [folded(subject), folded(key)]
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1)) {
    if (!isPartOfWord(where[at - 1]) && !isPartOfWord(where[at + what.length])) return true
  }
  return false
}

/**
 * What is offered for the read-across list: nothing that a row names already, nothing twice (the stronger likeness
 * stays), and of each likeness a few.
 */
export function suggestReadAcross(
  candidates: readonly ReadAcrossCandidate[],
  rows: readonly { subject: string }[],
): ReadAcrossCandidate[] {
  const seen = new Set<string>()
  return likenesses
    .flatMap((likeness) =>
      candidates
        .filter((one) => {
          if (one.likeness !== likeness || seen.has(one.id)) return false
          seen.add(one.id)
          return one.key !== '' && !rows.some(({ subject }) => names(subject, one.key))
        })
        .slice(0, mostOfOne),
    )
    .slice(0, mostSuggestions)
}

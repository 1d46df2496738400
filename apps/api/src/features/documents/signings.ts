import type { CardData, CardSigning } from '@redress/documents/complaint-card'
import type { Role } from '@redress/domain/identity/role'

/** A signature that may not have been given yet. */
export type Signing = {
  meaning: CardSigning
  by: { name: string; position: string; role: Role } | null
  at: Date | null
}

/** The signatures that were given, in order of time; one person approving three measures at once signs once. */
export function signingsOf(signings: Signing[]): CardData['signed'] {
  const given = signings.flatMap(({ meaning, by, at }) => (by && at ? [{ meaning, ...by, at }] : []))
  const inOrder = given.toSorted((one, other) => one.at.getTime() - other.at.getTime())
  const seen = new Set<string>()
  return inOrder.filter(({ meaning, name, at }) => {
    const minute = `${meaning} ${name} ${at.toISOString().slice(0, 16)}`
    const isNew = !seen.has(minute)
    seen.add(minute)
    return isNew
  })
}

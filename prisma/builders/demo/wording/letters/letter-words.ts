import type { FaultSide } from '@redress/domain/complaints/complaint'

/** What the demo's formal replies say in one language; what stands in braces is filled in. */
export type LetterWords = {
  gist: string
  finding: Record<FaultSide, string>
  /** Who is right gets new parts or a credit note, the others a gesture of goodwill. */
  offer: { replacement: string; credit: string; goodwill: string }
  manner: { replacement: string; credit: string }
  measures: string
  legal: string
  /** The customer's reason for rejecting the first round, and what the second one adds. */
  rejection: string
  secondOffer: string
}

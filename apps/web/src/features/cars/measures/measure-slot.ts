import type { ActionStep } from '@redress/domain/actions/action.workflow'
import type { MeasureDiscipline } from '@redress/domain/cars/measures'
import { createContext, type ReactNode, useContext } from 'react'

/** What the page puts into the disciplines: actions are a feature of their own, the page knows both (AC-1). */
export type MeasureSlot = {
  /** State and due time of an action by colour, sign and word (UX B7). */
  stateOf: (actionId: string) => ReactNode
  /** The steps this person may take, of those asked for. */
  stepsOf: (actionId: string, among: readonly ActionStep[]) => ReactNode
  /** The steps and the sheet are read apart; for a moment the one may know of a change that the other does not. */
  isCurrent: (action: { id: string; version: number }) => boolean
  propose: (of: { discipline: MeasureDiscipline; causeId?: string }) => void
  complaintAt: (number: string) => string
}

const Slot = createContext<MeasureSlot | null>(null)

export const MeasureSlotProvider = Slot.Provider

export function useMeasureSlot(): MeasureSlot {
  const slot = useContext(Slot)
  if (!slot) throw new Error('The page of a CAR provides its actions')
  return slot
}

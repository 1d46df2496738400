import type { IntakeBody, IntakeDraft } from './intake-draft.ts'

/** A registration the server could not be told yet; it goes out with the key it had from the beginning. */
export type WaitingIntake = { key: string; mark: string; body: IntakeBody; draft: IntakeDraft }

export const waitingIntakes = (userId: string) => `waiting-intakes.${userId}`

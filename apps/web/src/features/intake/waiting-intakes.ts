import { readDraft, writeDraft } from '../../lib/drafts.ts'
import type { IntakeBody, IntakeDraft } from './intake-draft.ts'

/** A registration the server could not be told yet; it goes out with the key it had from the beginning. */
export type WaitingIntake = { key: string; mark: string; body: IntakeBody; draft: IntakeDraft }

const version = 1
const nameFor = (userId: string) => `waiting-intakes.${userId}`

/** Read anew each time: another tab may have sent one. */
export function waitingIntakes(userId: string): WaitingIntake[] {
  return readDraft<WaitingIntake[]>(nameFor(userId), version) ?? []
}

/** False when the browser keeps nothing: the form then stays open instead. */
export function keepWaiting(userId: string, waiting: WaitingIntake): boolean {
  const others = waitingIntakes(userId).filter(({ key }) => key !== waiting.key)
  return writeDraft(nameFor(userId), version, [...others, waiting])
}

export function dropWaiting(userId: string, key: string): void {
  writeDraft(
    nameFor(userId),
    version,
    waitingIntakes(userId).filter((one) => one.key !== key),
  )
}

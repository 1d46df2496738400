import { readDraft, writeDraft } from './drafts.ts'

/** What was done here and could not be told to the server yet; it goes out under the key it had from the beginning. */
type Waiting = { key: string }

const shape = 1

/** Read anew each time: another tab may have sent one. */
export function waitingAt<W extends Waiting>(name: string): W[] {
  return readDraft<W[]>(name, shape) ?? []
}

/** Puts it at the end, in place of those it replaces. False when the browser keeps nothing. */
export function keepWaiting<W extends Waiting>(
  name: string,
  one: W,
  isReplaced: (other: W) => boolean = ({ key }) => key === one.key,
): boolean {
  return writeDraft(name, shape, [...waitingAt<W>(name).filter((other) => !isReplaced(other)), one])
}

export function dropWaiting(name: string, key: string): void {
  writeDraft(
    name,
    shape,
    waitingAt(name).filter((one) => one.key !== key),
  )
}

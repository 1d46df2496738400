import { explain } from './explained.ts'

const CLEARING_PATIENCE_MS = 20_000

export type Undo = {
  /** Something was begun; this ends it. Called last first, whichever way the program goes. */
  later(end: () => unknown): void
  /** The work is done: ends everything and leaves with success. */
  now(): Promise<never>
  /** Says why, ends everything and leaves with a failure. */
  fail(error: unknown): void
  /** All is done; ends everything and leaves with success. */
  done(): void
  /** From then on nothing new should begin. */
  isLeaving(): boolean
}

/** Ctrl-C, a plain kill, the death of the launcher and an unforeseen error all end the program by undoing what it did. */
export function undoAtTheEnd(o: { codeWhenStopped?: number } = {}): Undo {
  const stopped = o.codeWhenStopped ?? 0
  const ends: (() => unknown)[] = []
  let leaving = false

  const leave = (code: number, why = '') => {
    // Ending one part makes others fail; those failures are no news.
    if (leaving) return
    leaving = true
    if (why) process.stderr.write(`\n${why}\n`)
    setTimeout(() => process.exit(1), CLEARING_PATIENCE_MS).unref()
    void endAll(ends).then(() => process.exit(code))
  }

  process.on('SIGINT', () => leave(stopped))
  process.on('SIGTERM', () => leave(stopped))
  process.on('disconnect', () => leave(stopped))
  process.on('uncaughtException', (error) => leave(1, explain(error)))
  return {
    later: (end) => ends.push(end),
    now: () => {
      leave(0)
      return new Promise(() => {})
    },
    fail: (error) => leave(1, explain(error)),
    done: () => leave(0),
    isLeaving: () => leaving,
  }
}

async function endAll(ends: (() => unknown)[]) {
  for (let end = ends.pop(); end; end = ends.pop()) {
    await Promise.resolve()
      .then(end)
      .catch((error: unknown) => process.stderr.write(`While stopping: ${explain(error)}\n`))
  }
}

import { setTimeout } from 'node:timers/promises'

/** Longer than any of the ways through, so that they can't be told apart by time. */
const evenMs = 200

/** Answers, whether with a result or a refusal, no earlier than a fixed time after the beginning. */
export async function evenly<T>(work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  try {
    return await work()
  } finally {
    await setTimeout(Math.max(0, evenMs - (performance.now() - began)))
  }
}

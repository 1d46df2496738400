import { useSyncExternalStore } from 'react'

/**
 * When a session ends in the middle of the work, calls wait here until the person has signed in again on the
 * same page; then they go on, and nothing typed is lost.
 */
let waiting: { again: () => void; giveUp: () => void }[] = []
const listeners = new Set<() => void>()

export function signInAgain(): Promise<void> {
  return new Promise((resolve, reject) => {
    waiting = [...waiting, { again: resolve, giveUp: () => reject(new Error('signed out')) }]
    tell()
  })
}

export function openGate(): void {
  const all = waiting
  waiting = []
  tell()
  for (const call of all) call.again()
}

export function leaveGate(): void {
  const all = waiting
  waiting = []
  tell()
  for (const call of all) call.giveUp()
}

export function useGateClosed(): boolean {
  return useSyncExternalStore(subscribe, () => waiting.length > 0)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(): void {
  for (const listener of listeners) listener()
}

import { useSyncExternalStore } from 'react'

/** What can still be done about it, while the message stands there. */
export type ToastAct = { label: string; run: () => void }
export type Toast = { id: number; message: string; failed: boolean; act: ToastAct | null }

const MOST = 3
let toasts: Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

/** What was done, for those who look and for those who listen; it goes by itself. */
export function notify(message: string, act: ToastAct | null = null): void {
  add(message, false, act)
}

export function notifyFailure(message: string): void {
  add(message, true, null)
}

export function dismissToast(id: number): void {
  set(toasts.filter((toast) => toast.id !== id))
}

export function useToasts(): Toast[] {
  return useSyncExternalStore(subscribe, () => toasts)
}

function add(message: string, failed: boolean, act: ToastAct | null): void {
  lastId += 1
  set([...toasts, { id: lastId, message, failed, act }].slice(-MOST))
}

function set(next: Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

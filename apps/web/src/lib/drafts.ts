/**
 * Drafts on this device (AL-4): written after each change, so that a closed tab costs nothing.
 * A draft of an older shape is dropped instead of guessed at; a browser that keeps nothing is survived.
 */
const prefix = 'redress.draft.'

type Kept = { version: number; data: unknown }

export function readDraft<T>(name: string, version: number): T | null {
  try {
    const kept = JSON.parse(localStorage.getItem(prefix + name) ?? 'null') as Kept | null
    return kept?.version === version ? (kept.data as T) : null
  } catch {
    return null
  }
}

/** False when the browser refused (private window, storage full): the page then says so. */
export function writeDraft(name: string, version: number, data: unknown): boolean {
  try {
    localStorage.setItem(prefix + name, JSON.stringify({ version, data } satisfies Kept))
    return true
  } catch {
    return false
  }
}

export function dropDraft(name: string): void {
  try {
    localStorage.removeItem(prefix + name)
  } catch {
    // Nothing was kept, so nothing is left behind.
  }
}

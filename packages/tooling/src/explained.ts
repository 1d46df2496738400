/** A failure whose message is already the sentence to show; no stack belongs under it. */
export class Explained extends Error {}

export const diskFullSentence = 'The disk is full: free some space and start again.'

export const saysDiskFull = (text: string) => /ENOSPC|no space left on device/i.test(text)

/** What to print for any failure. */
export function explain(error: unknown): string {
  if (error instanceof Explained) return error.message
  if (!(error instanceof Error)) return String(error)
  // 53100 is PostgreSQL's word for a full disk.
  if (codeOf(error) === '53100' || saysDiskFull(`${codeOf(error)} ${error.message}`)) return diskFullSentence
  // The application words faults in its settings itself.
  if (error.message.startsWith('Wrong settings')) return error.message
  return error.stack ?? error.message
}

export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : ''
}

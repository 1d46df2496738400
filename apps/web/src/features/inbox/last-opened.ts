let opened: string | null = null

/** The row one comes back to from a record. */
export function lastOpened(): string | null {
  return opened
}

export function rememberOpened(number: string): void {
  opened = number
}

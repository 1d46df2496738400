/** Times are told in the zone where the reader is; the words name it where it matters. */
export function readersZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
}

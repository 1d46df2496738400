/** An hour less than the server keeps an upload that waits for its form. */
const keptForMs = 23 * 3_600_000

/** Whether a file a draft remembers has to be attached again; both in milliseconds since 1970. */
export function isStaleUpload(uploadedAt: number, now: number): boolean {
  return now - uploadedAt > keptForMs
}

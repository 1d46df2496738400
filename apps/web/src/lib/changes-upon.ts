/** What is written otherwise than it stood: the rest stays as somebody else may have written it meanwhile (AL-2). */
export function changesUpon<T extends object>(begun: T, written: Partial<T>): Partial<T> {
  const changes: Partial<T> = {}
  for (const name of Object.keys(written) as (keyof T)[]) {
    if (written[name] !== begun[name]) changes[name] = written[name]
  }
  return changes
}

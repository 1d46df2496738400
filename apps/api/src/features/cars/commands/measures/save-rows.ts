import { problem } from '../../../../platform/problem.ts'

type Written = Promise<{ count: number }>
type Table<R> = {
  /** Position of the first new row. */
  next: number
  insert: (row: R, position: number, index: number) => Written
  update: (row: R, index: number) => Written
}

/**
 * Rows of a table, all or none, each upon its version; version 0 is a new one (AL-2).
 * @throws `stale-version` when one of them was changed meanwhile, or is there already
 */
export async function saveRows<R extends { version: number }>(
  rows: readonly R[],
  { next, insert, update }: Table<R>,
): Promise<void> {
  let position = next
  for (const [index, row] of rows.entries()) {
    const { count } = row.version === 0 ? await insert(row, position++, index) : await update(row, index)
    if (count === 0) throw problem('stale-version')
  }
}

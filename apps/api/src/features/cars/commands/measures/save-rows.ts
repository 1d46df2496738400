import { fieldProblem, problem } from '../../../../platform/problem.ts'

/** Of one table of a CAR; nobody reads more. */
export const mostRows = 200

type Written = Promise<{ count: number }>
type Table<R> = {
  /** The rows that stand there. */
  before: readonly { position: number }[]
  insert: (row: R, position: number, index: number) => Written
  update: (row: R, index: number) => Written
}

/**
 * Rows of a table, all or none, each upon its version; version 0 is a new one, behind those that stand there (AL-2).
 * @throws `stale-version` when one of them was changed meanwhile, or is there already; `invalid-input` beyond the bound
 */
export async function saveRows<R extends { version: number }>(
  rows: readonly R[],
  { before, insert, update }: Table<R>,
): Promise<void> {
  if (before.length + rows.filter(({ version }) => version === 0).length > mostRows) {
    throw fieldProblem('#/rows', 'too-many', { max: mostRows })
  }
  let position = Math.max(0, ...before.map((row) => row.position)) + 1
  for (const [index, row] of rows.entries()) {
    const { count } = row.version === 0 ? await insert(row, position++, index) : await update(row, index)
    if (count === 0) throw problem('stale-version')
  }
}

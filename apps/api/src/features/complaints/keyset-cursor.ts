import { fieldProblem } from '../../platform/problem.ts'

const form = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)\|([\w-]{1,40})$/

/** Where a page ends, and the next one begins behind: sort value and id of its last row. */
export function writeCursor(at: Date, id: string): string {
  return `${at.toISOString()}|${id}`
}

/** @throws `invalid-input` for anything that `writeCursor` does not write with an id of this kind. */
export function readCursor(cursor: string, isId: RegExp): { at: Date; id: string } {
  const [, time = '', id = ''] = form.exec(cursor) ?? []
  const at = new Date(time)
  if (Number.isNaN(at.getTime()) || !isId.test(id)) throw fieldProblem('#/query/cursor', 'malformed')
  return { at, id }
}

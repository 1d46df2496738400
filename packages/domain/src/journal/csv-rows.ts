import { journalLimits, type Separator } from './journal-shape.ts'

export type TextRow = {
  /** Line of the text on which the row begins, from 1. */
  line: number
  cells: string[]
}

/**
 * Takes rows out of text that comes in pieces (RFC 4180, and what programs make of it): any line end, quotes only
 * where a cell begins with one, a doubled quote is one. Empty lines are left out. Cells are cut one character behind
 * the limit, and a row at one column behind it, so that the reader sees that there was too much.
 */
export function csvRows(separator: Separator) {
  let cells: string[] = []
  let cell = ''
  let line = 1
  let rowLine = 1
  let state: 'begin' | 'plain' | 'quoted' | 'closed' = 'begin'
  let skipNewline = false

  const append = (text: string) => {
    if (cell.length <= journalLimits.cell) cell += text.slice(0, journalLimits.cell + 1 - cell.length)
  }
  const endCell = () => {
    if (cells.length <= journalLimits.columns) cells.push(cell)
    cell = ''
    state = 'begin'
  }
  const endRow = (rows: TextRow[]) => {
    endCell()
    if (cells.some((one) => one !== '')) rows.push({ line: rowLine, cells })
    cells = []
    rowLine = line
  }

  /** Where the cell ends or something happens in it. */
  const special = endOfPlain(separator)

  const push = (text: string): TextRow[] => {
    const rows: TextRow[] = []
    let at = 0
    if (skipNewline) {
      skipNewline = false
      if (text[0] === '\n') at = 1
    }
    while (at < text.length) {
      if (state === 'quoted') {
        const quote = text.indexOf('"', at)
        const end = quote < 0 ? text.length : quote
        const part = text.slice(at, end)
        line += newlinesIn(part)
        append(part)
        at = end + 1
        if (quote >= 0) state = 'closed'
        continue
      }
      const sign = text[at]
      if (sign === '"' && state === 'begin') {
        state = 'quoted'
        at += 1
      } else if (sign === '"' && state === 'closed') {
        append('"')
        state = 'quoted'
        at += 1
      } else if (sign === separator) {
        endCell()
        at += 1
      } else if (sign === '\n' || sign === '\r') {
        if (sign === '\r') {
          if (at + 1 === text.length) skipNewline = true
          else if (text[at + 1] === '\n') at += 1
        }
        line += 1
        endRow(rows)
        at += 1
      } else {
        special.lastIndex = at
        const found = special.exec(text)
        const end = found ? found.index : text.length
        append(text.slice(at, end))
        state = 'plain'
        at = end
      }
    }
    return rows
  }

  return {
    push,
    /** What stands behind the last line end. */
    end(): TextRow[] {
      const rows: TextRow[] = []
      if (cell !== '' || cells.length > 0) endRow(rows)
      return rows
    },
  }
}

function endOfPlain(separator: Separator): RegExp {
  return separator === '|' ? /[|\r\n]/g : new RegExp(`[${separator}\r\n]`, 'g')
}

function newlinesIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

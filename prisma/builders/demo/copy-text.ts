/** A value of one column; objects are JSON. */
export type CopyValue = string | number | bigint | boolean | Date | object | null | undefined

const SPECIAL = /[\\\n\r\t]/g
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** One line of PostgreSQL's COPY text format: tabs between the columns, `\N` for nothing. */
export function copyLine(values: readonly CopyValue[]): string {
  let line = ''
  for (let column = 0; column < values.length; column++) {
    if (column > 0) line += '\t'
    line += encoded(values[column])
  }
  return `${line}\n`
}

function encoded(value: CopyValue): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'string') return escaped(value)
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? escaped(JSON.stringify(value)) : String(value)
}

function escaped(text: string): string {
  return text.replace(SPECIAL, (character) => ESCAPED[character] ?? character)
}

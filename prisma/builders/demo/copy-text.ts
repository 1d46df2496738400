/** A value of one column; objects are JSON, and a list of words is what Prisma calls a set. */
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
  if (typeof value !== 'object') return String(value)
  if ('set' in value && Array.isArray(value.set)) return escaped(listOf(value.set))
  return escaped(JSON.stringify(value))
}

/** As PostgreSQL writes an array of texts or of an enum's names. */
function listOf(words: unknown[]): string {
  return `{${words.map((word) => JSON.stringify(String(word))).join(',')}}`
}

function escaped(text: string): string {
  return text.replace(SPECIAL, (character) => ESCAPED[character] ?? character)
}

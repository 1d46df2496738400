/**
 * SQL that is true where a stored telephone number is the one typed, with or without country code, or holds it while
 * it is still being typed. `typed` holds the digits as `phoneDigits` gives them, or '' for none (A24).
 */
export function phoneCondition(column: string, typed: string): string {
  const bare = `regexp_replace(replace(${column}, '(0)', ''), '[[:alpha:]].*$', '')`
  const digits = `ltrim(regexp_replace(${bare}, '[^0-9]', '', 'g'), '0')`
  return `(${typed} <> '' AND ${column} IS NOT NULL AND (strpos(${digits}, ${typed}) > 0
    OR (length(${digits}) >= 6 AND right(${typed}, length(${digits})) = ${digits})))`
}

/**
 * The hash of a trail entry as an SQL expression over a row named `row` with the columns of "TrailEntry".
 * Everything but the id goes in, behind the hash of the subject's previous entry ('' for the first), so that
 * a changed, removed or inserted row breaks the chain from there on (AL-1). The jsonb text is PostgreSQL's own
 * normal form, therefore the database computes it, both when writing and when checking.
 */
export function trailHash(row: string): string {
  return `encode(sha256(convert_to(${trailText(row)}, 'UTF8')), 'hex')`
}

/** The text the hash is made of; an auditor can compute the hash again with any other program. */
export function trailText(row: string): string {
  return `concat_ws(E'\\n',
    ${row}."previousHash", ${row}."subject", ${row}."subjectId"::text, ${row}."seq"::text, ${row}."type",
    coalesce(${row}."actorId"::text, ''), ${row}."actorName", ${row}."requestId",
    to_char(${row}."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), ${row}."data"::text)`
}

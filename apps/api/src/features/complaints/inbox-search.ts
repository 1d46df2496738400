import type pg from 'pg'

export type Found = { id: string; sortedBy: Date }

type Search = {
  /** The conditions of view, filters and page; the text's own comes on top. */
  where: string
  values: unknown[]
  /** The words as to_tsquery reads them. */
  words: string
  order: { column: string; direction: 'ASC' | 'DESC' }
  limit: number
}

/** So many rows of the order are looked through first: a usual word fills its page from them. */
const glance = 500

/** Up to so many hits are all sorted; of more than these the first ones are met soon by walking the order. */
const fewHits = 20_000

/**
 * The planner can't know how often the beginning of a word occurs and takes half a per cent: for a rare word it
 * would walk the whole journal in order, for seconds at a million complaints. This leaves it the text index only.
 */
const onlyTheTextIndex = `BEGIN READ ONLY; SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off;
  SET LOCAL enable_indexonlyscan = off; SET LOCAL work_mem = '32MB'`

/** One page of a text search, about as quick for a rare word as for a usual one (AL-6). */
export async function searchPage(pool: pg.Pool, search: Search): Promise<Found[]> {
  const { where, values, limit, words } = search
  const { column, direction } = search.order
  const all = [...values, words]
  // The expression is the one of the index, to the letter.
  const hasWords = `to_tsvector('simple', c."searchWords") @@ to_tsquery('simple', $${all.length})`
  const columns = `c."id", c."${column}" AS "sortedBy"`
  const order = `ORDER BY "sortedBy" ${direction}, "id" ${direction}`
  const plain = plainWords(words)
  if (plain.length > 0) {
    // Finding the letters is far cheaper than taking a text apart into words, so it comes first.
    const parts = plain.map((_, index) => `strpos(c."searchWords", $${all.length + 1 + index}) > 0`)
    const near = await pool.query<Found>(
      `SELECT "id", "sortedBy" FROM (
         SELECT ${columns}, c."searchWords" FROM "Complaint" c WHERE ${where} ${order} LIMIT ${glance}
       ) c WHERE ${parts.join(' AND ')} AND ${hasWords} ${order} LIMIT ${limit}`,
      [...all, ...plain],
    )
    if (near.rows.length === limit) return near.rows
  }
  const few = await sortAllHits(pool, {
    text: `WITH hit AS MATERIALIZED (
             SELECT ${columns} FROM "Complaint" c WHERE ${where} AND ${hasWords} LIMIT ${fewHits + 1}
           )
           SELECT "id", "sortedBy", (SELECT count(*)::int FROM hit) AS "hits" FROM hit ${order} LIMIT ${limit}`,
    values: all,
  })
  if (few) return few
  const walk = `SELECT ${columns} FROM "Complaint" c WHERE ${where} AND ${hasWords} ${order} LIMIT ${limit}`
  return (await pool.query<Found>(walk, all)).rows
}

/** The words themselves when there is nothing but words; numbers and batches with dashes are rare and need no glance. */
function plainWords(words: string): string[] {
  const found = words.split(' & ').map((word) => /^([\p{L}\p{N}]+):\*$/u.exec(word)?.[1])
  return found.every((word) => word !== undefined) ? found : []
}

/** @returns null when there are too many to be sorted. */
async function sortAllHits(pool: pg.Pool, statement: pg.QueryConfig): Promise<Found[] | null> {
  const client = await pool.connect()
  let isDone = false
  try {
    await client.query(onlyTheTextIndex)
    const { rows } = await client.query<Found & { hits: number }>(statement)
    await client.query('COMMIT')
    isDone = true
    return (rows[0]?.hits ?? 0) <= fewHits ? rows : null
  } finally {
    // A session left in the middle of the transaction is not lent again.
    client.release(!isDone)
  }
}

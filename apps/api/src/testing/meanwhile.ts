import type pg from 'pg'

/**
 * Lets a request run into what somebody else holds: `first` writes and has not committed yet when the request comes to
 * the same rows, and commits once the request waits. What the request had read before is outdated then.
 * @param first with a connection on which a transaction has begun
 */
export async function meanwhile<T>(
  pool: pg.Pool,
  first: (client: pg.PoolClient) => Promise<unknown>,
  request: () => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    await first(client)
    let isOver = false
    const answer = request().finally(() => {
      isOver = true
    })
    const isWaiting = async () => {
      const { rowCount } = await pool.query(
        `SELECT 1 FROM pg_locks waits JOIN pg_locks holds USING ("transactionid")
         WHERE NOT waits."granted" AND holds."granted" AND holds."pid" = $1 LIMIT 1`,
        [rows[0]?.pid],
      )
      return rowCount === 1
    }
    while (!isOver && !(await isWaiting()));
    await client.query('COMMIT')
    return await answer
  } finally {
    client.release()
  }
}

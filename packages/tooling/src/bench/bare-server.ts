import fastify from 'fastify'
import pg from 'pg'
import { bareCreate } from './bare-create.ts'
import { bareReopen } from './bare-reopen.ts'
import { bareSimilar } from './bare-similar.ts'
import { bareList, bareRecord } from './bare-sql.ts'

// What the program is measured against: Fastify and pg, SQL written by hand, nothing else. No sign-in, no permission, no
// check of input or reply, no trail of who asked; only the same rows read and written.

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.POOL_SIZE) })
// The server is stopped before this process is.
pool.on('error', () => undefined)
const app = fastify({ logger: false })

type ListQuery = { view?: string; q?: string; cursor?: string; sort?: string }

app.get<{ Querystring: ListQuery }>('/list', async ({ query }) => {
  const [at, id] = query.cursor?.split('|') ?? []
  const { rows } = await pool.query(bareList(query, at, id))
  const last = rows[49]
  return { rows: rows.slice(0, 50), nextCursor: last ? `${last.sortedBy.toISOString()}|${last.id}` : null }
})

app.get<{ Params: { number: string } }>('/record/:number', async ({ params }) => {
  const { rows } = await pool.query({ name: 'record', text: bareRecord, values: [params.number] })
  return rows[0]
})

type Similar = { customer: string; product: string; words?: string }

app.get<{ Querystring: Similar }>('/similar', async ({ query }) => {
  const { customer, product, words } = query
  const values = [customer, product, words ?? null]
  const { rows } = await pool.query({ name: 'similar', text: bareSimilar, values })
  return { open: rows }
})

app.post<{ Params: { number: string }; Body: { version: number; reason: string } }>(
  '/reopen/:number',
  async ({ params, body }) => {
    const client = await pool.connect()
    try {
      return await bareReopen(client, params.number, body)
    } finally {
      client.release()
    }
  },
)

app.post<{ Body: Record<string, string | number> }>('/create', async ({ body }, reply) => {
  const client = await pool.connect()
  try {
    return reply.code(201).send(await bareCreate(client, body))
  } finally {
    client.release()
  }
})

const url = await app.listen({ host: '127.0.0.1', port: 0 })
process.send?.({ url })
process.on('disconnect', () => process.exit(0))

import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { Postgres } from '../postgres.ts'
import { startMeasured } from './child-server.ts'
import { appUrlOf, type Journal, signIn } from './journal.ts'

const columns = [
  'Old no',
  'Received',
  'Channel',
  'Customer',
  'Product',
  'Batch',
  'Wording',
  'Quantity',
  'Status',
]
const askEveryMs = 250

/** An old journal as it may lie in a drawer: a few customers and products, closed long ago. */
function oldJournal(rows: number): string {
  const lines = Array.from({ length: rows }, (_, n) => {
    const day = new Date(Date.UTC(2015, 0, 1) + (n % 3000) * 86_400_000).toISOString().slice(0, 10)
    const words = `Row ${n % 9} of the keys does not answer, ${n % 40} pieces dead in final test`
    return `J-${n};${day};phone;Old customer ${n % 200};MS-${4000 + (n % 50)};L${n % 700};${words};${n % 40};closed`
  })
  return [columns.join(';'), ...lines, ''].join('\n')
}

/** PostgreSQL alone: the same file into a plain table without keys. @returns seconds. */
async function copySeconds(ownerUrl: string, file: string): Promise<number> {
  const db = new pg.Client({ connectionString: ownerUrl })
  await db.connect()
  try {
    await db.query(`CREATE TABLE plain_copy (${columns.map((_, n) => `c${n} text`).join(', ')})`)
    const began = performance.now()
    await db.query(`COPY plain_copy FROM '${file}' WITH (FORMAT csv, HEADER, DELIMITER ';')`)
    return (performance.now() - began) / 1000
  } finally {
    await db.end()
  }
}

/** What is used of the answers. */
type Answer = {
  upload: string
  id: string
  version: number
  status: string
  stopReason: string
  rows: { imported: number }
}
type Ask = (method: string, path: string, body?: object | FormData) => Promise<Answer>

function asking(url: string, cookie: string): Ask {
  return async (method, at, body) => {
    const isForm = body instanceof FormData
    const response = await fetch(url + at, {
      method,
      headers: {
        cookie,
        'idempotency-key': randomUUID(),
        ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
    })
    if (!response.ok) throw new Error(`${method} ${at}: ${response.status} ${await response.text()}`)
    return response.json() as ReturnType<Ask>
  }
}

/** Takes a step and waits for its end. @returns seconds. */
async function step(ask: Ask, id: string, name: 'check' | 'run', end: string): Promise<number> {
  const { version } = await ask('GET', `/api/journal-imports/${id}`)
  const began = performance.now()
  await ask('POST', `/api/journal-imports/${id}/${name}`, { version })
  for (;;) {
    const { status, stopReason } = await ask('GET', `/api/journal-imports/${id}`)
    if (status === end) return (performance.now() - began) / 1000
    if (status === 'stopped') throw new Error(`The import stopped: ${stopReason}`)
    await new Promise((resolve) => setTimeout(resolve, askEveryMs))
  }
}

async function importSeconds(url: string, cookie: string, content: string) {
  const ask = asking(url, cookie)
  const form = new FormData()
  form.append('file', new Blob([content]), 'old-journal.csv')
  const { upload } = await ask('POST', '/api/journal-imports/uploads', form)
  const { id } = await ask('POST', '/api/journal-imports', { upload, timeZone: 'Europe/Warsaw' })
  const check = await step(ask, id, 'check', 'checked')
  const run = await step(ask, id, 'run', 'done')
  const { rows } = await ask('GET', `/api/journal-imports/${id}`)
  return { check, run, rows }
}

/**
 * Rows a second of an old journal: through the program — read, understood, customers, products and batches
 * recognised, numbered, on the trail — beside COPY of the same file into a plain table (IN-10). On a copy of the
 * database, so that the journal stays what it was.
 */
export async function measureImport(server: Postgres, home: string, journal: Journal, rows: number) {
  const name = `${journal.database}_import`
  const admin = new pg.Client({ connectionString: server.url('postgres') })
  const file = path.join(home, 'old-journal.csv')
  const content = oldJournal(rows)
  writeFileSync(file, content)
  await admin.connect()
  try {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${journal.database}`)
    const ownerUrl = server.url(name)
    const copy = await copySeconds(ownerUrl, file)
    const env = { ...journal.env, DATABASE_URL: await appUrlOf(ownerUrl), RUN_JOBS: 'true' }
    const redress = await startMeasured('redress-server.ts', env)
    const {
      check,
      run,
      rows: done,
    } = await importSeconds(redress.url, await signIn(ownerUrl, 'quality_manager'), content)
    await redress.stop()
    if (done.imported !== rows) throw new Error(`${done.imported} of ${rows} rows were imported`)
    const perSecond = (seconds: number) => Math.round(rows / seconds).toLocaleString('en')
    return [
      `import of ${rows.toLocaleString('en')} rows: COPY ${perSecond(copy)}/s, dry run ${perSecond(check)}/s, import ${perSecond(run)}/s, ratio ${(copy / run).toFixed(3)}`,
    ]
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await admin.end()
    rmSync(file, { force: true })
  }
}

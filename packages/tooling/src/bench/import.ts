import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { Postgres } from '../postgres.ts'
import { asking } from './ask.ts'
import { startMeasured } from './child-server.ts'
import { onCopy } from './copy-journal.ts'
import { type Journal, signIn } from './journal.ts'

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
type AskImport = (method: string, path: string, body?: object | FormData) => Promise<Answer>

/** Takes a step and waits for its end. @returns seconds. */
async function step(ask: AskImport, id: string, name: 'check' | 'run', end: string): Promise<number> {
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
  const raw = asking(url, cookie)
  const ask: AskImport = async (...about) => (await raw(...about)).json() as Promise<Answer>
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
  const file = path.join(home, 'old-journal.csv')
  const content = oldJournal(rows)
  writeFileSync(file, content)
  try {
    return await onCopy(server, journal, 'import', async ({ ownerUrl, env }) => {
      const copy = await copySeconds(ownerUrl, file)
      const redress = await startMeasured('redress-server.ts', { ...env, RUN_JOBS: 'true' })
      const cookie = await signIn(ownerUrl, 'quality_manager')
      const { check, run, rows: done } = await importSeconds(redress.url, cookie, content)
      await redress.stop()
      if (done.imported !== rows) throw new Error(`${done.imported} of ${rows} rows were imported`)
      const perSecond = (seconds: number) => Math.round(rows / seconds).toLocaleString('en')
      return [
        `import of ${rows.toLocaleString('en')} rows: COPY ${perSecond(copy)}/s, dry run ${perSecond(check)}/s, import ${perSecond(run)}/s, ratio ${(copy / run).toFixed(3)}`,
      ]
    })
  } finally {
    rmSync(file, { force: true })
  }
}

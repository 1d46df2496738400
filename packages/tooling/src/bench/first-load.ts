import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { startPostgres } from '../postgres.ts'
import { root } from '../root.ts'
import { startMeasured } from './child-server.ts'
import { openJournal } from './journal.ts'

const budgets = { public: 110, staff: 220 } as const

type Loaded = { page: string; kind: keyof typeof budgets; scriptKb: number; styleKb: number; fontKb: number }

/** What a browser with an empty cache takes over the line for the first screen, compressed. */
export async function firstLoads(home: string): Promise<string[]> {
  const server = await startPostgres({ dataDir: path.join(home, 'postgres'), durable: false })
  try {
    const journal = await openJournal(server, home, 0)
    const redress = await startMeasured('redress-server.ts', journal.env)
    const script = path.join(root, 'apps/e2e/src/first-load.ts')
    const { stdout } = await promisify(execFile)(process.execPath, [script, redress.url, journal.cookie])
    await redress.stop()
    const loaded = JSON.parse(stdout) as Loaded[]
    return [
      '',
      'First load, kB over the line (gzip or brotli), empty cache',
      `${'page'.padEnd(26)}${'script'.padStart(10)}${'aim'.padStart(8)}${'style'.padStart(8)}${'fonts'.padStart(8)}`,
      ...loaded.map(
        (l) =>
          `${l.page.padEnd(26)}${l.scriptKb.toFixed(1).padStart(10)}${`≤ ${budgets[l.kind]}`.padStart(8)}${l.styleKb.toFixed(1).padStart(8)}${l.fontKb.toFixed(1).padStart(8)}`,
      ),
    ]
  } finally {
    await server.stop()
  }
}

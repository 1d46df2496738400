import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Postgres, startPostgres } from './postgres.ts'
import { lifeOf } from './process-life.ts'
import { root } from './root.ts'

const home = path.join(root, '.cache', 'throwaway-postgres')
// Several test files and browsers work at once, each with its own pool.
const SETTINGS = ['max_connections=300', 'shared_buffers=128MB']

/** A server for tests only: forgets on power loss, lives as long as this process, leaves no files behind. */
export async function throwawayPostgres(): Promise<Postgres> {
  await clearAbandoned()
  const dataDir = path.join(home, String(process.pid))
  const server = await startPostgres({ dataDir, durable: false, settings: SETTINGS })
  const stop = async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { ...server, stop }
}

/** Servers of runs that were killed before they could clear up. */
export async function clearAbandoned() {
  mkdirSync(home, { recursive: true })
  for (const name of readdirSync(home)) {
    if (lifeOf(Number(name)) !== null) continue
    const dataDir = path.join(home, name)
    if (existsSync(path.join(dataDir, 'data', 'postmaster.pid'))) {
      const server = await startPostgres({ dataDir, durable: false })
      await server.stop()
    }
    rmSync(dataDir, { recursive: true, force: true })
  }
}

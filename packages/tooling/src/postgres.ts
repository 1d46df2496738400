import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { diskFullSentence, Explained, saysDiskFull } from './explained.ts'
import { accepts, freePort, isFree } from './ports.ts'
import { type Binaries, findBinaries } from './postgres-binaries.ts'
import { isPostgres, isTaken } from './process-life.ts'
import { alone, isInUse, takeSeat } from './shared-use.ts'

export type Postgres = {
  port: number
  /** Address for the owner (superuser) of the server. */
  url(database: string): string
  /** False when the server was already running. */
  started: boolean
  /** The last user of the data directory to call this ends the server. */
  stop(): Promise<void>
}

export type PostgresOptions = { dataDir: string; port?: number; durable?: boolean; settings?: string[] }

// A fresh cluster takes about 45 MB and its first write-ahead segments as much again.
const ROOM_NEEDED_BYTES = 150 * 1024 * 1024
const LOG_LIMIT_BYTES = 20 * 1024 * 1024
const READY_PATIENCE_MS = 120_000
const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=2GB']

/**
 * Starts the embedded PostgreSQL, or attaches to the one left running in the same data directory. Beside the cluster
 * (`data`) the directory holds its log, port, password and users.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const dataDir = path.resolve(options.dataDir)
  const binaries = await findBinaries()
  prepare(dataDir, binaries)
  const seat = takeSeat(dataDir)
  try {
    const { port, started } = await alone(dataDir, () => attachOrStart(binaries, { ...options, dataDir }))
    const password = readFileSync(path.join(dataDir, 'password'), 'utf8')
    return {
      port,
      started,
      url: (database) =>
        `postgresql://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
      stop: async () => {
        seat.leave()
        await alone(dataDir, () => stopUnlessUsed(binaries, dataDir))
      },
    }
  } catch (error) {
    seat.leave()
    throw error
  }
}

function prepare(dataDir: string, { owner }: Binaries) {
  // Only the directory itself is closed: its own user has to get there.
  mkdirSync(path.dirname(dataDir), { recursive: true })
  if (!existsSync(dataDir)) mkdirSync(dataDir, { mode: 0o700 })
  if (owner) chownSync(dataDir, owner.uid, owner.gid)
}

async function attachOrStart(binaries: Binaries, o: PostgresOptions) {
  const running = await settledServer(o.dataDir)
  if (running) return { port: running.port, started: false }
  await createCluster(binaries, o)
  const port = await choosePort(o)
  await start(binaries, o, port)
  return { port, started: true }
}

/** What postmaster.pid tells, once the server is neither starting nor stopping; null when none is alive. */
async function settledServer(dataDir: string): Promise<{ port: number } | null> {
  const file = path.join(dataDir, 'data', 'postmaster.pid')
  const deadline = Date.now() + READY_PATIENCE_MS
  while (existsSync(file)) {
    const { pid, port, state } = readServer(file)
    if (!isPostgres(pid)) {
      // PostgreSQL respects any process with this number, also a stranger or a zombie. A free number stays: by that
      // file PostgreSQL finds out whether parts of the dead server are still at work.
      if (isTaken(pid)) rmSync(file, { force: true })
      return null
    }
    if (state === 'ready' && (await accepts(port))) return { port }
    if (state === 'ready' || Date.now() > deadline) process.kill(pid, 'SIGQUIT')
    await wait(50)
  }
  return null
}

function readServer(file: string): { pid: number; port: number; state: string } {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  return { pid: Number(lines[0] || 0), port: Number(lines[3] || 0), state: (lines[7] ?? '').trim() }
}

async function createCluster(binaries: Binaries, o: PostgresOptions) {
  const cluster = path.join(o.dataDir, 'data')
  if (existsSync(cluster)) return
  const { bavail, bsize } = statfsSync(o.dataDir)
  if (bavail * bsize < ROOM_NEEDED_BYTES) throw new Explained(diskFullSentence)
  const passwordFile = path.join(o.dataDir, 'password')
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
  if (binaries.owner) chownSync(passwordFile, binaries.owner.uid, binaries.owner.gid)

  // Made aside and renamed, so a start killed halfway leaves nothing that looks like a cluster.
  const aside = `${cluster}.new`
  rmSync(aside, { recursive: true, force: true })
  const flags = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8']
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const haste = o.durable === false ? ['--no-sync'] : []
  const made = await binaries.run('initdb', ['-D', aside, ...flags, ...locale, ...haste], o.dataDir)
  if (made.code !== 0) throw failure('PostgreSQL could not create its data directory', made.said)
  renameSync(aside, cluster)
}

/** Tools remember addresses, so a data directory keeps its port as long as nobody else took it. */
async function choosePort(o: PostgresOptions): Promise<number> {
  const file = path.join(o.dataDir, 'port')
  const remembered = o.port ?? (existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0)
  const port = remembered && (o.port || (await isFree(remembered))) ? remembered : await freePort()
  writeFileSync(file, String(port))
  return port
}

async function start(binaries: Binaries, o: PostgresOptions, port: number) {
  const log = path.join(o.dataDir, 'server.log')
  if (existsSync(log) && statSync(log).size > LOG_LIMIT_BYTES) renameSync(log, `${log}.1`)
  const saidBefore = existsSync(log) ? statSync(log).size : 0
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    ...(o.durable === false ? FORGETFUL : []),
    ...(o.settings ?? []),
  ]
  const flags = settings.map((setting) => `-c '${setting}'`).join(' ')
  const args = ['start', '-w', '-t', '120', '-D', path.join(o.dataDir, 'data'), '-l', log, '-o', flags]
  for (let attempt = 1; ; attempt += 1) {
    const begun = await binaries.run('pg_ctl', args, o.dataDir)
    if (begun.code === 0) return
    const news = existsSync(log) ? readFileSync(log).subarray(saidBefore).toString() : ''
    // The children of a killed server need a moment to notice and leave.
    const isHaunted = /shared memory block .* still in use/.test(news)
    if (!isHaunted || attempt === 20) throw failure('PostgreSQL did not start', news || begun.said)
    await wait(500)
  }
}

async function stopUnlessUsed(binaries: Binaries, dataDir: string) {
  const cluster = path.join(dataDir, 'data')
  if (isInUse(dataDir) || !isPostgres(readServer(path.join(cluster, 'postmaster.pid')).pid)) return
  const order = ['stop', '-w', '-D', cluster]
  const fast = await binaries.run('pg_ctl', [...order, '-m', 'fast', '-t', '20'], dataDir)
  if (fast.code !== 0) await binaries.run('pg_ctl', [...order, '-m', 'immediate', '-t', '10'], dataDir)
}

function failure(what: string, said: string): Explained {
  if (saysDiskFull(said)) return new Explained(diskFullSentence)
  return new Explained(`${what}. It said:\n${said.trim().split('\n').slice(-15).join('\n')}`)
}

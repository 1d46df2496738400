import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Explained } from './explained.ts'
import { lifeOf } from './process-life.ts'

const LOCK_PATIENCE_MS = 90_000
let seats = 0

/** Who uses a data directory: the last to leave stops the server. Entries of dead processes count for nothing. */
export function takeSeat(folder: string): { leave(): void } {
  mkdirSync(path.join(folder, 'users'), { recursive: true })
  const file = path.join(folder, 'users', `${process.pid}-${++seats}`)
  writeFileSync(file, lifeOf(process.pid) ?? '')
  return { leave: () => rmSync(file, { force: true }) }
}

export function isInUse(folder: string): boolean {
  const users = path.join(folder, 'users')
  const living = readdirSync(users).filter((name) => {
    const alive = isHeldByTheLiving(path.join(users, name), Number(name.split('-')[0]))
    if (!alive) rmSync(path.join(users, name), { force: true })
    return alive
  })
  return living.length > 0
}

/** One at a time over process borders, so that nobody attaches to a server that another is just stopping. */
export async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = path.join(folder, 'lock')
  const deadline = Date.now() + LOCK_PATIENCE_MS
  while (!tryLock(lock)) {
    if (Date.now() > deadline) throw new Explained(`Another process keeps ${lock}; end it and try again.`)
    await wait(50)
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function tryLock(lock: string): boolean {
  try {
    writeFileSync(lock, `${process.pid}\n${lifeOf(process.pid)}`, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const [pid, life] = read(lock).split('\n')
  const isStale = pid ? lifeOf(Number(pid)) !== life : isOld(lock)
  if (isStale) rmSync(lock, { force: true })
  return false
}

/** An empty lock is one being written at this moment, unless a crash or a full disk left it so. */
function isOld(lock: string): boolean {
  const written = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
  return Date.now() - written > 5000
}

function isHeldByTheLiving(file: string, pid: number): boolean {
  const life = lifeOf(pid)
  return life !== null && life === read(file)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

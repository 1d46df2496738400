import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isFree } from './ports.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { isPostgres, lifeOf } from './process-life.ts'

let dataDir: string
let running: Postgres[]

beforeEach(() => {
  dataDir = path.join(mkdtempSync(path.join(tmpdir(), 'redress-pg-')), 'postgres')
  running = []
})

afterEach(async () => {
  for (const server of running) await server.stop()
  rmSync(path.dirname(dataDir), { recursive: true, force: true })
})

describe('embedded PostgreSQL', () => {
  test('starts, keeps its port and data over a restart, and leaves nothing running', async () => {
    const first = await start()
    await ask(first, 'CREATE TABLE kept AS SELECT 42 AS answer')
    await first.stop()
    expect(await isFree(first.port)).toBe(true)

    const second = await start()
    expect(second.started).toBe(true)
    expect(second.port).toBe(first.port)
    expect(await ask(second, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  })

  test('speaks UTC and listens to nobody without the password', async () => {
    const server = await start()
    expect(await ask(server, 'SHOW timezone')).toEqual([{ TimeZone: 'UTC' }])
    const stranger = new pg.Client(server.url('postgres').replace(/:[^:@]+@/, ':wrong@'))
    await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' })
  })

  test('a second user attaches; the server ends with the last of them', async () => {
    const first = await start()
    const second = await start()
    expect(second).toMatchObject({ started: false, port: first.port })
    await first.stop()
    expect(await ask(second, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await second.stop()
    expect(await isFree(first.port)).toBe(true)
  })

  test('users that died do not keep the server alive', async () => {
    const server = await start()
    writeFileSync(path.join(dataDir, 'users', '999999-1'), 'started 1')
    await server.stop()
    expect(await isFree(server.port)).toBe(true)
  })

  test('recovers after kill -9 of the server, with what was committed', async () => {
    const first = await start({ durable: true })
    await ask(first, 'CREATE TABLE kept AS SELECT 42 AS answer')
    process.kill(serverPid(), 'SIGKILL')
    const second = await start({ durable: true })
    expect(await ask(second, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  })

  test('a postmaster.pid naming a living stranger neither hurts the stranger nor stops the start', async () => {
    const first = await start()
    const file = path.join(dataDir, 'data', 'postmaster.pid')
    const lines = readFileSync(file, 'utf8').split('\n')
    await first.stop()
    writeFileSync(file, [process.pid, ...lines.slice(1)].join('\n'))
    const second = await start()
    expect(second.started).toBe(true)
    expect(isPostgres(serverPid())).toBe(true)
    expect(lifeOf(process.pid)).not.toBeNull()
  })

  test('moves to another port when its own is taken', async () => {
    const first = await start()
    await first.stop()
    const thief = createServer().listen(first.port, '127.0.0.1')
    await new Promise((resolve) => thief.once('listening', resolve))
    const second = await start()
    thief.close()
    expect(second.port).not.toBe(first.port)
  })

  test('two starts at the same time share one server', async () => {
    const both = await Promise.all([start(), start()])
    expect(both.filter((server) => server.started)).toHaveLength(1)
    expect(both[0].port).toBe(both[1].port)
  })
})

async function start(options: { durable?: boolean } = {}): Promise<Postgres> {
  const server = await startPostgres({ dataDir, durable: false, ...options })
  running.push(server)
  return server
}

async function ask(server: Postgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client(server.url('postgres'))
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

function serverPid(): number {
  return Number(readFileSync(path.join(dataDir, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
}

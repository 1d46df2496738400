import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { emptyDatabase, type TestDatabase } from '../builders/test-database.ts'
import { migrate } from './migrate.ts'
import { inOwnerSession } from './owner-session.ts'

let database: TestDatabase
let directory: string

beforeEach(async () => {
  database = await emptyDatabase(inject('postgres'))
  directory = mkdtempSync(join(tmpdir(), 'migrations-'))
})
afterEach(async () => {
  await database.drop()
  rmSync(directory, { recursive: true })
})

function writeMigration(name: string, sql: string) {
  mkdirSync(join(directory, name), { recursive: true })
  writeFileSync(join(directory, name, 'migration.sql'), sql)
}

async function column(sql: string): Promise<unknown[]> {
  const { rows } = await inOwnerSession(database.ownerUrl, (db) =>
    db.query<unknown[]>({ text: sql, rowMode: 'array' }),
  )
  return rows.map(([value]) => value)
}

const run = () => migrate(database.ownerUrl, directory)

describe('migrations', () => {
  test('run once, in the order of their names', async () => {
    writeMigration('2_second', 'INSERT INTO step VALUES (2)')
    writeMigration('1_first', 'CREATE TABLE step (n int)')
    expect(await run()).toEqual(['1_first', '2_second'])
    writeMigration('3_third', 'INSERT INTO step VALUES (3)')
    expect(await run()).toEqual(['3_third'])
    expect(await run()).toEqual([])
    expect(await column('SELECT n FROM step ORDER BY n')).toEqual([2, 3])
  })

  test('may hold functions, with semicolons inside', async () => {
    writeMigration(
      '1_function',
      `CREATE FUNCTION twice(n int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN n := n * 2; RETURN n; END $$; -- done;`,
    )
    await run()
    expect(await column('SELECT twice(21)')).toEqual([42])
  })

  test('take effect whole or not at all', async () => {
    writeMigration('1_broken', 'CREATE TABLE half (n int); SELECT no_such_column FROM half')
    await expect(run()).rejects.toThrow(/Migration 1_broken failed and was rolled back: .*no_such_column/)
    expect(await column(`SELECT to_regclass('half')`)).toEqual([null])
    writeMigration('1_broken', 'CREATE TABLE half (n int)')
    expect(await run()).toEqual(['1_broken'])
  })

  test('run once when two processes start together', async () => {
    writeMigration('1_first', 'CREATE TABLE step (n int)')
    writeMigration('2_second', 'INSERT INTO step VALUES (2)')
    const applied = await Promise.all([run(), run(), run()])
    expect(applied.flat().sort()).toEqual(['1_first', '2_second'])
    expect(await column('SELECT n FROM step')).toEqual([2])
  })

  test('are refused when a file was changed after it ran', async () => {
    writeMigration('1_first', 'CREATE TABLE step (n int)')
    await run()
    writeMigration('1_first', 'CREATE TABLE step (n bigint)')
    await expect(run()).rejects.toThrow(/Migration 1_first was changed after/)
  })

  test('are refused when the database comes from a newer version', async () => {
    writeMigration('1_first', 'CREATE TABLE step (n int)')
    writeMigration('2_second', 'INSERT INTO step VALUES (2)')
    await run()
    rmSync(join(directory, '2_second'), { recursive: true })
    await expect(run()).rejects.toThrow(/2_second.*written by a newer version/)
  })

  test('are refused when another tool left one unfinished, until it is marked as rolled back', async () => {
    writeMigration('1_first', 'CREATE TABLE step (n int)')
    await run()
    await column(`UPDATE "_prisma_migrations" SET finished_at = NULL`)
    await expect(run()).rejects.toThrow(/Migration 1_first was begun by another tool and never finished/)
    await column(`UPDATE "_prisma_migrations" SET rolled_back_at = now()`)
    await column('DROP TABLE step')
    expect(await run()).toEqual(['1_first'])
  })
})

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newMigration } from './new-migration.ts'
import { paths } from './paths.ts'

let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'migrations-'))
})
afterEach(() => {
  rmSync(directory, { recursive: true })
})

const at = new Date('2026-03-01T10:00:00Z')

describe('a new migration', () => {
  test('is the difference to the last one, and there is none without a difference', async () => {
    expect(await newMigration('init', at, directory)).toBe('20260301100000_init')
    const sql = readFileSync(join(directory, '20260301100000_init', 'migration.sql'), 'utf8')
    expect(sql).toContain('CREATE TABLE "TrailEntry"')
    expect(sql).not.toContain('CREATE SCHEMA')
    expect(await newMigration('again', at, directory)).toBe(null)

    const snapshot = join(directory, 'schema-snapshot.prisma')
    const earlier = readFileSync(snapshot, 'utf8').replace(/model RateWindow \{[^}]*\}/, '')
    writeFileSync(snapshot, earlier)
    expect(await newMigration('rate_limits', at, directory)).toBe('20260301100000_rate_limits')
    const added = readFileSync(join(directory, '20260301100000_rate_limits', 'migration.sql'), 'utf8')
    expect(added.match(/CREATE TABLE .*/g)).toEqual(['CREATE TABLE "RateWindow" ('])
  })

  test('needs a name that can be a folder', async () => {
    await expect(newMigration('../evil', at, directory)).rejects.toThrow(/no name for a migration/)
  })

  test('was not forgotten: the snapshot is the schema', async () => {
    expect(await newMigration('forgotten', at, copyOfSnapshot())).toBe(null)
  })
})

function copyOfSnapshot(): string {
  writeFileSync(join(directory, 'schema-snapshot.prisma'), readFileSync(paths.snapshot))
  return directory
}

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { emptyDatabase, type TestDatabase } from '../builders/test-database.ts'
import { findDrift } from './history-drift.ts'
import { paths } from './paths.ts'

let database: TestDatabase

beforeEach(async () => {
  database = await emptyDatabase(inject('postgres'))
})
afterEach(async () => {
  await database.drop()
})

describe('the history of migrations', () => {
  test('yields the schema', async () => {
    expect(await findDrift(database.ownerUrl)).toBe(null)
  })

  test('is found wanting when the schema has what no migration made', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'history-'))
    try {
      cpSync(paths.migrations, copy, { recursive: true })
      mkdirSync(join(copy, '99999999999999_lose_a_column'))
      writeFileSync(
        join(copy, '99999999999999_lose_a_column', 'migration.sql'),
        'ALTER TABLE "Counter" DROP COLUMN value',
      )
      expect(await findDrift(database.ownerUrl, copy)).toMatch(/ALTER TABLE "Counter" ADD COLUMN\s+"value"/)
    } finally {
      rmSync(copy, { recursive: true })
    }
  })
})

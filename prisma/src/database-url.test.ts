import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { asApp, databaseOf, inUtc, withDatabase, withSetting } from './database-url.ts'

const owner = 'postgres://anna:p%40ss@db.example:5433/redress?sslmode=no-verify'

describe('database URLs', () => {
  test('another database keeps server, login and parameters', () => {
    const url = withDatabase(owner, 'template_redress')
    expect(url).toBe('postgres://anna:p%40ss@db.example:5433/template_redress?sslmode=no-verify')
    expect(databaseOf(url)).toBe('template_redress')
  })

  test('names with unusual letters survive the way there and back', () => {
    expect(databaseOf(withDatabase(owner, 'Rückläufer 2026'))).toBe('Rückläufer 2026')
  })

  test('settings are gathered and reach pg as one option', () => {
    const client = new pg.Client({ connectionString: inUtc(asApp(owner)) })
    expect(client).toMatchObject({ connectionParameters: { options: '-c role=redress_app -c TimeZone=UTC' } })
  })

  test('options that were there stay, and none is added twice', () => {
    const url = withSetting('postgres://db/redress?options=-c%20lock_timeout%3D5s', 'TimeZone=UTC')
    expect(new URL(url).searchParams.get('options')).toBe('-c lock_timeout=5s -c TimeZone=UTC')
    expect(inUtc(url)).toBe(url)
  })

  test('blanks are written so that psql reads them too', () => {
    expect(asApp(owner)).toContain('options=-c%20role%3Dredress_app')
  })
})

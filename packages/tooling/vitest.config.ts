import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '../..')
const source = (name: string) => path.join(import.meta.dirname, 'src', name)

/**
 * Files share a worker and what it has loaded, which saves each of them a start of one or two seconds: pure functions
 * leave nothing behind, and whoever needs a database has one of its own. Only what changes its surroundings, such as
 * a page in jsdom or a process, is kept apart.
 */
const shared = { isolate: false } as const

export default defineConfig({
  root,
  test: {
    passWithNoTests: false,
    // On two cores the default is one worker; a part of an API test is waiting for the database.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    projects: [
      project('domain', 'packages/domain', shared),
      project('contracts', 'packages/contracts', shared),
      project('texts', 'packages/texts', shared),
      project('documents', 'packages/documents', shared),
      project('tooling', 'packages/tooling', { testTimeout: 30_000, hookTimeout: 30_000 }),
      project('prisma', 'prisma', onPostgres()),
      project('api', 'apps/api', onPostgres()),
      { extends: webSettings(), ...project('web', 'apps/web', { environment: 'jsdom' }) },
    ],
  },
})

type Settings = {
  isolate?: false
  environment?: 'jsdom'
  globalSetup?: string[]
  testTimeout?: number
  hookTimeout?: number
}

function project(name: string, folder: string, settings: Settings = {}) {
  return {
    test: {
      name,
      root: path.join(root, folder),
      include: ['**/*.test.{ts,tsx}'],
      exclude: ['**/node_modules/**', '**/dist/**', '**/generated/**'],
      setupFiles: [source('quiet-console.ts')],
      restoreMocks: true,
      ...settings,
    },
  } satisfies TestProjectConfiguration
}

/** One server for every project that asks; each test file copies the migrated template database. */
function onPostgres(): Settings {
  return { ...shared, globalSetup: [source('test-postgres.ts')], testTimeout: 30_000, hookTimeout: 60_000 }
}

function webSettings(): string | false {
  const file = path.join(root, 'apps/web/vite.config.ts')
  return existsSync(file) ? file : false
}

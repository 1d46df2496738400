import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type ChildOptions, runQuietly } from './child.ts'
import { precompress } from './precompress.ts'
import { root } from './root.ts'

const web = path.join(root, 'apps/web')
const stamp = path.join(root, '.cache', 'web-build.stamp')
const SOURCES = ['apps/web', 'packages/contracts', 'packages/domain', 'packages/texts', 'pnpm-lock.yaml']
const NOT_SOURCE = new Set(['node_modules', 'dist', 'test-results', 'coverage'])

export function isWebBuilt(): boolean {
  if (!existsSync(path.join(web, 'dist', 'index.html')) || !existsSync(stamp)) return false
  return readFileSync(stamp, 'utf8') === stateOfSources()
}

export async function buildWeb(o: Pick<ChildOptions, 'began'> = {}): Promise<void> {
  // Taken before the build: what is edited meanwhile counts for the next one.
  const state = stateOfSources()
  rmSync(stamp, { force: true })
  const vite = path.join(web, 'node_modules/vite/bin/vite.js')
  const env = { ...process.env, NODE_ENV: 'production', FORCE_COLOR: '0', NO_COLOR: '1' }
  await runQuietly('Building the web application', [vite, 'build'], { ...o, cwd: web, env })
  await precompress(path.join(web, 'dist'))
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, state)
}

/** Count and newest time: also a removed file or an older version from the history changes it. */
function stateOfSources(): string {
  const times = SOURCES.flatMap((source) => timesBelow(path.join(root, source)))
  return `${times.length} files, newest ${times.reduce((newest, time) => Math.max(newest, time), 0)}`
}

function timesBelow(file: string): number[] {
  const stat = statSync(file)
  if (!stat.isDirectory()) return [stat.mtimeMs]
  const names = readdirSync(file).filter((name) => !NOT_SOURCE.has(name))
  return names.flatMap((name) => timesBelow(path.join(file, name)))
}

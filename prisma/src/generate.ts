import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { paths } from './paths.ts'
import { readSchemaFiles } from './schema-files.ts'

const require = createRequire(import.meta.url)
const stampFile = join(paths.generated, '.schema-hash')

// Contents instead of modification times: a removed slice file or another Prisma version counts as well.
function schemaHash(prismaPackage: string): string {
  const hash = createHash('sha256').update(readFileSync(prismaPackage))
  for (const file of readSchemaFiles()) hash.update(`\0${file.path}\0${file.content}`)
  return hash.digest('hex')
}

/** Writes the typed client from the schema, without network. True when there was something to write. */
export function generate(o: { force?: boolean } = {}): boolean {
  const prismaPackage = require.resolve('prisma/package.json')
  const hash = schemaHash(prismaPackage)
  const fresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash
  if (fresh && !o.force) return false

  const cli = join(dirname(prismaPackage), 'build', 'index.js')
  const run = spawnSync(process.execPath, [cli, 'generate'], {
    cwd: paths.home,
    encoding: 'utf8',
    env: {
      ...process.env,
      // Generating needs no engine, but the CLI would download one unless a file is named here.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  })
  if (run.status !== 0) {
    throw new Error(
      `The database client could not be generated:\n${run.error ?? ''}${run.stdout}${run.stderr}`,
    )
  }
  writeFileSync(stampFile, hash)
  return true
}

if (import.meta.main) {
  const written = generate({ force: process.argv.includes('--force') })
  console.log(written ? 'Database client generated.' : 'Database client is up to date.')
}

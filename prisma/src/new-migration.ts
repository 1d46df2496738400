import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { paths } from './paths.ts'
import { diff } from './schema-engine.ts'
import { readSchemaFiles, type SchemaFile } from './schema-files.ts'

// Every database has it, and asking for it again takes a right that the owner of the tables may not have.
const PUBLIC_SCHEMA = /^-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n\n/
const LOCK_FILE = '# Read by the Prisma command line.\nprovider = "postgresql"\n'

/** Writes the difference between the last migration and the schema; the folder's name, or null without one. */
export async function newMigration(
  name: string,
  now: Date,
  migrations = paths.migrations,
): Promise<string | null> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Error(`"${name}" is no name for a migration: use small letters, digits and _`)
  }
  const snapshot = join(migrations, 'schema-snapshot.prisma')
  const files = readSchemaFiles()
  const sql = await diff({
    from: existsSync(snapshot)
      ? {
          tag: 'schemaDatamodel',
          files: [{ path: 'snapshot.prisma', content: readFileSync(snapshot, 'utf8') }],
        }
      : { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files },
  })
  if (sql === null) return null

  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = `${stamp}_${name}`
  mkdirSync(join(migrations, folder), { recursive: true })
  writeFileSync(join(migrations, folder, 'migration.sql'), sql.replace(PUBLIC_SCHEMA, ''))
  writeFileSync(join(migrations, 'migration_lock.toml'), LOCK_FILE)
  writeFileSync(snapshot, concatenate(files))
  return folder
}

function concatenate(files: SchemaFile[]): string {
  const parts = files.map((file) => `// ${file.path}\n${file.content.trim()}\n`)
  return [
    '// The schema at the newest migration. Written by new-migration.ts; not to be edited.\n',
    ...parts,
  ].join('\n')
}

if (import.meta.main) {
  const [name] = process.argv.slice(2)
  if (!name) throw new Error('Usage: node prisma/src/new-migration.ts <name>')
  const folder = await newMigration(name, new Date())
  console.log(
    folder
      ? `Written: prisma/migrations/${folder}/migration.sql. Read it, and add at its end what the schema cannot say.`
      : 'The schema has not changed since the last migration.',
  )
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { paths } from './paths.ts'

export type SchemaFile = { path: string; content: string }

/** The schema as it is now, one entry per slice, always in the same order. */
export function readSchemaFiles(directory = paths.schema): SchemaFile[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: name, content: readFileSync(join(directory, name), 'utf8') }))
}

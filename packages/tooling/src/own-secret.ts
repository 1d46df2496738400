import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The secret of an installation on one machine, made at its first start. Several machines need the same one and get
 * it by REDRESS_SECRET.
 */
export function ownSecret(home: string): string {
  const file = path.join(home, 'secret')
  if (!existsSync(file)) create(home, file)
  return readFileSync(file, 'utf8')
}

/** Whole or not at all, and the first of two simultaneous starts wins. */
function create(home: string, file: string) {
  mkdirSync(home, { recursive: true })
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, randomBytes(32).toString('base64url'), { mode: 0o600 })
  try {
    linkSync(aside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(aside)
  }
}

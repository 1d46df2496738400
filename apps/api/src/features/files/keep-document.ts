import { createHash, randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Services } from '../../platform/services.ts'
import { keepContent } from './keep-content.ts'

/** Puts what the program made itself into the store. @returns what its attachment row needs. */
export async function keepDocument(services: Services, bytes: Uint8Array, mediaType: string) {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const temporary = path.join(services.files.temporaryFolder, randomUUID())
  try {
    await writeFile(temporary, bytes, { flag: 'wx' })
    await keepContent(services, { path: temporary, hash, size: bytes.length, mediaType })
  } finally {
    await rm(temporary, { force: true })
  }
  return { hash, size: bytes.length, mediaType }
}

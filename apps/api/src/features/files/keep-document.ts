import { createHash, randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Services } from '../../platform/services.ts'
import { keepContent } from './keep-content.ts'

/** Puts a document made by the program into the store. @returns what its attachment row needs. */
export async function keepDocument(services: Services, bytes: Uint8Array, mediaType: string) {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const temporary = path.join(services.files.temporaryFolder, randomUUID())
  await writeFile(temporary, bytes)
  await keepContent(services, { path: temporary, hash, size: bytes.length, mediaType })
  return { hash, size: bytes.length, mediaType }
}

import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'
import type { Services } from '../../platform/services.ts'
import { readZipDirectory } from './zip-directory.ts'

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const mostEntries = 5_000
const localHeader = 30

/**
 * Whether a kept workbook unpacks to no more than `most` bytes, as its reader would hold them in memory. It is looked at
 * in a copy, for the content may lie in another store than the local disk.
 */
export async function isKeptWorkbookBounded(
  { files }: Pick<Services, 'files'>,
  { hash, size }: { hash: string; size: number },
  most: number,
): Promise<boolean> {
  const copy = path.join(files.temporaryFolder, randomUUID())
  try {
    await pipeline(await files.open(hash), createWriteStream(copy, { flags: 'wx' }))
    return await isWorkbookBounded(copy, size, most)
  } finally {
    await rm(copy, { force: true })
  }
}

/** Unpacks every part and counts, because what a zip file says of its own size may be a lie. */
export async function isWorkbookBounded(place: string, size: number, most: number): Promise<boolean> {
  const file = await open(place)
  try {
    const entries = await readZipDirectory(file, size, mostEntries)
    if (!entries) return false
    let unpacked = 0
    for (const entry of entries) {
      const header = Buffer.alloc(localHeader)
      await file.read(header, 0, localHeader, entry.at)
      const start = entry.at + localHeader + header.readUInt16LE(26) + header.readUInt16LE(28)
      if (entry.method === 0) unpacked += entry.packed
      else if (entry.packed > 0) {
        const packed = createReadStream(place, { start, end: start + entry.packed - 1 })
        for await (const chunk of packed.pipe(createInflateRaw())) {
          unpacked += (chunk as Buffer).length
          if (unpacked > most) return false
        }
      }
      if (unpacked > most) return false
    }
    return true
  } catch {
    return false
  } finally {
    await file.close()
  }
}

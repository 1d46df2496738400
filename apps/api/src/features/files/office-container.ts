import { type FileHandle, open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { readAt, readZipDirectory, type ZipEntry } from './zip-directory.ts'

const limits = {
  entries: 5_000,
  /** Bytes when unpacked, by the file's own account. */
  unpacked: 500 * 1024 * 1024,
  /** Bytes of the list of content types. */
  contentTypes: 1024 * 1024,
}

const unpack = promisify(inflateRaw)
const localHeaderSize = 30
// Escaped letters have no business in that list; they would only hide what is looked for.
const macros = /macroEnabled|vbaProject|&#/i

/** Why a file is no Office document of the kind that has `part`; null when it is. Nothing but one list is unpacked. */
export async function officeFault(
  { path, size }: { path: string; size: number },
  part: string,
): Promise<'content-differs' | 'malformed' | null> {
  const file = await open(path)
  try {
    const entries = await readZipDirectory(file, size, limits.entries)
    if (!entries || !isSane(entries, size)) return 'malformed'
    if (!entries.some((entry) => entry.name === part)) return 'content-differs'
    if (entries.some((entry) => /vbaproject\.bin$/i.test(entry.name))) return 'content-differs'
    const types = await contentTypes(file, entries)
    return types === null || macros.test(types) ? 'content-differs' : null
  } finally {
    await file.close()
  }
}

function isSane(entries: ZipEntry[], size: number): boolean {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0)
  if (unpacked > limits.unpacked || packed > size || entries.some((entry) => entry.at >= size)) return false
  if (new Set(entries.map((entry) => entry.name.toLowerCase())).size !== entries.length) return false
  return entries.every(({ name }) => name !== '' && !/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:|\0/i.test(name))
}

async function contentTypes(file: FileHandle, entries: ZipEntry[]): Promise<string | null> {
  const entry = entries.find(({ name }) => name === '[Content_Types].xml')
  if (!entry || entry.packed > limits.contentTypes) return null
  const header = await readAt(file, entry.at, localHeaderSize)
  if (header.length < localHeaderSize || header.toString('latin1', 0, 4) !== 'PK\x03\x04') return null
  const begin = entry.at + localHeaderSize + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = await readAt(file, begin, entry.packed)
  const bytes = entry.method === 0 ? packed : await unpacked(packed)
  // Without NUL a text in UTF-16 reads like one in ASCII: the words looked for cannot hide in the encoding.
  return bytes?.toString('latin1').replaceAll('\0', '') ?? null
}

async function unpacked(packed: Buffer): Promise<Buffer | null> {
  try {
    return await unpack(packed, { maxOutputLength: limits.contentTypes })
  } catch {
    return null
  }
}

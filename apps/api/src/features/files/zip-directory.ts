import type { FileHandle } from 'node:fs/promises'

export type ZipEntry = {
  name: string
  /** 0 stored, 8 deflated. */
  method: number
  packed: number
  /** As declared: nobody has unpacked it yet. */
  unpacked: number
  at: number
}

const endSize = 22
const wideEndSize = 56
const locatorSize = 20
const longestComment = 0xffff
const saturated = 0xffffffff
/** A directory of five thousand long names fits in. */
const largestDirectory = 8 * 1024 * 1024

const signatures = { entry: 0x02014b50, end: 0x06054b50, wideEnd: 0x06064b50, locator: 0x07064b50 }

/**
 * The table of contents of a zip file that is nothing but a zip file: it begins with its first entry and ends
 * with its directory. Null for everything else, and for more than `most` entries.
 */
export async function readZipDirectory(
  file: FileHandle,
  size: number,
  most: number,
): Promise<ZipEntry[] | null> {
  const first = await readAt(file, 0, 4)
  if (first.toString('latin1') !== 'PK\x03\x04') return null
  const end = await findEnd(file, size)
  if (!end || end.count > most || end.length > largestDirectory) return null
  if (end.offset + end.length !== end.directoryEnd) return null
  const entries = readEntries(await readAt(file, end.offset, end.length))
  return entries?.length === end.count ? entries : null
}

export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

type End = { count: number; length: number; offset: number; directoryEnd: number }

async function findEnd(file: FileHandle, size: number): Promise<End | null> {
  const length = Math.min(size, endSize + longestComment)
  const tail = await readAt(file, size - length, length)
  for (let at = tail.length - endSize; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== signatures.end) continue
    // Nothing may follow: what stands behind a zip file is another file.
    if (at + endSize + tail.readUInt16LE(at + 20) !== tail.length) continue
    const end = {
      count: tail.readUInt16LE(at + 10),
      length: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
      directoryEnd: size - length + at,
    }
    const isWide = end.count === 0xffff || end.length === saturated || end.offset === saturated
    return isWide ? findWideEnd(file, end.directoryEnd) : withoutWideEnd(file, end)
  }
  return null
}

/** Some writers add the 64-bit record although they do not need it; the directory ends before it. */
async function withoutWideEnd(file: FileHandle, end: End): Promise<End> {
  if (end.offset + end.length === end.directoryEnd) return end
  return (await findWideEnd(file, end.directoryEnd)) ?? end
}

async function findWideEnd(file: FileHandle, endAt: number): Promise<End | null> {
  const recordAt = endAt - locatorSize - wideEndSize
  if (recordAt < 0) return null
  const bytes = await readAt(file, recordAt, wideEndSize + locatorSize)
  if (bytes.readUInt32LE(0) !== signatures.wideEnd) return null
  if (bytes.readUInt32LE(wideEndSize) !== signatures.locator) return null
  return {
    count: Number(bytes.readBigUInt64LE(32)),
    length: Number(bytes.readBigUInt64LE(40)),
    offset: Number(bytes.readBigUInt64LE(48)),
    directoryEnd: recordAt,
  }
}

const entrySize = 46

function readEntries(bytes: Buffer): ZipEntry[] | null {
  const entries: ZipEntry[] = []
  let at = 0
  while (at < bytes.length) {
    if (bytes.length - at < entrySize || bytes.readUInt32LE(at) !== signatures.entry) return null
    const nameLength = bytes.readUInt16LE(at + 28)
    const extraLength = bytes.readUInt16LE(at + 30)
    const next = at + entrySize + nameLength + extraLength + bytes.readUInt16LE(at + 32)
    if (next > bytes.length) return null
    const nameEnd = at + entrySize + nameLength
    const sizes = readSizes(bytes, at, bytes.subarray(nameEnd, nameEnd + extraLength))
    if (!sizes) return null
    entries.push({
      name: bytes.toString('utf8', at + entrySize, nameEnd),
      method: bytes.readUInt16LE(at + 10),
      ...sizes,
    })
    at = next
  }
  return entries
}

type Sizes = Pick<ZipEntry, 'packed' | 'unpacked' | 'at'>

/** The three numbers of an entry; where one is saturated its 64-bit value stands in the extra field, in order. */
function readSizes(bytes: Buffer, at: number, extra: Buffer): Sizes | null {
  const narrow = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)]
  const wide = wideValues(extra)
  const values = narrow.map((value) => (value === saturated ? wide.shift() : value))
  const [unpacked, packed, offset] = values
  if (unpacked === undefined || packed === undefined || offset === undefined) return null
  return { unpacked, packed, at: offset }
}

function wideValues(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2))
    return Array.from({ length: Math.floor(field.length / 8) }, (_, n) =>
      Number(field.readBigUInt64LE(n * 8)),
    )
  }
  return []
}

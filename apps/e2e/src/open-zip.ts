import { inflateRawSync } from 'node:zlib'

const end = Buffer.from('PK\x05\x06', 'latin1')
const [entryHeader, localHeader] = [46, 30]

/** The files of a small ZIP by their paths. */
export function openZip(zip: Buffer): Map<string, Buffer> {
  const ending = zip.lastIndexOf(end)
  if (ending < 0) throw new Error('This is no ZIP')
  const files = new Map<string, Buffer>()
  let at = zip.readUInt32LE(ending + 16)
  for (let left = zip.readUInt16LE(ending + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28)
    const name = zip.toString('utf8', at + entryHeader, at + entryHeader + nameLength)
    const place = zip.readUInt32LE(at + 42)
    const start = place + localHeader + zip.readUInt16LE(place + 26) + zip.readUInt16LE(place + 28)
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    files.set(name, zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed)
    at += entryHeader + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return files
}

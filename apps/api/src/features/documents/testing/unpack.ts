import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { readZipDirectory } from '../../files/zip-directory.ts'

const localHeader = 30

/** The files of a ZIP by their paths, read as its directory says. */
export async function unpacked(zip: Buffer): Promise<Map<string, Buffer>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'redress-pack-'))
  const place = path.join(folder, 'pack.zip')
  await writeFile(place, zip)
  const file = await open(place)
  try {
    const entries = await readZipDirectory(file, zip.length, 10_000)
    if (!entries) throw new Error('This is no ZIP')
    return new Map(
      entries.map((entry) => {
        const names = zip.readUInt16LE(entry.at + 26) + zip.readUInt16LE(entry.at + 28)
        const start = entry.at + localHeader + names
        const packed = zip.subarray(start, start + entry.packed)
        return [entry.name, entry.method === 8 ? inflateRawSync(packed) : packed]
      }),
    )
  } finally {
    await file.close()
    await rm(folder, { recursive: true })
  }
}

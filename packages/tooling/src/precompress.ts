import { globSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TOO_SMALL_BYTES = 1024
// The highest level takes three times as long for two percent.
const brotliSettings = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }

/** Packs what compresses well beside the original, once per build instead of once per request. */
export async function precompress(folder: string): Promise<void> {
  const files = globSync('**/*.{js,css,svg,json,webmanifest}', { cwd: folder })
  await Promise.all(files.map((file) => packBeside(path.join(folder, file))))
}

async function packBeside(file: string) {
  const content = await readFile(file)
  if (content.length < TOO_SMALL_BYTES) return
  await Promise.all([
    writeFile(`${file}.br`, await promisify(brotliCompress)(content, brotliSettings)),
    writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 })),
  ])
}

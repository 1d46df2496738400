import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { write as writeWorkbook } from 'hucre'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isWorkbookBounded } from './workbook-bounds.ts'

const plenty = 400 * 1024 * 1024
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'redress-workbook-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const large = () =>
  writeWorkbook({
    sheets: [{ name: 'Journal', rows: Array.from({ length: 5_000 }, () => ['the same again', 1]) }],
  })

async function kept(bytes: Uint8Array): Promise<string> {
  const file = path.join(folder, `${crypto.randomUUID()}.xlsx`)
  await writeFile(file, bytes)
  return file
}

test('AL-5: what a workbook unpacks to is measured, not believed', async () => {
  const bytes = await large()
  const file = await kept(bytes)
  expect(await isWorkbookBounded(file, bytes.length, plenty)).toBe(true)
  // The declared sizes set to one byte, as a bomb would have it; the directory is what readers believe.
  const lying = Buffer.from(bytes)
  for (let at = lying.indexOf('PK\x01\x02'); at >= 0; at = lying.indexOf('PK\x01\x02', at + 1)) {
    lying.writeUInt32LE(1, at + 24)
  }
  expect(await isWorkbookBounded(await kept(lying), lying.length, 100_000)).toBe(false)
})

test('AL-5: a workbook that is cut off or holds no valid packing is refused', async () => {
  const bytes = await large()
  const half = bytes.slice(0, bytes.length / 2)
  expect(await isWorkbookBounded(await kept(half), half.length, plenty)).toBe(false)
  const spoilt = Buffer.from(bytes)
  spoilt.fill(0xff, 60, 400)
  expect(await isWorkbookBounded(await kept(spoilt), spoilt.length, plenty)).toBe(false)
})

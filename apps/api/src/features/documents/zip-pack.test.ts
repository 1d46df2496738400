import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { unpacked } from './testing/unpack.ts'
import { entryOf, type PackEntry, zipPack } from './zip-pack.ts'

const at = new Date('2026-03-05T09:00:00.000Z')
const sumOf = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')

function slowEntry(path: string, content: () => Readable): PackEntry {
  return { path, at, isText: false, open: async () => content() }
}

test('DOC: the pack holds what was put in, and a manifest in the order of its files', async () => {
  const files = await unpacked(
    await buffer(
      zipPack([entryOf('a.txt', at, 'words'), entryOf('按键 ü.bin', at, Buffer.from([1, 2]))], at),
    ),
  )
  expect([...files.keys()]).toEqual(['a.txt', '按键 ü.bin', 'MANIFEST.txt'])
  expect(files.get('a.txt')?.toString()).toBe('words')
  expect(files.get('MANIFEST.txt')?.toString()).toBe(
    `${sumOf('words')}  a.txt\n${sumOf(Buffer.from([1, 2]))}  按键 ü.bin\n`,
  )
})

test('DOC: a stored content that changed since stands in the manifest with the sum it had', async () => {
  const entry = { ...entryOf('photo.jpg', at, 'changed'), hash: sumOf('original') }
  const files = await unpacked(await buffer(zipPack([entry], at)))
  expect(files.get('MANIFEST.txt')?.toString()).toBe(`${sumOf('original')}  photo.jpg\n`)
})

test('DOC: contents are opened one after the other', async () => {
  let open = 0
  let most = 0
  const counted = (n: number) =>
    slowEntry(`${n}.bin`, () => {
      open += 1
      most = Math.max(most, open)
      const content = Readable.from([Buffer.alloc(50_000, n)])
      content.once('end', () => {
        open -= 1
      })
      return content
    })
  const files = await unpacked(
    await buffer(
      zipPack(
        Array.from({ length: 200 }, (_, n) => counted(n)),
        at,
      ),
    ),
  )
  expect(files.size).toBe(201)
  expect(most).toBe(1)
})

test.each([
  ['cannot be opened', () => Promise.reject(new Error('gone'))],
  [
    'breaks off in the middle',
    async () =>
      Readable.from(
        (async function* () {
          yield Buffer.alloc(100)
          throw new Error('gone')
        })(),
      ),
  ],
])('DOC: a content that %s breaks the pack off instead of leaving it out', async (_, open) => {
  const entries = [entryOf('a.txt', at, 'words'), { path: 'b.bin', at, isText: false, open }]
  await expect(buffer(zipPack(entries, at))).rejects.toThrow('gone')
})

test('DOC: nobody waits any more: the content being read is let go and no other is opened', async () => {
  const endless = new Readable({
    read() {
      this.push(Buffer.alloc(64 * 1024))
    },
  })
  let next = 0
  const pack = zipPack(
    [
      slowEntry('endless.bin', () => endless),
      slowEntry('next.bin', () => {
        next += 1
        return Readable.from([])
      }),
    ],
    at,
  )
  const letGo = new Promise((closed) => endless.once('close', closed))
  pack.once('data', () => pack.destroy())
  await letGo
  expect(endless.destroyed).toBe(true)
  expect(next).toBe(0)
})

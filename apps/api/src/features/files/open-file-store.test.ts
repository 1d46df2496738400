import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import S3rver from 's3rver'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FileStore } from '../../platform/file-store.ts'
import { openFileStore } from './open-file-store.ts'

let folder: string
let s3: S3rver
let endpoint: string
const stores: Record<'disk' | 'S3', FileStore | undefined> = { disk: undefined, S3: undefined }

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'redress-store-'))
  s3 = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: path.join(folder, 's3'),
    configureBuckets: [{ name: 'redress', configs: [] }],
  })
  const { port } = await s3.run()
  const settings = { S3_REGION: 'us-east-1', S3_ACCESS_KEY: 'S3RVER', S3_SECRET_KEY: 'S3RVER' }
  stores.disk = await openFileStore({ ...settings, S3_ENDPOINT: undefined, dataDir: path.join(folder, 'a') })
  endpoint = `http://127.0.0.1:${port}/redress`
  stores.S3 = await openFileStore({ ...settings, S3_ENDPOINT: endpoint, dataDir: path.join(folder, 'b') })
})

afterAll(async () => {
  await s3.close()
  await rm(folder, { recursive: true })
})

function storeNamed(name: 'disk' | 'S3'): FileStore {
  const store = stores[name]
  if (!store) throw new Error(`The store ${name} was not opened`)
  return store
}

async function keep(store: FileStore, hash: string, content: Buffer): Promise<void> {
  const place = path.join(store.temporaryFolder, randomUUID())
  await writeFile(place, content)
  await store.keep(place, hash)
  await rm(place, { force: true })
}

/** The address of a server that was there and is gone. */
async function closedPort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return `http://127.0.0.1:${port}/redress`
}

const aHash = () => randomBytes(32).toString('hex')

for (const name of ['disk', 'S3'] as const) {
  test(`AL-5: on ${name} a content comes back byte by byte, small or in several parts`, async () => {
    const store = storeNamed(name)
    for (const size of [1, 100_000, 8 * 1024 * 1024, 20 * 1024 * 1024 + 7]) {
      const [hash, content] = [aHash(), randomBytes(size)]
      await keep(store, hash, content)
      expect((await buffer(await store.open(hash))).equals(content), `${size} bytes`).toBe(true)
    }
  })

  test(`AL-5: on ${name} keeping a content twice, also at once, is as good as once`, async () => {
    const store = storeNamed(name)
    const [hash, content] = [aHash(), randomBytes(50_000)]
    await Promise.all([keep(store, hash, content), keep(store, hash, content), keep(store, hash, content)])
    await keep(store, hash, content)
    expect((await buffer(await store.open(hash))).equals(content)).toBe(true)
  })

  test(`AL-5: on ${name} a content that is not there cannot be opened, and removing it is no fault`, async () => {
    const store = storeNamed(name)
    const hash = aHash()
    await expect(store.open(hash)).rejects.toThrow()
    await keep(store, hash, randomBytes(10))
    await store.remove(hash)
    await expect(store.open(hash)).rejects.toThrow()
    await store.remove(hash)
  })
}

test('C56: an S3 store that is away is unavailable for now, one that refuses us is a fault to be mended', async () => {
  const settings = { S3_REGION: 'us-east-1', S3_ACCESS_KEY: 'S3RVER', S3_SECRET_KEY: 'S3RVER' }
  const away = await openFileStore({
    ...settings,
    S3_ENDPOINT: await closedPort(),
    dataDir: path.join(folder, 'c'),
  })
  await expect(away.open(aHash())).rejects.toMatchObject({ code: 'unavailable' })
  await expect(keep(away, aHash(), randomBytes(10))).rejects.toMatchObject({ code: 'unavailable' })
  const wrong = { ...settings, S3_ACCESS_KEY: 'nobody', S3_ENDPOINT: endpoint }
  const refusing = await openFileStore({ ...wrong, dataDir: path.join(folder, 'd') })
  await expect(keep(refusing, aHash(), randomBytes(10))).rejects.toMatchObject({ status: 403 })
})

test('AL-5: on disk a content lies below the first letters of its hash', async () => {
  const hash = aHash()
  await keep(storeNamed('disk'), hash, randomBytes(10))
  const place = path.join(folder, 'a', 'files', hash.slice(0, 2), hash.slice(2, 4))
  expect(await readdir(place)).toEqual([hash])
})

import { createHash } from 'node:crypto'
import { utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sweepFiles } from './sweep-files.ts'
import { claimAs } from './testing/claims.ts'
import { type FilesServer, startFilesServer } from './testing/files-server.ts'
import { accepted, sendFile } from './testing/send-file.ts'

let server: FilesServer
beforeAll(async () => {
  server = await startFilesServer()
  server.setNow(new Date('2026-03-02T09:00:00Z'))
  await server.services.jobs.start()
})
afterAll(() => server.close())

const hour = 60 * 60 * 1000
const later = (hours: number) => server.setNow(new Date(server.services.clock().getTime() + hours * hour))
const text = () => `measured ${crypto.randomUUID()}`
const hashOf = (content: string) => createHash('sha256').update(content).digest('hex')
const upload = async (content: string) =>
  (await accepted(await sendFile(server, content, { name: 'a.txt' }))).upload

async function isKept(content: string): Promise<{ row: boolean; stored: boolean }> {
  const hash = hashOf(content)
  const row = await server.services.prisma.storedFile.findUnique({ where: { hash } })
  return { row: row !== null, stored: (await server.contents()).includes(hash) }
}

const gone = { row: false, stored: false }
const kept = { row: true, stored: true }

test('AL-5: uploads nobody used go after a day with their contents; what a form uses stays', async () => {
  const [unused, used, shared] = [text(), text(), text()]
  await upload(unused)
  const claimed = [await upload(used), await upload(shared)]
  await upload(shared)
  await claimAs(server, { kind: 'public' }, claimed)
  const { id } = await server.services.prisma.attachment.findFirstOrThrow({ where: { hash: hashOf(unused) } })

  later(23)
  await sweepFiles(server.services)
  expect(await isKept(unused)).toEqual(kept)
  later(3)
  const fresh = text()
  await upload(fresh)
  await sweepFiles(server.services)
  expect(await isKept(unused)).toEqual(gone)
  expect(await server.services.prisma.attachment.count({ where: { hash: hashOf(shared) } })).toBe(1)
  for (const content of [used, shared, fresh]) expect(await isKept(content)).toEqual(kept)
  const trail = await server.services.prisma.trailEntry.findMany({
    where: { subjectId: id },
    orderBy: { seq: 'asc' },
  })
  expect(trail.map(({ type }) => type)).toEqual(['attachment.uploaded', 'attachment.expired'])
  await sweepFiles(server.services)
})

test('AL-5: a content uploaded again while it is swept is there afterwards', async () => {
  for (let round = 0; round < 20; round += 1) {
    const content = text()
    await upload(content)
    later(26)
    const [token] = await Promise.all([upload(content), sweepFiles(server.services)])
    expect(await isKept(content)).toEqual(kept)
    expect(await claimAs(server, { kind: 'public' }, [token])).toHaveLength(1)
  }
})

test('AL-5: an upload that comes while the sweep holds its content waits and stores it anew', async () => {
  const content = text()
  await upload(content)
  later(26)
  const { files } = server.services
  const remove = files.remove
  let again: Promise<string> | undefined
  files.remove = async (hash) => {
    again = upload(content)
    // The upload has reached the row the sweep holds.
    await expect
      .poll(async () => {
        const { rows } = await server.services.pool.query(
          `SELECT FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND datname = current_database()`,
        )
        return rows.length
      })
      .toBe(1)
    await remove(hash)
  }
  try {
    await sweepFiles(server.services)
  } finally {
    files.remove = remove
  }
  await again
  expect(again).toBeDefined()
  expect(await isKept(content)).toEqual(kept)
})

test('C21: what a crash left in the temporary folder goes after an hour, uploads under way stay', async () => {
  const folder = server.services.files.temporaryFolder
  const anHourAgo = new Date(Date.now() - hour - 1_000)
  await writeFile(path.join(folder, 'left'), 'x')
  await utimes(path.join(folder, 'left'), anHourAgo, anHourAgo)
  await writeFile(path.join(folder, 'under-way'), 'x')
  await sweepFiles(server.services)
  expect(await server.temporary()).toEqual(['under-way'])
})

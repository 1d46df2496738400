import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProblemError } from '../../platform/problem.ts'
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
const stranger = { kind: 'public' } as const
const unknown = 'x'.repeat(43)

async function upload(o: Parameters<typeof sendFile>[2] = {}): Promise<string> {
  const response = await sendFile(server, `measured ${crypto.randomUUID()}`, { name: 'values.txt', ...o })
  return (await accepted(response)).upload
}

async function faults(claiming: Promise<unknown>): Promise<string[]> {
  const error = await claiming.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ProblemError)) throw new Error('The claim was not refused')
  return (error.details.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)
}

test('AL-5: a form’s uploads become attachments in the order in which it names them', async () => {
  const [first, second] = [await upload({ name: 'first.txt' }), await upload({ name: 'second.txt' })]
  const ids = await claimAs(server, stranger, [second, first])
  const rows = await server.services.prisma.attachment.findMany({ where: { id: { in: ids } } })
  expect(ids.map((id) => rows.find((row) => row.id === id)?.name)).toEqual(['second.txt', 'first.txt'])
  for (const row of rows) expect(row).toMatchObject({ claimHash: null, claimedAt: server.services.clock() })
  expect(await claimAs(server, stranger, [])).toEqual([])
})

test('AL-5: every upload that cannot be claimed is named, and none of the others is used', async () => {
  const [used, good] = [await upload(), await upload()]
  await claimAs(server, stranger, [used])
  expect(await faults(claimAs(server, stranger, [good, unknown, used, good]))).toEqual([
    '#/files/1 not-found',
    '#/files/2 not-found',
    '#/files/3 not-found',
  ])
  expect(await claimAs(server, stranger, [good])).toHaveLength(1)
})

test('AL-5: two forms that name one upload at once: one gets it', async () => {
  const tokens = [await upload(), await upload()]
  const outcomes = await Promise.allSettled([
    claimAs(server, stranger, tokens),
    claimAs(server, stranger, tokens.toReversed()),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('C09: nobody can use what somebody else uploaded', async () => {
  const [owner, colleague] = [await server.aCaller(), await server.aCaller()]
  const [ofStaff, ofPublic] = [await upload({ as: owner }), await upload()]
  expect(await faults(claimAs(server, colleague, [ofStaff]))).toEqual(['#/files/0 not-found'])
  expect(await faults(claimAs(server, stranger, [ofStaff]))).toEqual(['#/files/0 not-found'])
  expect(await faults(claimAs(server, owner, [ofPublic]))).toEqual(['#/files/0 not-found'])
  expect(await claimAs(server, owner, [ofStaff])).toHaveLength(1)
  const link = { kind: 'customer', linkId: crypto.randomUUID(), name: 'Ewa Lis' } as const
  expect(await claimAs(server, link, [ofPublic])).toHaveLength(1)
})

test('AL-5: an upload waits a day for its form and no longer', async () => {
  const sentAt = server.services.clock().getTime()
  const [inTime, late] = [await upload(), await upload()]
  server.setNow(new Date(sentAt + 24 * hour))
  expect(await claimAs(server, stranger, [inTime])).toHaveLength(1)
  server.setNow(new Date(sentAt + 24 * hour + 1))
  expect(await faults(claimAs(server, stranger, [late]))).toEqual(['#/files/0 not-found'])
})

import fastify from 'fastify'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { registerFileJobs } from './files.jobs.ts'
import { sendFile as serveFile } from './serve-file.ts'
import { claimAs } from './testing/claims.ts'
import { type Caller, type FilesServer, startFilesServer } from './testing/files-server.ts'
import { aPhonePicture, aPicture } from './testing/samples.ts'
import { accepted, sendFile } from './testing/send-file.ts'

let server: FilesServer
beforeAll(async () => {
  server = await startFilesServer()
  server.setNow(new Date('2026-03-02T09:00:00Z'))
  await server.services.jobs.start()
  await registerFileJobs(server.services)
})
afterAll(() => server.close())

async function attach(content: Buffer | string, name: string): Promise<{ id: string; caller: Caller }> {
  const caller = await server.aCaller()
  const { upload } = await accepted(await sendFile(server, content, { name, as: caller }))
  const [id = ''] = await claimAs(server, caller, [upload])
  return { id, caller }
}

const get = (path: string, caller?: Caller) =>
  fetch(server.url + path, { headers: caller ? { cookie: caller.cookie } : {} })

const trailOf = async (id: string) =>
  (
    await server.services.prisma.trailEntry.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } })
  ).map(({ type }) => type)

test('AL-5, C15: a file comes back as sent, as a download that cannot act in our origin', async () => {
  const content = await aPicture({ format: 'webp' })
  const { id, caller } = await attach(content, 'Φωτογραφία "3"; 100%\'.webp')
  const response = await get(`/api/files/${id}`, caller)
  expect(response.status).toBe(200)
  expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-disposition':
      'attachment; filename="__________ _3_; 100_\'.webp"; ' +
      "filename*=UTF-8''%CE%A6%CF%89%CF%84%CE%BF%CE%B3%CF%81%CE%B1%CF%86%CE%AF%CE%B1%20%223%22%3B%20100%25%27.webp",
    'content-type': 'image/webp',
    'content-length': String(content.length),
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-cache',
  })
})

test('AL-5, C15: a type that is not on the list is sent as no type, and in place only what we made', async () => {
  const app = fastify()
  const content = await aPicture()
  const { id } = await attach(content, 'a.jpg')
  const { hash } = await server.services.prisma.attachment.findUniqueOrThrow({ where: { id } })
  app.get('/', (request, reply) => {
    const { mediaType = '', name = 'file' } = request.query as { mediaType?: string; name?: string }
    return serveFile(reply, server.services, { hash, name, mediaType }, { inline: true })
  })
  for (const mediaType of [
    'text/html',
    'image/svg+xml',
    'application/xhtml+xml',
    'text/javascript',
    'nonsense',
  ]) {
    const { headers } = await app.inject({ url: '/', query: { mediaType } })
    expect(headers['content-type'], mediaType).toBe('application/octet-stream')
    expect(headers['content-disposition']).toMatch(/^attachment;/)
  }
  const { headers } = await app.inject({
    url: '/',
    query: { mediaType: 'image/jpeg', name: 'a\r\nset-cookie: b=1' },
  })
  expect(headers['content-disposition']).toBe(
    `attachment; filename="a__set-cookie: b=1"; filename*=UTF-8''a%0D%0Aset-cookie%3A%20b%3D1`,
  )
  expect(headers['set-cookie']).toBeUndefined()
  await app.close()
})

test('C09: a file that still waits for its form is known to its sender alone; strangers see none', async () => {
  const [owner, colleague] = [await server.aCaller(), await server.aCaller()]
  const { upload } = await accepted(await sendFile(server, 'mine', { name: 'a.txt', as: owner }))
  const { id } = await server.services.prisma.attachment.findFirstOrThrow({
    where: { uploadedById: owner.id },
  })
  expect((await get(`/api/files/${id}`, owner)).status).toBe(200)
  expect((await get(`/api/files/${id}`, colleague)).status).toBe(404)
  await claimAs(server, owner, [upload])
  expect((await get(`/api/files/${id}`, colleague)).status).toBe(200)
  expect((await get(`/api/files/${id}`)).status).toBe(401)
  expect((await get(`/api/files/${crypto.randomUUID()}`, colleague)).status).toBe(404)
  expect((await get('/api/files/..%2f..%2fsecret', colleague)).status).toBe(400)
})

test('AL-5: a picture gets a small upright preview without the camera’s position data', async () => {
  const { id, caller } = await attach(await aPhonePicture(), 'phone.jpg')
  const original = await sharp(
    Buffer.from(await (await get(`/api/files/${id}`, caller)).arrayBuffer()),
  ).metadata()
  expect(original.exif?.toString('latin1')).toContain('PhoneMaker')

  const response = await vi.waitFor(
    async () => {
      const answer = await get(`/api/files/${id}/preview`, caller)
      expect(answer.status).toBe(200)
      return answer
    },
    { timeout: 20_000, interval: 100 },
  )
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-disposition': `inline; filename="${id}.webp"; filename*=UTF-8''${id}.webp`,
    'content-type': 'image/webp',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, max-age=86400, immutable',
  })
  const preview = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
  expect(preview).toMatchObject({ format: 'webp', width: 427, height: 640 })
  expect([preview.exif, preview.xmp, preview.iptc, preview.orientation]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  expect(await trailOf(id)).toEqual(['attachment.uploaded', 'attachment.preview-made'])
  expect(await server.temporary()).toEqual([])
})

test('AL-5: a broken picture has no preview, says so on the trail and is not tried again', async () => {
  const whole = await aPicture({ width: 1_200, height: 900, format: 'png' })
  const { id, caller } = await attach(whole.subarray(0, whole.length / 2), 'broken.png')
  await vi.waitFor(
    async () => expect(await trailOf(id)).toEqual(['attachment.uploaded', 'attachment.unreadable']),
    { timeout: 20_000, interval: 100 },
  )
  const { rows } = await server.services.pool.query<{ state: string }>(
    `SELECT state FROM pgboss.job WHERE name = 'files' AND data->>'attachmentId' = $1 AND state NOT IN ('active', 'completed')`,
    [id],
  )
  expect(rows).toEqual([])
  expect((await get(`/api/files/${id}/preview`, caller)).status).toBe(404)
  expect((await get(`/api/files/${id}`, caller)).status).toBe(200)
})

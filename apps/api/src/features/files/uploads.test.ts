import { createHash } from 'node:crypto'
import { connect as connectSocket } from 'node:net'
import { fileLimits } from '@redress/contracts/files'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { hashToken } from '../../platform/secret.ts'
import { verifyChain } from '../../platform/trail.ts'
import { type FilesServer, startFilesServer } from './testing/files-server.ts'
import { aBox, anOfficeFile, aPicture, aPixelBomb, aZip } from './testing/samples.ts'
import { accepted, refusal, sendFile } from './testing/send-file.ts'

let server: FilesServer
beforeAll(async () => {
  server = await startFilesServer()
  server.setNow(new Date('2026-03-02T09:00:00Z'))
})
afterAll(() => server.close())

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex')
const docx = { part: 'word/document.xml', main: 'document.main' }
const pptx = { part: 'ppt/presentation.xml', main: 'presentation.main' }

test('AL-5: an upload is stored whole, waits under a hashed secret and leaves a trail', async () => {
  const content = await aPicture()
  const uploaded = await accepted(await sendFile(server, content, { name: 'keys.jpg' }))
  expect(uploaded).toMatchObject({ name: 'keys.jpg', mediaType: 'image/jpeg', size: content.length })

  const row = await server.services.prisma.attachment.findUniqueOrThrow({
    where: { claimHash: hashToken(uploaded.upload) },
    include: { content: true },
  })
  expect(row).toMatchObject({ hash: sha256(content), uploadedById: null, claimedAt: null })
  expect(row.content).toMatchObject({ size: content.length, mediaType: 'image/jpeg' })
  expect(await server.contents()).toContain(sha256(content))
  expect(await server.temporary()).toEqual([])
  expect(await verifyChain(server.services.pool, 'attachment', row.id)).toMatchObject({
    entries: 1,
    intact: true,
  })
  const entry = await server.services.prisma.trailEntry.findFirstOrThrow({ where: { subjectId: row.id } })
  expect(entry).toMatchObject({ type: 'attachment.uploaded', actorName: 'public form' })
  // The sender's wording can be erased; the trail cannot.
  expect(JSON.stringify(entry.data)).not.toContain('keys')
})

test('AL-5: every allowed kind is taken, with the media type of its content', async () => {
  const caller = await server.aCaller()
  const kinds: [string, Buffer | string, string][] = [
    ['a.JPG', await aPicture(), 'image/jpeg'],
    ['a.png', await aPicture({ format: 'png' }), 'image/png'],
    ['a.webp', await aPicture({ format: 'webp' }), 'image/webp'],
    ['a.gif', await aPicture({ format: 'gif' }), 'image/gif'],
    ['a.heic', aBox('heic'), 'image/heic'],
    ['a.mp4', aBox('isom'), 'video/mp4'],
    ['a.mov', aBox('qt  '), 'video/quicktime'],
    ['a.pdf', `%PDF-1.7\n1 0 obj <</OpenAction <</S /JavaScript>>>>\n%%EOF`, 'application/pdf'],
    ['a.docx', anOfficeFile(docx), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a.xlsx', anOfficeFile(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    [
      'a.pptx',
      anOfficeFile(pptx),
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
    ['a.txt', 'Rząd trzeci nie działa, napięcie < 3 V', 'text/plain'],
    ['a.log', Buffer.from('Ger\xe4t meldet Fehler', 'latin1'), 'text/plain'],
    ['a.csv', Buffer.from('\ufeffserial;fault\n1;2', 'utf16le'), 'text/csv'],
  ]
  for (const [name, content, mediaType] of kinds) {
    const uploaded = await accepted(await sendFile(server, content, { name, as: caller, type: 'text/html' }))
    expect(uploaded, name).toMatchObject({ name, mediaType })
  }
  expect(await server.services.prisma.attachment.count({ where: { uploadedById: caller.id } })).toBe(
    kinds.length,
  )
})

test('AL-5, C15–C19: what is not on the list, or not what its name says, is refused and nothing stays', async () => {
  const caller = await server.aCaller()
  const before = {
    contents: (await server.contents()).length,
    rows: await server.services.prisma.storedFile.count(),
  }
  const jpeg = await aPicture()
  const inJpeg = (text: string) => Buffer.concat([jpeg.subarray(0, 20), Buffer.from(text), jpeg.subarray(20)])
  const many = Array.from({ length: 5_000 }, (_, n) => ({ name: `xl/${n}.xml` }))
  const notAllowed = '415 #/file type-not-allowed'
  const differs = '415 #/file content-differs'
  const malformed = '415 #/file malformed'
  const cases: [string, Buffer | string, string][] = [
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', notAllowed],
    ['a.html', '<script>alert(1)</script>', notAllowed],
    ['a.xhtml', '<html xmlns="http://www.w3.org/1999/xhtml"/>', notAllowed],
    ['a.xml', '<?xml-stylesheet href="x.xsl"?><a/>', notAllowed],
    ['a.exe', 'MZ\u0000', notAllowed],
    ['a.docm', anOfficeFile(docx), notAllowed],
    ['a.zip', aZip([{ name: 'a' }]), notAllowed],
    ['a.jpg.exe', jpeg, notAllowed],
    ['a', jpeg, notAllowed],
    ['a.jpg', '', '415 #/file empty-file'],
    ['a.txt', '', '415 #/file empty-file'],
    ['a.jpg', 'MZ\u0090\u0000', differs],
    ['a.jpg', '<script>alert(1)</script>', differs],
    ['a.jpg', await aPicture({ format: 'png' }), differs],
    ['a.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), differs],
    ['a.jpg', inJpeg('<html><script>alert(1)</script>'), differs],
    ['a.mp4', Buffer.concat([aBox('isom'), Buffer.from('<HTML>')]), differs],
    ['a.pdf', jpeg, differs],
    ['a.txt', jpeg, differs],
    ['a.txt', '  <!doctype html><p>', differs],
    ['a.csv', '\ufeff<?xml version="1.0"?><a/>', differs],
    ['a.csv', Buffer.from('\ufeff<svg onload=alert(1)>', 'utf16le'), differs],
    ['a.txt', `${'x'.repeat(100_000)}\u0000`, differs],
    ['a.png', await aPixelBomb(60_000, 60_000), '415 #/file too-many-pixels'],
    ['a.xlsx', aZip([{ name: 'a.txt', content: 'x' }]), differs],
    ['a.xlsx', anOfficeFile(docx), differs],
    ['a.xlsx', anOfficeFile({ main: 'vnd.ms-excel.sheet.macroEnabled.main' }), differs],
    [
      'a.xlsx',
      anOfficeFile({ contentTypes: Buffer.from('macroEnabled', 'utf16le').toString('latin1') }),
      differs,
    ],
    ['a.xlsx', anOfficeFile({ contentTypes: 'macro&#69;nabled' }), differs],
    ['a.xlsx', anOfficeFile({ more: [{ name: 'xl/vbaProject.bin' }] }), differs],
    ['a.xlsx', anOfficeFile({ more: [{ name: 'xl/a.xml', declaredSize: 600 * 1024 * 1024 }] }), malformed],
    [
      'a.xlsx',
      anOfficeFile({ more: [{ name: 'xl/a.xml', declaredSize: 0xfffffffe }], wide: true }),
      malformed,
    ],
    ['a.xlsx', anOfficeFile({ more: [{ name: '../evil.xml' }] }), malformed],
    ['a.xlsx', anOfficeFile({ more: [{ name: 'xl\\..\\..\\evil.xml' }] }), malformed],
    ['a.xlsx', anOfficeFile({ more: many }), malformed],
    ['a.xlsx', Buffer.concat([anOfficeFile(), Buffer.from('<script>')]), malformed],
    ['a.xlsx', Buffer.concat([Buffer.from('<script>'), anOfficeFile()]), malformed],
    ['a.xlsx', anOfficeFile().subarray(0, 100), malformed],
  ]
  for (const [name, content, answer] of cases) {
    expect(await refusal(await sendFile(server, content, { name, as: caller })), name).toBe(answer)
  }
  expect(await server.temporary()).toEqual([])
  expect((await server.contents()).length).toBe(before.contents)
  expect(await server.services.prisma.storedFile.count()).toBe(before.rows)
})

test('AL-5: names arrive in any script, without folders, controls or marks of direction', async () => {
  const names: [string, string][] = [
    ['Πληκτρολόγιο "3".jpg', 'Πληκτρολόγιο "3".jpg'],
    ['键盘\r\n.jpg', '键盘.jpg'],
    ['../../etc/photo\u202E.jpg', 'photo.jpg'],
    [`${'ж'.repeat(400)}.jpg`, `${'ж'.repeat(196)}.jpg`],
  ]
  for (const [name, kept] of names) {
    expect((await accepted(await sendFile(server, await aPicture(), { name }))).name).toBe(kept)
  }
})

test('C17: the limit itself is taken, one byte more is not', async () => {
  const caller = await server.aCaller()
  const film = Buffer.concat([aBox('isom'), Buffer.alloc(fileLimits.size)])
  const fits = film.subarray(0, fileLimits.size)
  await accepted(await sendFile(server, fits, { name: 'a.mp4', as: caller }))
  const tooLarge = film.subarray(0, fileLimits.size + 1)
  expect(await refusal(await sendFile(server, tooLarge, { name: 'a.mp4', as: caller }))).toBe('413')
  expect(await server.temporary()).toEqual([])
})

const boundary = 'test-boundary'
const head = (length: string) =>
  `POST /api/public/uploads HTTP/1.1\r\nhost: localhost\r\n${length}\r\n` +
  `content-type: multipart/form-data; boundary=${boundary}\r\n\r\n`
const partHead = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.mp4"\r\n\r\n`

function rawRequest() {
  const socket = connectSocket(server.port, '127.0.0.1')
  let answer = ''
  socket.on('data', (data) => {
    answer += data.toString()
  })
  const closed = new Promise<string>((resolve) => socket.on('close', () => resolve(answer)))
  // The server may hang up while more is being sent: that is what is tried here.
  socket.on('error', () => undefined)
  return { socket, closed }
}

test('C17: five announced gigabytes are refused before they come, and the line is closed', async () => {
  const { socket, closed } = rawRequest()
  socket.write(head(`content-length: ${5 * 1024 ** 3}`) + partHead)
  expect(await closed).toMatch(/^HTTP\/1\.1 413 /)
})

test('C17: a body without end is cut off at the limit', async () => {
  const { socket, closed } = rawRequest()
  const chunk = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(0x100000), Buffer.from('\r\n')])
  socket.write(`${head('transfer-encoding: chunked')}${partHead.length.toString(16)}\r\n${partHead}\r\n`)
  let sent = 0
  const pour = () => {
    while (!socket.destroyed && socket.writable && sent < 400) {
      sent += 1
      if (!socket.write(chunk)) return
    }
  }
  socket.on('drain', pour)
  pour()
  expect(await closed).toMatch(/^HTTP\/1\.1 413 /)
  expect(sent).toBeLessThan(200)
  await vi.waitFor(async () => expect(await server.temporary()).toEqual([]))
})

test('C21: uploads broken off halfway leave no file and no row', async () => {
  const rows = await server.services.prisma.attachment.count()
  const contents = (await server.contents()).length
  const requests = Array.from({ length: 25 }, () => rawRequest())
  for (const { socket } of requests) {
    socket.write(
      Buffer.concat([
        Buffer.from(head('content-length: 9000000') + partHead),
        aBox('isom'),
        Buffer.alloc(2_000_000),
      ]),
    )
  }
  await vi.waitFor(async () => expect(await server.temporary()).toHaveLength(25), { timeout: 10_000 })
  for (const { socket } of requests) socket.destroy()
  await vi.waitFor(async () => expect(await server.temporary()).toEqual([]), { timeout: 10_000 })
  expect(await server.services.prisma.attachment.count()).toBe(rows)
  expect((await server.contents()).length).toBe(contents)
})

test('C17: forms without a file, with two, with a thousand parts or broken off are refused', async () => {
  const post = (body: FormData | string, type?: string) =>
    fetch(`${server.url}/api/public/uploads`, {
      method: 'POST',
      body,
      headers: type ? { 'content-type': type } : {},
    })
  const form = (fill: (form: FormData) => void) => {
    const data = new FormData()
    fill(data)
    return data
  }
  const picture = new Blob([new Uint8Array(await aPicture())])
  expect(await refusal(await post(form((f) => f.append('other', 'x'))))).toBe('400 #/file required')
  expect(await refusal(await sendFile(server, 'x', { field: 'photo' }))).toBe('400 #/file required')
  expect(await refusal(await post('{}', 'application/json'))).toMatch(/^400/)
  const two = form((f) => {
    f.append('file', picture, 'a.jpg')
    f.append('file', picture, 'b.jpg')
  })
  expect(await refusal(await post(two))).toBe('413')
  const thousand = form((f) => {
    for (let n = 0; n < 1_001; n += 1) f.append(`field${n}`, 'x')
  })
  expect(await refusal(await post(thousand))).toBe('413')
  const type = `multipart/form-data; boundary=${boundary}`
  expect(await refusal(await post(`${partHead}abc`, type))).toMatch(/^400/)
  expect(await refusal(await post('', 'multipart/form-data'))).toMatch(/^400/)
  expect(await server.temporary()).toEqual([])
})

test('C58: a full disk is said so, and neither row nor temporary file stays', async () => {
  const { files, prisma } = server.services
  const { keep } = files
  const rows = await prisma.attachment.count()
  files.keep = () =>
    Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' }))
  try {
    expect((await sendFile(server, await aPicture())).status).toBe(507)
  } finally {
    files.keep = keep
  }
  expect(await prisma.attachment.count()).toBe(rows)
  expect(await server.temporary()).toEqual([])
})

test('AL-5: strangers cannot upload as staff', async () => {
  const body = new FormData()
  body.append('file', new Blob(['x']), 'a.txt')
  const response = await fetch(`${server.url}/api/uploads`, { method: 'POST', body })
  expect(response.status).toBe(401)
})

test('AL-5: the same content uploaded ten times at once lies there once and is named ten times', async () => {
  const content = await aPicture({ width: 800, height: 800, format: 'png' })
  const responses = await Promise.all(
    Array.from({ length: 10 }, (_, n) => sendFile(server, content, { name: `copy ${n}.png` })),
  )
  const tokens = await Promise.all(responses.map(async (response) => (await accepted(response)).upload))
  expect(new Set(tokens).size).toBe(10)
  expect(await server.services.prisma.attachment.count({ where: { hash: sha256(content) } })).toBe(10)
  expect((await server.contents()).filter((name) => name === sha256(content))).toHaveLength(1)
})

test('C20: one address may leave 200 MB a day; another one and the next day may go on', async () => {
  const send = async (address: string) => {
    const film = Buffer.concat([aBox('isom'), Buffer.alloc(45 * 1024 * 1024)])
    return sendFile(server, film, { name: 'a.mp4', address })
  }
  for (let n = 0; n < 4; n += 1) await accepted(await send('198.51.100.7'))
  const refused = await send('198.51.100.7')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBe(24 * 60 * 60)
  await accepted(await sendFile(server, 'a small one still fits', { name: 'a.txt', address: '198.51.100.7' }))
  await accepted(await send('198.51.100.8'))
  server.setNow(new Date('2026-03-03T09:00:01Z'))
  await accepted(await send('198.51.100.7'))
})

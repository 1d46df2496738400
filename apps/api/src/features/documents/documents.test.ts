import { createHash } from 'node:crypto'
import { complaintRoutes } from '@redress/contracts/complaint-routes'
import { documentRoutes } from '@redress/contracts/documents'
import { judgementRoutes } from '@redress/contracts/judgement-routes'
import { customerLanguages } from '@redress/domain/languages/language'
import { aComplaint, aMessage } from '@redress/prisma/builders/complaints'
import { aUser } from '@redress/prisma/builders/users'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { uploaded } from '../../testing/upload.ts'
import { keepDocument } from '../files/keep-document.ts'
import { evidenceFiles } from './evidence-files.ts'
import { printPictures } from './print-pictures.ts'
import { printedMessages } from './printed-messages.ts'
import { unpacked } from './testing/unpack.ts'

// The first document waits for the start of the layout engine.
vi.setConfig({ testTimeout: 30_000 })

let kit: Kit
let engineer: string
const now = new Date('2026-03-05T09:00:00.000Z')

beforeAll(async () => {
  kit = await startKit()
  kit.setNow(now)
  engineer = (await aUser(kit.services.prisma, { role: 'engineer', name: 'Edda Engineer' })).id
})
afterAll(() => kit.close())

const at = (number: string, query: Record<string, string> = {}) => ({ params: { number }, query })
const sumOf = (content: Buffer) => createHash('sha256').update(content).digest('hex')

async function fileWithEvidence(names: string[]) {
  const complaint = await aComplaint(kit.services.prisma, { step: 'analysis', project: 'Keypad 2026' })
  const files = await Promise.all(names.map((name) => uploaded(kit, { as: engineer, name })))
  const answer = await kit.call(
    complaintRoutes.addFiles,
    { params: { number: complaint.number }, body: { files } },
    { as: engineer },
  )
  expect(answer.status).toBe(201)
  return complaint
}

async function packOf(number: string, as = engineer) {
  const answer = await kit.call(documentRoutes.auditPack, at(number), { as })
  expect(answer.status).toBe(200)
  return { answer, files: await unpacked(answer.raw.rawPayload) }
}

describe('DOC: card and evidence print', () => {
  test('everybody who may read a complaint gets both as PDF, named after it', async () => {
    const { number } = await fileWithEvidence(['lot label.txt'])
    const worker = await aUser(kit.services.prisma, { role: 'production' })
    for (const [route, name] of [
      [documentRoutes.card, `${number}-card.pdf`],
      [documentRoutes.evidence, `${number}-evidence.pdf`],
    ] as const) {
      const { status, headers, raw } = await kit.call(route, at(number), { as: worker.id })
      expect(status).toBe(200)
      expect(headers['content-type']).toBe('application/pdf')
      expect(headers['content-disposition']).toContain(name)
      expect(raw.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    }
  })

  test('the card comes in each language of our customers, and in no other', async () => {
    const { number } = await aComplaint(kit.services.prisma)
    const cards = []
    for (const language of customerLanguages) {
      const { raw } = await kit.call(documentRoutes.card, at(number, { language }), { as: engineer })
      cards.push(sumOf(raw.rawPayload))
    }
    expect(new Set(cards).size).toBe(customerLanguages.length)
    const refused = await kit.call(documentRoutes.card, at(number, { language: 'xx' }), { as: engineer })
    expect(faultsOf(expectProblem(refused, 'invalid-input'))).toEqual(['#/query/language not-a-choice'])
  })

  test('a number nobody has is not found', async () => {
    for (const route of [documentRoutes.list, documentRoutes.card, documentRoutes.evidence]) {
      expectProblem(await kit.call(route, at('C-2026-99999'), { as: engineer }), 'not-found')
    }
  })

  test('AN-2: internal notes are printed only when asked for; messages stand oldest first', async () => {
    const complaint = await aComplaint(kit.services.prisma, { receivedAt: now })
    await aMessage(kit.services.prisma, complaint, {
      kind: 'internal_note',
      body: 'Be careful',
      at: new Date(now.getTime() + 1000),
    })
    await aMessage(kit.services.prisma, complaint, {
      kind: 'to_customer',
      body: 'We look at it',
      at: new Date(now.getTime() + 2000),
    })
    const bodies = async (notes: boolean) =>
      (await printedMessages(kit.services, [complaint.threadId], { notes })).messages.map(({ body }) => body)
    expect(await bodies(false)).toEqual([complaint.wording, 'We look at it'])
    expect(await bodies(true)).toEqual([complaint.wording, 'Be careful', 'We look at it'])
    const print = async (query: Record<string, string>) =>
      (await kit.call(documentRoutes.evidence, at(complaint.number, query), { as: engineer })).raw.rawPayload
    const without = await print({})
    expect(await print({ notes: 'false' })).toEqual(without)
    expect(await print({ notes: 'true' })).not.toEqual(without)
  })

  test('AN-2: what is too long for paper is counted, not dropped in silence', async () => {
    const complaint = await aComplaint(kit.services.prisma, { receivedAt: now })
    for (let n = 1; n <= 11; n += 1) {
      const body = 'x'.repeat(20_000)
      await aMessage(kit.services.prisma, complaint, { body, at: new Date(now.getTime() + n * 1000) })
    }
    const { messages, messagesLeftOut } = await printedMessages(kit.services, [complaint.threadId], {
      notes: false,
    })
    expect(messages.length + messagesLeftOut).toBe(12)
    expect(messagesLeftOut).toBeGreaterThan(0)
  })

  test('AN-2: pictures become small JPEGs; one that is damaged costs its thumbnail only', async () => {
    const { id, threadId, number } = await fileWithEvidence(['one.txt', 'two.txt'])
    const webp = await sharp({ create: { width: 640, height: 480, channels: 4, background: '#8aa' } })
      .webp()
      .toBuffer()
    const good = await keepDocument(kit.services, webp, 'image/webp')
    const bad = await keepDocument(kit.services, Buffer.from('no picture'), 'image/webp')
    const family = { ids: [id], threadIds: [threadId] }
    const [first, second] = await evidenceFiles(kit.services, family)
    for (const [file, preview] of [
      [first, good],
      [second, bad],
    ] as const) {
      await kit.services.prisma.attachment.update({
        where: { id: file?.attachmentId ?? '' },
        data: { previewHash: preview.hash },
      })
    }
    const files = await evidenceFiles(kit.services, family)
    const { thumbnails, leftOut } = await printPictures(kit.services, files)
    expect([...thumbnails.keys()]).toEqual([first?.attachmentId])
    expect(leftOut).toBe(1)
    const [picture] = thumbnails.values()
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width: 480, height: 360 })
    expect((await kit.call(documentRoutes.evidence, at(number), { as: engineer })).status).toBe(200)
  })
})

describe('DOC: what the card asks for is kept on the complaint', () => {
  test('project, order number and fax are facts like others: read, corrected, on the trail, found by search', async () => {
    const { id, number } = await aComplaint(kit.services.prisma)
    const change = { version: 1, project: 'Keypad 2026', orderNumber: 'PO-778812', contactFax: '+48 22 556' }
    const call = (body: Record<string, unknown>) =>
      kit.call(complaintRoutes.change, { params: { number }, body }, { as: engineer })
    expect((await call(change)).body).toMatchObject({
      project: 'Keypad 2026',
      orderNumber: 'PO-778812',
      sender: { fax: '+48 22 556' },
    })
    expectProblem(await call(change), 'stale-version')
    const wrong = { version: 2, project: 'x'.repeat(121), orderNumber: 7, contactFax: 'x'.repeat(61) }
    expect(faultsOf(expectProblem(await call(wrong), 'invalid-input'))).toEqual([
      '#/project too-long',
      '#/orderNumber wrong-type',
      '#/contactFax too-long',
    ])
    const [entry] = await kit.services.prisma.trailEntry.findMany({ where: { subjectId: id } })
    expect(entry?.data).toMatchObject({ fields: ['project', 'orderNumber', 'contactFax'] })
    const found = await kit.call(
      complaintRoutes.list,
      { query: { view: 'all', q: 'PO-778812' } },
      { as: engineer },
    )
    expect(found.body.rows.map((row) => row.number)).toEqual([number])
  })

  test('AN-1: findings say who recorded them and when', async () => {
    const { number } = await aComplaint(kit.services.prisma, { step: 'analysis' })
    const read = () => kit.call(complaintRoutes.read, { params: { number } }, { as: engineer })
    expect((await read()).body.findings).toMatchObject({ by: null, at: null })
    const form = {
      version: 1,
      employeeConcerned: 'Pavel',
      employeesOpinion: '',
      factsClarified: '',
      ownOpinion: 'Brittle glue',
      cause: 'Glue',
      process: '',
      faultSide: null,
      supplierName: '',
      detectionStage: null,
      lines: [],
    }
    const recorded = await kit.call(
      judgementRoutes.findings,
      { params: { number }, body: form },
      { as: engineer },
    )
    expect(recorded.status).toBe(200)
    expect((await read()).body.findings).toMatchObject({
      by: { id: engineer, name: 'Edda Engineer' },
      at: now.toISOString(),
    })
  })
})

describe('DOC: audit pack', () => {
  test('it holds the whole file, and its manifest fits every byte', async () => {
    const { number } = await fileWithEvidence(['Prüfbericht 按键.txt', 'label.txt', 'label.txt'])
    const { answer, files } = await packOf(number)
    expect(answer.headers['content-type']).toBe('application/zip')
    expect(answer.headers['content-disposition']).toContain(`${number}-audit-pack.zip`)
    const names = [...files.keys()]
    expect(names.slice(0, 6)).toEqual([
      'card.pdf',
      'evidence.pdf',
      'record.json',
      'timeline.json',
      'correspondence.txt',
      'trail.json',
    ])
    const evidence = names.filter((name) => name.startsWith('evidence/')).map((name) => name.slice(13))
    expect(evidence.toSorted()).toEqual(['Prüfbericht 按键.txt', 'label.txt', 'label.txt'].toSorted())
    expect(new Set(names).size).toBe(names.length)
    expect(names.at(-1)).toBe('MANIFEST.txt')
    const manifest = files.get('MANIFEST.txt')?.toString() ?? ''
    const sums = [...files].slice(0, -1).map(([name, content]) => `${sumOf(content)}  ${name}\n`)
    expect(manifest).toBe(sums.join(''))
  })

  test('record, timeline and correspondence are complete, the trail can be computed again elsewhere', async () => {
    const complaint = await fileWithEvidence(['label.txt'])
    await aMessage(kit.services.prisma, complaint, { body: 'Where is my answer?', at: now })
    const { files } = await packOf(complaint.number)
    const json = (name: string) => JSON.parse(files.get(name)?.toString() ?? '')
    expect(json('record.json').complaint).toMatchObject({
      number: complaint.number,
      project: 'Keypad 2026',
      files: [{ name: 'label.txt' }],
    })
    expect(files.get('correspondence.txt')?.toString()).toContain('Where is my answer?')
    expect(JSON.stringify(json('timeline.json').entries)).toContain('Where is my answer?')
    const trail = json('trail.json')
    expect(trail.verification).toEqual({ entries: trail.entries.length, intact: true, firstBroken: null })
    let previous = ''
    for (const { text, hash, previousHash } of trail.entries) {
      expect(previousHash).toBe(previous)
      expect(text.startsWith(previous)).toBe(true)
      expect(sumOf(Buffer.from(text))).toBe(hash)
      previous = hash
    }
    expect(trail.entries.at(-1)).toMatchObject({ type: 'complaint.pack-drawn', actor: 'Edda Engineer' })
  })

  test('AL-1: who drew it stands in the list of documents, the newest first', async () => {
    const { number } = await aComplaint(kit.services.prisma)
    const manager = await aUser(kit.services.prisma, { role: 'manager', name: 'Mira Manager' })
    await packOf(number)
    await packOf(number, manager.id)
    const { body } = await kit.call(documentRoutes.list, at(number), { as: engineer })
    expect(body).toMatchObject({ receipt: null, replies: [] })
    expect(body.packs.map(({ by }) => by)).toEqual(['Mira Manager', 'Edda Engineer'])
  })

  test('C02: customer service and production do not draw it, and nothing is on the trail', async () => {
    const { id, number } = await aComplaint(kit.services.prisma)
    for (const role of ['agent', 'production'] as const) {
      const { id: as } = await aUser(kit.services.prisma, { role })
      expectProblem(await kit.call(documentRoutes.auditPack, at(number), { as }), 'forbidden')
    }
    expectProblem(await kit.call(documentRoutes.auditPack, at('C-2026-99999'), { as: engineer }), 'not-found')
    expect(await kit.services.prisma.trailEntry.count({ where: { subjectId: id } })).toBe(0)
  })

  test('IN-6: the files and the trail of a merged duplicate are in the pack of the one that lives', async () => {
    const living = await fileWithEvidence(['ours.txt'])
    const duplicate = await fileWithEvidence(['theirs.txt'])
    await kit.services.prisma.complaint.update({
      where: { id: duplicate.id },
      data: { mergedIntoId: living.id, step: 'merged', isOpen: false },
    })
    const { files } = await packOf(living.number)
    const names = [...files.keys()]
    expect(names).toContain(`trail-${duplicate.number}.json`)
    expect(names.filter((name) => name.startsWith('evidence/'))).toEqual([
      'evidence/001_ours.txt',
      'evidence/002_theirs.txt',
    ])
  })
})

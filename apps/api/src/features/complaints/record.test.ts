import { randomUUID } from 'node:crypto'
import { complaintRoutes } from '@redress/contracts/complaint-routes'
import type { Complaint } from '@redress/contracts/complaints'
import type { Timeline, TimelineEntry } from '@redress/contracts/timeline'
import type { Role } from '@redress/domain/identity/role'
import { aDefectCode } from '@redress/prisma/builders/catalog'
import { aComplaint, aMessage } from '@redress/prisma/builders/complaints'
import { aContact, aCustomer } from '@redress/prisma/builders/customers'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows } from '../../testing/everything-stored.ts'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { uploaded } from '../../testing/upload.ts'

let kit: Kit

const now = new Date('2026-03-05T09:00:00.000Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

beforeAll(async () => {
  kit = await startKit()
  kit.setNow(now)
})
afterAll(() => kit.close())

const someone = (role: Role = 'agent') => aUser(kit.services.prisma, { role })
const at = (complaint: { number: string }) => ({ params: { number: complaint.number } })

async function read(complaint: { number: string }, as?: string): Promise<Complaint> {
  return (await kit.call(complaintRoutes.read, at(complaint), { as: as ?? (await someone()).id })).body
}

function assign(complaint: { number: string }, body: { version: number; userId: string }, as: string) {
  return kit.call(complaintRoutes.assign, { ...at(complaint), body }, { as })
}

function change(complaint: { number: string }, body: Record<string, unknown>, as: string, key?: string) {
  return kit.call(complaintRoutes.change, { ...at(complaint), body }, { as, ...(key ? { key } : {}) })
}

function send(complaint: { number: string }, body: Record<string, unknown>, as: string, key?: string) {
  return kit.call(complaintRoutes.reply, { ...at(complaint), body }, { as, ...(key ? { key } : {}) })
}

const trailOf = (complaint: { id: string }) =>
  kit.services.prisma.trailEntry.findMany({ where: { subjectId: complaint.id }, orderBy: { seq: 'asc' } })

const mailable = { contactEmail: 'ewa.lis@vistula.example', receivedAt: ago(60) }

describe('CU-1: reading a complaint', () => {
  test('shows customer, contact, lines with defect, files and what is still missing', async () => {
    const { prisma } = kit.services
    const defect = await aDefectCode(prisma)
    const contact = await aContact(prisma)
    const complaint = await aComplaint(prisma, {
      customerId: contact.customerId,
      contactId: contact.id,
      complaintLines: [
        { productText: 'MS-1', defectCodeId: defect.id },
        { productText: 'MS-2', quantityAffected: 3 },
      ],
    })
    await aComplaint(prisma, { customerId: contact.customerId, step: 'closed' })
    expect(await read(complaint)).toMatchObject({
      number: complaint.number,
      customer: { id: contact.customerId, openComplaints: 1, allComplaints: 2 },
      contact: { id: contact.id },
      lines: [
        { position: 1, productText: 'MS-1', defect: { code: defect.code } },
        { position: 2, quantityAffected: 3 },
      ],
      canMail: true,
    })
  })

  test('DOMAIN §3: says which step comes next and what it still needs', async () => {
    const complaint = await aComplaint(kit.services.prisma)
    expect((await read(complaint)).nextSteps).toContainEqual({
      action: 'start-analysis',
      to: 'analysis',
      permission: 'complaint.take',
      missing: ['responsible-assigned'],
    })
    const closed = await aComplaint(kit.services.prisma, { step: 'closed' })
    expect((await read(closed)).nextSteps.map(({ action }) => action)).toEqual(['reopen'])
  })

  test('without any address there is nothing to mail to', async () => {
    expect((await read(await aComplaint(kit.services.prisma, { contactEmail: '' }))).canMail).toBe(false)
  })

  test('an unknown number is not found, at every door of the record', async () => {
    const { id } = await someone('quality_manager')
    const nobody = { params: { number: 'C-2019-00001' } }
    const seenAt = now.toISOString()
    const answers = await Promise.all([
      kit.call(complaintRoutes.read, nobody, { as: id }),
      kit.call(complaintRoutes.timeline, nobody, { as: id }),
      kit.call(complaintRoutes.receipt, nobody, { as: id }),
      kit.call(complaintRoutes.trackingLink, nobody, { as: id }),
      kit.call(complaintRoutes.verifyTrail, nobody, { as: id }),
      kit.call(complaintRoutes.note, { ...nobody, body: { body: 'x' } }, { as: id }),
      kit.call(complaintRoutes.reply, { ...nobody, body: { body: 'x', lastSeenAt: seenAt } }, { as: id }),
      kit.call(complaintRoutes.change, { ...nobody, body: { version: 1 } }, { as: id }),
      kit.call(complaintRoutes.assign, { ...nobody, body: { version: 1, userId: id } }, { as: id }),
    ])
    for (const answer of answers) expectProblem(answer, 'not-found')
  })
})

describe('AN-1: making somebody responsible', () => {
  test('out of Registered the complaint goes to Analysis, and the trail says from whom to whom', async () => {
    const complaint = await aComplaint(kit.services.prisma)
    const [agent, engineer] = [await someone(), await someone('engineer')]
    const { status, body } = await assign(complaint, { version: 1, userId: engineer.id }, agent.id)
    expect(status).toBe(200)
    expect(body).toMatchObject({ step: 'analysis', responsible: { id: engineer.id }, version: 2 })
    expect(body.steps[1]).toEqual({ step: 'analysis', reachedAt: now.toISOString() })
    const [entry] = await trailOf(complaint)
    expect(entry).toMatchObject({
      seq: 1,
      type: 'complaint.assigned',
      actorId: agent.id,
      actorName: agent.name,
      data: {
        before: { responsibleId: null },
        after: { responsibleId: engineer.id },
        from: 'registered',
        to: 'analysis',
      },
    })
  })

  test('later only the person changes, not the step', async () => {
    const complaint = await aComplaint(kit.services.prisma, { step: 'reply' })
    const [manager, engineer] = [await someone('quality_manager'), await someone('engineer')]
    const { body } = await assign(complaint, { version: 1, userId: engineer.id }, manager.id)
    expect(body).toMatchObject({ step: 'reply', responsible: { id: engineer.id } })
    expect((await trailOf(complaint))[0]?.data).not.toHaveProperty('to')
  })

  test('an engineer takes a complaint but gives none to others', async () => {
    const [engineer, other] = [await someone('engineer'), await someone('engineer')]
    const complaint = await aComplaint(kit.services.prisma)
    expectProblem(await assign(complaint, { version: 1, userId: other.id }, engineer.id), 'forbidden')
    expect((await read(complaint)).responsible).toBeNull()
    expect((await assign(complaint, { version: 1, userId: engineer.id }, engineer.id)).status).toBe(200)
  })

  test.each(['production', 'manager', 'admin'] as const)('a %s takes none', async (role) => {
    const person = await someone(role)
    const complaint = await aComplaint(kit.services.prisma)
    expectProblem(await assign(complaint, { version: 1, userId: person.id }, person.id), 'forbidden')
  })

  test('nobody unknown, disabled or without the work of a complaint becomes responsible', async () => {
    const agent = await someone()
    const gone = await aUser(kit.services.prisma, { role: 'engineer', disabledAt: ago(1) })
    const outside = await someone('admin')
    const complaint = await aComplaint(kit.services.prisma)
    for (const userId of [randomUUID(), gone.id, outside.id]) {
      const refused = await assign(complaint, { version: 1, userId }, agent.id)
      expect(faultsOf(expectProblem(refused, 'invalid-input'))).toEqual(['#/userId not-found'])
    }
    expect(await read(complaint)).toMatchObject({ responsible: null, step: 'registered', version: 1 })
  })

  test.each(['closed', 'withdrawn', 'merged'] as const)('a %s complaint gets nobody', async (step) => {
    const agent = await someone()
    const complaint = await aComplaint(kit.services.prisma, { step })
    expectProblem(await assign(complaint, { version: 1, userId: agent.id }, agent.id), 'not-from-here')
  })

  test('AL-2: a stale version changes nothing', async () => {
    const [agent, engineer] = [await someone(), await someone('engineer')]
    const complaint = await aComplaint(kit.services.prisma)
    await assign(complaint, { version: 1, userId: engineer.id }, agent.id)
    expectProblem(await assign(complaint, { version: 1, userId: agent.id }, agent.id), 'stale-version')
    expect(await read(complaint)).toMatchObject({ responsible: { id: engineer.id }, version: 2 })
    expect(await trailOf(complaint)).toHaveLength(1)
  })

  test('AL-3: the same request twice does it once', async () => {
    const agent = await someone()
    const complaint = await aComplaint(kit.services.prisma)
    const input = { ...at(complaint), body: { version: 1, userId: agent.id } }
    const twice = [
      await kit.call(complaintRoutes.assign, input, { as: agent.id, key: 'assign-twice' }),
      await kit.call(complaintRoutes.assign, input, { as: agent.id, key: 'assign-twice' }),
    ]
    expect(twice.map(({ status, body }) => [status, body.version])).toEqual([
      [200, 2],
      [200, 2],
    ])
    expect(await trailOf(complaint)).toHaveLength(1)
  })
})

describe('IN-3: completing the facts', () => {
  test('what is absent stays, null clears, and the record is found by its new words', async () => {
    const agent = await someone()
    const contact = await aContact(kit.services.prisma)
    const complaint = await aComplaint(kit.services.prisma, {
      severity: 'minor',
      urgent: true,
      customersNumber: 'OLD-1',
      customerId: null,
    })
    const first = await change(
      complaint,
      {
        version: 1,
        subject: 'Cracked Quartzdome',
        customersNumber: 'NEW-2',
        customerId: contact.customerId,
        contactId: contact.id,
      },
      agent.id,
    )
    expect(first.body).toMatchObject({
      subject: 'Cracked Quartzdome',
      severity: 'minor',
      urgent: true,
      customersNumber: 'NEW-2',
      customer: { id: contact.customerId },
      contact: { id: contact.id },
      version: 2,
    })
    const second = await change(complaint, { version: 2, severity: null, contactId: null }, agent.id)
    expect(second.body).toMatchObject({
      severity: null,
      urgent: true,
      customer: { id: contact.customerId },
      contact: null,
      version: 3,
    })
    const found = await kit.call(complaintRoutes.list, { query: { q: 'quartzdome' } }, { as: agent.id })
    expect(found.body.rows.map((row) => row.number)).toEqual([complaint.number])
    const [entry] = await trailOf(complaint)
    expect(entry).toMatchObject({
      type: 'complaint.changed',
      data: {
        fields: expect.arrayContaining(['subject', 'customersNumber', 'customerId', 'contactId']),
        before: { customerId: null, contactId: null },
        after: { customerId: contact.customerId, contactId: contact.id },
      },
    })
    // Words of customers stay in their own tables, so that an erasure keeps the chain.
    expect(JSON.stringify(entry?.data)).not.toMatch(/Quartzdome|NEW-2/)
  })

  test('another customer clears the contact of the one before', async () => {
    const agent = await someone()
    const contact = await aContact(kit.services.prisma)
    const complaint = await aComplaint(kit.services.prisma, {
      customerId: contact.customerId,
      contactId: contact.id,
    })
    const other = await aCustomer(kit.services.prisma)
    const { body } = await change(complaint, { version: 1, customerId: other.id }, agent.id)
    expect(body).toMatchObject({ customer: { id: other.id }, contact: null })
    const cleared = await change(complaint, { version: 2, customerId: null }, agent.id)
    expect(cleared.body).toMatchObject({ customer: null, contact: null })
  })

  test("unknown parties and another customer's contact are refused by name (C07)", async () => {
    const agent = await someone()
    const foreign = await aContact(kit.services.prisma)
    const complaint = await aComplaint(kit.services.prisma)
    const wrong: [Record<string, unknown>, string][] = [
      [{ customerId: randomUUID() }, '#/customerId not-found'],
      [{ contactId: randomUUID() }, '#/contactId not-found'],
      [{ contactId: foreign.id }, '#/contactId not-found'],
      [{ customerId: null, contactId: foreign.id }, '#/contactId not-found'],
      [{ subject: '' }, '#/subject required'],
      [{ subject: null }, '#/subject required'],
      [{ severity: 'huge' }, '#/severity not-a-choice'],
      [{ step: 'closed' }, '#/step unknown-key'],
      [{ version: 0 }, '#/version too-small'],
      [{ version: '1' }, '#/version wrong-type'],
    ]
    for (const [wish, fault] of wrong) {
      const refused = await change(complaint, { version: 1, ...wish }, agent.id)
      expect(faultsOf(expectProblem(refused, 'invalid-input')), JSON.stringify(wish)).toEqual([fault])
    }
    const bare = await change(complaint, { subject: 'No version' }, agent.id)
    expect(faultsOf(expectProblem(bare, 'invalid-input'))).toEqual(['#/version required'])
    expect((await read(complaint)).version).toBe(1)
    expect(await trailOf(complaint)).toEqual([])
  })

  test('AL-2, C50: of two people with the same version one is told; nothing of the other is stored', async () => {
    const [one, two] = [await someone(), await someone('engineer')]
    const complaint = await aComplaint(kit.services.prisma)
    const answers = await Promise.all([
      change(complaint, { version: 1, subject: 'From one' }, one.id),
      change(complaint, { version: 1, urgent: true }, two.id),
    ])
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409])
    const after = await read(complaint)
    expect(after.version).toBe(2)
    expect([after.subject === 'From one', after.urgent].filter(Boolean)).toHaveLength(1)
    expect(await trailOf(complaint)).toHaveLength(1)
  })
})

describe('RE-3: notes, messages and files', () => {
  test('a note stands on the timeline with its author and files, and leaves the last word as it was', async () => {
    const person = await someone('production')
    const complaint = await aComplaint(kit.services.prisma, { receivedAt: ago(60) })
    const files = [await uploaded(kit, { as: person.id, name: 'stock.txt' })]
    const noted = await kit.call(
      complaintRoutes.note,
      { ...at(complaint), body: { body: '412 pieces counted', files } },
      { as: person.id },
    )
    expect(noted.status).toBe(201)
    expect(noted.body.files).toMatchObject([{ name: 'stock.txt', fromCustomer: false }])
    const timeline = await kit.call(complaintRoutes.timeline, at(complaint), { as: person.id })
    expect(timeline.body.entries[0]).toMatchObject({
      entry: 'message',
      kind: 'internal_note',
      who: person.name,
      body: '412 pieces counted',
      files: [{ name: 'stock.txt' }],
      mail: null,
    })
    const { lastWordAt, lastWordBy } = await kit.services.prisma.complaint.findUniqueOrThrow({
      where: { id: complaint.id },
    })
    expect([lastWordAt, lastWordBy]).toEqual([ago(60), 'customer'])
  })

  test('SLA-1: the first message meets the clock, in time and once; the mail goes with the link', async () => {
    const agent = await someone()
    const complaint = await aComplaint(kit.services.prisma, { ...mailable, language: 'pl' })
    const first = await send(
      complaint,
      { body: 'We have your parts on the bench.', lastSeenAt: ago(60).toISOString() },
      agent.id,
    )
    expect(first.status).toBe(201)
    expect(first.body.clocks).toMatchObject([{ kind: 'first_reply', state: 'met', metAt: now.toISOString() }])
    kit.setNow(new Date(now.getTime() + 3_600_000))
    const second = await send(complaint, { body: 'One thing more.', lastSeenAt: now.toISOString() }, agent.id)
    kit.setNow(now)
    expect(second.body.clocks).toMatchObject([{ metAt: now.toISOString() }])
    const mails = await kit.services.prisma.outgoingMail.findMany({
      where: { threadId: complaint.threadId },
      orderBy: { createdAt: 'asc' },
    })
    expect(mails).toMatchObject([
      { kind: 'message', toAddress: mailable.contactEmail, language: 'pl', link: 'tracking' },
      { kind: 'message' },
    ])
    expect(mails[0]?.body).toMatch(/^We have your parts on the bench\.[\s\S]*\{link\}/)
    const trail = await trailOf(complaint)
    expect(trail.map(({ data }) => (data as { met?: string }).met)).toEqual(['first_reply', undefined])
    const after = await kit.services.prisma.complaint.findUniqueOrThrow({ where: { id: complaint.id } })
    expect(after).toMatchObject({ lastWordBy: 'us', version: 1 })
    expect(after.actBy.getUTCFullYear()).toBe(9999)
  })

  test('AL-2: a message is refused when the customer wrote after what the writer saw', async () => {
    const agent = await someone()
    const complaint = await aComplaint(kit.services.prisma, { ...mailable, lastWordAt: ago(5) })
    const before = await countRows(kit, ['public."Session"'])
    const stale = await send(complaint, { body: 'Old news', lastSeenAt: ago(60).toISOString() }, agent.id)
    expectProblem(stale, 'stale-version')
    expect(await countRows(kit, ['public."Session"'])).toEqual(before)
    const fresh = await send(complaint, { body: 'Good news', lastSeenAt: ago(5).toISOString() }, agent.id)
    expect(fresh.status).toBe(201)
  })

  test('RE-3: without an address there is no message, with the contact’s there is', async () => {
    const agent = await someone()
    const words = { body: 'Hello', lastSeenAt: now.toISOString() }
    const silent = await aComplaint(kit.services.prisma, { contactEmail: '' })
    expect(faultsOf(expectProblem(await send(silent, words, agent.id), 'invalid-input'))).toEqual([
      '#/body not-an-email',
    ])
    const contact = await aContact(kit.services.prisma)
    const reachable = await aComplaint(kit.services.prisma, {
      contactEmail: '',
      customerId: contact.customerId,
      contactId: contact.id,
      receivedAt: ago(60),
    })
    expect((await send(reachable, words, agent.id)).status).toBe(201)
    const mail = await kit.services.prisma.outgoingMail.findFirstOrThrow({
      where: { threadId: reachable.threadId },
    })
    expect(mail.toAddress).toBe(contact.email)
  })

  test('AL-3: a message sent twice with one key goes out once; an empty one not at all', async () => {
    const agent = await someone()
    const complaint = await aComplaint(kit.services.prisma, mailable)
    const words = { body: 'Once only', lastSeenAt: now.toISOString() }
    const answers = await Promise.all([1, 2, 3].map(() => send(complaint, words, agent.id, 'message-once')))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(await kit.services.prisma.outgoingMail.count({ where: { threadId: complaint.threadId } })).toBe(1)
    const empty = await send(complaint, { ...words, body: ' \n ' }, agent.id)
    expect(faultsOf(expectProblem(empty, 'invalid-input'))).toEqual(['#/body required'])
  })

  test("AN-2: files are added to the evidence; nobody uses another person's upload (C09)", async () => {
    const [agent, other] = [await someone(), await someone()]
    const complaint = await aComplaint(kit.services.prisma)
    const add = (files: string[], as: string) =>
      kit.call(complaintRoutes.addFiles, { ...at(complaint), body: { files } }, { as })
    const upload = await uploaded(kit, { as: agent.id, name: 'bench.txt' })
    expect(faultsOf(expectProblem(await add([upload], other.id), 'invalid-input'))).toEqual([
      '#/files/0 not-found',
    ])
    expect((await add([upload], agent.id)).body.files).toMatchObject([
      { name: 'bench.txt', fromCustomer: false },
    ])
    expect(faultsOf(expectProblem(await add([], agent.id), 'invalid-input'))).toEqual(['#/files required'])
    expect((await trailOf(complaint)).map(({ type }) => type)).toEqual(['complaint.files-added'])
  })

  test('CU-2: who looked at the secret link is on the trail, and the link works', async () => {
    const agent = await someone()
    const complaint = await aComplaint(kit.services.prisma, { language: 'el' })
    const shown = await kit.call(complaintRoutes.trackingLink, at(complaint), { as: agent.id })
    const token = shown.body.url.split('/').at(-1) ?? ''
    expect(shown.body.url).toBe(`http://redress.test/p/el/track/${token}`)
    expect((await kit.app.inject(`/api/public/tracking/${token}`)).statusCode).toBe(200)
    const again = await kit.call(complaintRoutes.trackingLink, at(complaint), { as: agent.id })
    expect(again.body).toEqual(shown.body)
    expect(await trailOf(complaint)).toMatchObject([
      { type: 'complaint.link-shown', actorId: agent.id },
      { type: 'complaint.link-shown' },
    ])
  })
})

describe('RE-3: the timeline', () => {
  test('pages hold every message and change once, newest first, and the filters pick', async () => {
    const agent = await someone()
    const complaint = await aComplaint(kit.services.prisma, { ...mailable, receivedAt: ago(6_000) })
    const bodies: string[] = []
    for (let n = 0; n < 45; n++) {
      bodies.push(`Word ${n}`)
      // Three at each moment, so that pages end between equal times.
      await aMessage(kit.services.prisma, complaint, {
        body: `Word ${n}`,
        at: ago(5_000 - Math.floor(n / 3)),
      })
    }
    await change(complaint, { version: 1, urgent: true }, agent.id)
    await change(complaint, { version: 2, urgent: false }, agent.id)
    const files = [await uploaded(kit, { as: agent.id })]
    await kit.call(complaintRoutes.addFiles, { ...at(complaint), body: { files } }, { as: agent.id })
    await kit.call(
      complaintRoutes.note,
      { ...at(complaint), body: { body: 'With file', files: [await uploaded(kit, { as: agent.id })] } },
      { as: agent.id },
    )

    const walk = async (show: 'everything' | 'messages' | 'changes' | 'files') => {
      const entries: TimelineEntry[] = []
      let cursor: string | null = null
      do {
        const query: { show: typeof show; cursor?: string } = { show, ...(cursor ? { cursor } : {}) }
        const { body }: { body: Timeline } = await kit.call(
          complaintRoutes.timeline,
          { ...at(complaint), query },
          { as: agent.id },
        )
        entries.push(...body.entries)
        cursor = body.nextCursor
      } while (cursor)
      return entries
    }
    const all = await walk('everything')
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(all.map(({ at: time }) => time)).toEqual(
      all
        .map(({ at: time }) => time)
        .sort()
        .reverse(),
    )
    // 45 words, the wording, the note, two changes, added files; what a message tells is not told again.
    expect(all).toHaveLength(50)
    const messages = await walk('messages')
    expect(messages).toHaveLength(47)
    expect(messages.every(({ entry }) => entry === 'message')).toBe(true)
    const changes = await walk('changes')
    expect(changes.map((entry) => (entry.entry === 'change' ? entry.type : '')).sort()).toEqual([
      'complaint.changed',
      'complaint.changed',
      'complaint.files-added',
    ])
    const withFiles = await walk('files')
    expect(withFiles.map(({ entry }) => entry).sort()).toEqual(['change', 'message'])
  })

  test('RE-4: a message shows what became of its mail', async () => {
    const agent = await someone()
    const complaint = await aComplaint(kit.services.prisma, mailable)
    await send(complaint, { body: 'Hello', lastSeenAt: now.toISOString() }, agent.id)
    await kit.services.prisma.outgoingMail.updateMany({
      where: { threadId: complaint.threadId },
      data: { status: 'failed', lastError: '550 no such user' },
    })
    const { body } = await kit.call(complaintRoutes.timeline, at(complaint), { as: agent.id })
    expect(body.entries[0]).toMatchObject({
      kind: 'to_customer',
      mail: { to: mailable.contactEmail, status: 'failed', error: '550 no such user' },
    })
  })

  test.each([
    'x',
    '2026-03-05T09:00:00.000Z|zz',
    '2026-03-05T09:00:00.000Z|m\u0000',
    `-271000-01-01T00:00:00.000Z|m${randomUUID()}`,
  ])('AL-4: the cursor %j is refused by name', async (cursor) => {
    const agent = await someone()
    const complaint = await aComplaint(kit.services.prisma)
    const answer = await kit.call(
      complaintRoutes.timeline,
      { ...at(complaint), query: { cursor } },
      { as: agent.id },
    )
    expect(faultsOf(expectProblem(answer, 'invalid-input'))).toEqual(['#/query/cursor malformed'])
  })
})

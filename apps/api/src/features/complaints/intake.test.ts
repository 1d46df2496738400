import { randomUUID } from 'node:crypto'
import { catalogRoutes } from '@redress/contracts/catalog'
import { complaintRoutes } from '@redress/contracts/complaint-routes'
import { intakeRoutes } from '@redress/contracts/intake'
import { aBatch, aDefectCode, aHold, aProduct } from '@redress/prisma/builders/catalog'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aContact, aCustomer } from '@redress/prisma/builders/customers'
import { aClockPolicy } from '@redress/prisma/builders/sla'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countRows } from '../../testing/everything-stored.ts'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'

let kit: Kit
let agentId: string

const thursday = new Date('2026-03-05T09:00:00.000Z')

beforeAll(async () => {
  kit = await startKit()
  kit.setNow(thursday)
  await aClockPolicy(kit.services.prisma)
  agentId = (
    await aUser(kit.services.prisma, { role: 'agent', name: 'Dana Król', position: 'Customer service' })
  ).id
})
afterAll(() => kit.close())

type Wish = Record<string, unknown>

function take(wish: Wish, o: { as?: string; key?: string } = {}) {
  return kit.call(
    intakeRoutes.register,
    { body: { channel: 'phone', wording: 'Third row dead on 12 of 700.', ...wish } },
    { as: o.as ?? agentId, key: o.key ?? randomUUID() },
  )
}

async function taken(wish: Wish, o: { as?: string } = {}) {
  const { status, body } = await take(wish, o)
  if (status !== 201) throw new Error(`Refused: ${status} ${JSON.stringify(body)}`)
  return body
}

async function read(number: string) {
  return (await kit.call(complaintRoutes.read, { params: { number } }, { as: agentId })).body
}

async function messagesOf(number: string) {
  const { body } = await kit.call(
    complaintRoutes.timeline,
    { params: { number }, query: { show: 'messages' } },
    { as: agentId },
  )
  return body.entries.flatMap((entry) => (entry.entry === 'message' ? [entry] : []))
}

test('IN-3: channel, customer and wording are enough; the rest is told by the clock and the desk', async () => {
  const { id: customerId, name } = await aCustomer(kit.services.prisma)
  const { number, kind, sentTo, firstReplyDueAt } = await taken({ customerId })
  expect(number).toMatch(/^C-2026-\d{5}$/)
  expect({ kind, sentTo }).toEqual({ kind: 'claim', sentTo: null })
  const record = await read(number)
  expect(record).toMatchObject({
    kind: 'claim',
    step: 'registered',
    channel: 'phone',
    subject: 'Third row dead on 12 of 700',
    customer: { id: customerId },
    sender: { company: name },
    receivedAt: thursday.toISOString(),
    registeredBy: 'Dana Król, Customer service',
    responsible: null,
    lines: [],
    canMail: false,
  })
  expect(record.clocks[0]?.dueAt).toBe(firstReplyDueAt)
  const { body } = await kit.call(complaintRoutes.list, { query: { customer: customerId } }, { as: agentId })
  expect(body.rows.map((row) => row.number)).toEqual([number])
})

test('IN-3: what is left out is named, all of it', async () => {
  const { status, raw } = await kit.call(
    intakeRoutes.register,
    { body: {} },
    { as: agentId, key: randomUUID() },
  )
  expect(status).toBe(400)
  expect(faultsOf(JSON.parse(raw.body)).map((fault) => fault.split(' ')[0])).toEqual(
    expect.arrayContaining(['#/channel', '#/wording']),
  )
  expect(faultsOf(expectProblem(await take({}), 'invalid-input'))).toEqual(['#/customerName required'])
})

test('IN-3: customer, contact, product and batch are created in place, once', async () => {
  const wish = {
    customerName: 'Hearthline Appliances',
    contactName: 'Ewa Lis',
    contactEmail: 'ewa@hearthline.example',
    language: 'pl',
    lines: [{ product: 'MS-9001', createProduct: true, batch: 'L2602-01', createBatch: true }],
  }
  const first = await read((await taken(wish)).number)
  const second = await read((await taken({ ...wish, customerName: 'hearthline appliances' })).number)
  expect(first).toMatchObject({
    language: 'pl',
    customer: { name: 'Hearthline Appliances', language: 'pl' },
    contact: { name: 'Ewa Lis', email: 'ewa@hearthline.example' },
    lines: [{ product: { number: 'MS-9001' }, batch: { number: 'L2602-01' } }],
  })
  expect(second.customer?.id).toBe(first.customer?.id)
  expect(second.contact?.id).toBe(first.contact?.id)
  expect(second.lines[0]?.batch?.id).toBe(first.lines[0]?.batch?.id)
  expect(await kit.services.prisma.product.count({ where: { number: 'MS-9001' } })).toBe(1)
})

test('IN-3: two desks that type the same new name at once make one customer, one contact, one product', async () => {
  const wish = {
    customerName: 'At Once Ltd',
    contactName: 'Jo',
    lines: [{ product: 'MS-ONCE', createProduct: true }],
  }
  const answers = await Promise.all(Array.from({ length: 4 }, () => take(wish)))
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
  const { prisma } = kit.services
  expect(await prisma.customer.count({ where: { name: 'At Once Ltd' } })).toBe(1)
  expect(await prisma.contact.count({ where: { name: 'Jo' } })).toBe(1)
  expect(await prisma.product.count({ where: { number: 'MS-ONCE' } })).toBe(1)
})

test('IN-3: who may not create customers still registers; the name stays as written', async () => {
  const engineer = await aUser(kit.services.prisma, { role: 'engineer' })
  const record = await read((await taken({ customerName: 'Nobody Yet GmbH' }, { as: engineer.id })).number)
  expect(record).toMatchObject({ customer: null, sender: { company: 'Nobody Yet GmbH' } })
  expect(await kit.services.prisma.customer.count({ where: { name: 'Nobody Yet GmbH' } })).toBe(0)
})

test('IN-3: several lines with defects and quantities stand on the record in their order', async () => {
  const { prisma } = kit.services
  const batch = await aBatch(prisma)
  const defect = await aDefectCode(prisma)
  const { number } = await taken({
    customerName: 'Two Lines AG',
    lines: [
      {
        productId: batch.productId,
        batchId: batch.id,
        defectCodeId: defect.id,
        quantityAffected: 12,
        quantitySupplied: 700,
        remainingStock: 0,
      },
      { product: 'their part 77-021', batch: '?' },
    ],
  })
  expect((await read(number)).lines).toMatchObject([
    {
      position: 1,
      batch: { id: batch.id },
      batchText: batch.number,
      defect: { code: defect.code },
      quantityAffected: 12,
      quantitySupplied: 700,
      remainingStock: 0,
    },
    { position: 2, productText: 'their part 77-021', batchText: '?', product: null },
  ])
})

test('IN-3: what does not belong together is refused by the place it stands at, and nothing is kept', async () => {
  const { prisma } = kit.services
  const other = await aContact(prisma)
  const customer = await aCustomer(prisma)
  const batch = await aBatch(prisma)
  const product = await aProduct(prisma)
  const group = await aDefectCode(prisma)
  const before = await countRows(kit, ['public."Session"'])
  const cases: [Wish, string][] = [
    [{ customerId: randomUUID() }, '#/customerId not-found'],
    [{ customerId: customer.id, contactId: other.id }, '#/contactId not-found'],
    [{ customerName: 'X', lines: [{ productId: randomUUID() }] }, '#/lines/0/productId not-found'],
    [
      { customerName: 'X', lines: [{}, { productId: product.id, batchId: batch.id }] },
      '#/lines/1/batchId not-found',
    ],
    [{ customerName: 'X', lines: [{ defectCodeId: group.parentId }] }, '#/lines/0/defectCodeId not-found'],
    [
      { customerName: 'X', lines: [{ quantityAffected: 3, quantitySupplied: 2 }] },
      '#/lines/0/quantityAffected more-than-supplied',
    ],
    [{ customerName: 'X', occurredOn: '2026-04-01' }, '#/occurredOn in-the-future'],
    [{ customerName: 'X', receivedAt: '2026-03-05T10:00:00Z' }, '#/receivedAt in-the-future'],
    [{ customerName: 'X', chat: { text: 'Hi', at: '2026-03-06T10:00:00Z' } }, '#/chat/at in-the-future'],
    [{ customerName: 'X', repeatOf: ['C-1999-00001'] }, '#/repeatOf/0 not-found'],
    [{ customerName: 'X', files: ['A'.repeat(43)] }, '#/files/0 not-found'],
  ]
  for (const [wish, fault] of cases) {
    expect(faultsOf(expectProblem(await take(wish), 'invalid-input')), fault).toEqual([fault])
  }
  expect(await countRows(kit, ['public."Session"'])).toEqual(before)
})

test('IN-3: strangers and those who only watch register nothing', async () => {
  const before = await kit.services.prisma.complaint.count()
  const body = { channel: 'phone', customerName: 'X', wording: 'Dead' }
  expectProblem(await kit.call(intakeRoutes.register, { body }, { key: randomUUID() }), 'unauthenticated')
  for (const role of ['production', 'manager', 'admin'] as const) {
    const watcher = await aUser(kit.services.prisma, { role })
    expectProblem(await take({ customerName: 'X' }, { as: watcher.id }), 'forbidden')
  }
  expect(await kit.services.prisma.complaint.count()).toBe(before)
})

test('AL-3: a registration needs a key, and the same one twice or five times at once makes one record', async () => {
  const body = { channel: 'phone', customerName: 'Once GmbH', wording: 'Dead' }
  const bare = await kit.call(intakeRoutes.register, { body }, { as: agentId })
  expect(faultsOf(expectProblem(bare, 'invalid-input'))).toEqual(['#/headers/idempotency-key required'])
  const before = await kit.services.prisma.complaint.count()
  const wish = { customerName: 'Once GmbH' }
  const answers = await Promise.all(Array.from({ length: 5 }, () => take(wish, { key: 'intake-once' })))
  const late = await take(wish, { key: 'intake-once' })
  expect(
    new Set([...answers, late].map(({ status, body: b }) => `${status} ${b.number} ${b.trackingUrl}`)).size,
  ).toBe(1)
  expect(await kit.services.prisma.complaint.count()).toBe(before + 1)
  expectProblem(await take({ customerName: 'Other' }, { key: 'intake-once' }), 'key-reused')
})

test('IN-13: a letter of Monday starts the clock on Monday, though it is registered on Thursday', async () => {
  const receivedAt = '2026-03-02T08:00:00.000Z'
  const { number, kind, firstReplyDueAt } = await taken({
    channel: 'letter',
    customerName: 'Letters & Sons',
    customersNumber: 'REK/26/9',
    receivedAt,
  })
  expect(kind).toBe('complaint')
  expect(firstReplyDueAt).toBe('2026-03-04T15:00:00.000Z')
  const record = await read(number)
  expect(record).toMatchObject({
    receivedAt,
    registeredAt: thursday.toISOString(),
    customersNumber: 'REK/26/9',
  })
  expect(record.clocks[0]?.state).toBe('breached')
  expect((await messagesOf(number)).map(({ at }) => at)).toEqual([receivedAt])
})

test('IN-12: a pasted chat stays raw as the first message, its time feeds the clock; evidence is a note', async () => {
  const chat = { text: '[09:12] 李: 第三行没反应\n[09:13] 李: 急!', at: '2026-03-04T09:12:00.000Z' }
  const { number } = await taken({
    channel: 'chat',
    customerName: 'Suzhou Panel',
    wording: 'Third row dead',
    chat,
    note: 'Photo: yes. Lot label: no.',
  })
  const record = await read(number)
  expect(record).toMatchObject({ kind: 'complaint', wording: 'Third row dead', receivedAt: chat.at })
  expect(record.clocks[0]?.startedAt).toBe(chat.at)
  expect((await messagesOf(number)).map(({ kind, body, at }) => ({ kind, body, at }))).toEqual([
    { kind: 'internal_note', body: 'Photo: yes. Lot label: no.', at: thursday.toISOString() },
    { kind: 'from_customer', body: chat.text, at: chat.at },
  ])
})

test('IN-5: with an address the receipt goes out in the customer’s language, for a claim with the invitation', async () => {
  const { prisma } = kit.services
  const customer = await aCustomer(prisma, { language: 'zh' })
  const contact = await aContact(prisma, {
    customerId: customer.id,
    name: 'Li Wei',
    email: 'li@panel.example',
  })
  const claim = await taken({ customerId: customer.id, contactId: contact.id })
  expect(claim).toMatchObject({ kind: 'claim', sentTo: 'li@panel.example' })
  expect(claim.trackingUrl).toMatch(/\/p\/zh\/track\/[\w-]{43}$/)
  const letter = await taken({
    channel: 'letter',
    customerId: customer.id,
    contactId: contact.id,
    language: 'en',
  })
  const idea = await taken({ kind: 'suggestion', customerId: customer.id, contactId: contact.id })
  expect(idea).toMatchObject({ kind: 'suggestion', sentTo: null })
  const mails = await prisma.outgoingMail.findMany({
    where: { toAddress: 'li@panel.example' },
    orderBy: { id: 'asc' },
  })
  expect(mails.map(({ kind, language, subject, link }) => ({ kind, language, subject, link }))).toEqual([
    {
      kind: 'claim-invitation',
      language: 'zh',
      subject: expect.stringContaining(claim.number),
      link: 'tracking',
    },
    { kind: 'receipt', language: 'en', subject: expect.stringContaining(letter.number), link: 'tracking' },
  ])
})

test('IN-3: taken by the one who registers it, it goes to analysis in the same step', async () => {
  const { number } = await taken({ customerName: 'Mine Ltd', takeIt: true })
  expect(await read(number)).toMatchObject({ step: 'analysis', responsible: { id: agentId } })
})

test('SLA-4: a call-back promised on the phone is an action of the one who promised it', async () => {
  const callBack = { at: '2026-03-05T16:00:00.000Z', title: 'Call Ewa Lis back' }
  const { number } = await taken({ customerName: 'Promise Ltd', callBack, urgent: true })
  const thread = { complaint: { number } }
  expect(await kit.services.prisma.action.findMany({ where: { thread } })).toMatchObject([
    {
      kind: 'call_back',
      title: callBack.title,
      ownerId: agentId,
      dueAt: new Date(callBack.at),
      urgent: true,
    },
  ])
})

test('SLA-4: a mail promised on the phone is due at the close of the second working day, over the weekend', async () => {
  const mailPromise = { title: 'Write to Ewa Lis' }
  const { number } = await taken({ customerName: 'Mail Ltd', mailPromise })
  const thread = { complaint: { number } }
  expect(await kit.services.prisma.action.findMany({ where: { thread } })).toMatchObject([
    {
      kind: 'follow_up',
      title: mailPromise.title,
      ownerId: agentId,
      dueAt: new Date('2026-03-09T15:00:00.000Z'),
    },
  ])
})

test('SLA-4: without any clock a promised mail skips the weekend all the same', async () => {
  const own = await startKit()
  own.setNow(thursday)
  const { id } = await aUser(own.services.prisma, { role: 'agent' })
  const mailPromise = { title: 'Write to Ewa Lis' }
  const body = { channel: 'phone' as const, wording: 'Dead.', customerName: 'No clock Ltd', mailPromise }
  const { status } = await own.call(intakeRoutes.register, { body }, { as: id, key: randomUUID() })
  expect(status).toBe(201)
  const [promised] = await own.services.prisma.action.findMany()
  expect(promised?.dueAt.toISOString()).toMatch(/^2026-03-09/)
  await own.close()
})

test('IN-3: the link for photos goes out once for one key, in the customer’s language, and meets no clock', async () => {
  const contact = { contactName: 'Ewa Lis', contactEmail: 'ewa@photos.example', language: 'pl' }
  const { number } = await taken({ customerName: 'Photos Ltd', ...contact })
  const key = randomUUID()
  const ask = (o: { as?: string; key?: string }) =>
    kit.call(intakeRoutes.askForPhotos, { params: { number } }, { as: agentId, ...o })
  const [first, again] = [await ask({ key }), await ask({ key })]
  expect([first.status, first.body, again.body]).toEqual([201, { sentTo: 'ewa@photos.example' }, first.body])
  const mails = await kit.services.prisma.outgoingMail.findMany({ where: { kind: 'photo-request' } })
  expect(mails).toMatchObject([
    { subject: `[${number}] Prosimy o zdjęcia`, link: 'tracking', toAddress: 'ewa@photos.example' },
  ])
  expect((await read(number)).clocks[0]?.state).toBe('on_track')
  const bare = await ask({})
  expect(faultsOf(expectProblem(bare, 'invalid-input'))).toEqual(['#/headers/idempotency-key required'])
})

test('IN-3: no link for photos without an address, nor by a role that may not write to customers', async () => {
  const { number } = await taken({ customerName: 'No mail Ltd' })
  const ask = (as: string) =>
    kit.call(intakeRoutes.askForPhotos, { params: { number } }, { as, key: randomUUID() })
  expectProblem(await ask(agentId), 'not-from-here')
  expectProblem(await ask((await aUser(kit.services.prisma, { role: 'production' })).id), 'forbidden')
})

test('IN-6: linked while registering, the one received later is the repeat', async () => {
  const { prisma } = kit.services
  const monday = await aComplaint(prisma, { receivedAt: new Date('2026-03-02T08:00:00Z') })
  const wednesday = await aComplaint(prisma, { receivedAt: new Date('2026-03-04T08:00:00Z') })
  const { number } = await taken({
    channel: 'letter',
    customerName: 'Again AG',
    receivedAt: '2026-03-03T08:00:00.000Z',
    repeatOf: [monday.number, monday.number, wednesday.number],
  })
  const { id } = await prisma.complaint.findUniqueOrThrow({ where: { number } })
  const links = await prisma.complaintRepeat.findMany({ where: { OR: [{ laterId: id }, { earlierId: id }] } })
  expect(links.map(({ laterId, earlierId }) => [laterId, earlierId])).toEqual(
    expect.arrayContaining([
      [id, monday.id],
      [wednesday.id, id],
    ]),
  )
  expect(links).toHaveLength(2)
})

test('CAR-3: the batches of a product are offered with their holds, those of others are not', async () => {
  const { prisma } = kit.services
  const product = await aProduct(prisma)
  const held = await aBatch(prisma, { productId: product.id, number: 'L-HELD' })
  await aBatch(prisma, { productId: product.id, number: 'L-FREE' })
  await aBatch(prisma, { number: 'L-OTHER' })
  await aHold(prisma, { productId: product.id, batchId: held.id })
  const ask = (q: string) =>
    kit.call(catalogRoutes.batches, { params: { id: product.id }, query: { q } }, { as: agentId })
  expect((await ask('')).body.batches.map(({ number, onHold }) => [number, onHold])).toEqual([
    ['L-HELD', true],
    ['L-FREE', false],
  ])
  expect((await ask('fre')).body.batches.map(({ number }) => number)).toEqual(['L-FREE'])
})

import { complaintRoutes } from '@redress/contracts/complaint-routes'
import { publicRoutes } from '@redress/contracts/public'
import { aBatch, aHold, aProduct } from '@redress/prisma/builders/catalog'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aContact, aCustomer } from '@redress/prisma/builders/customers'
import { aCalendar, aClockPolicy } from '@redress/prisma/builders/sla'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Kit, startKit } from '../../testing/kit.ts'
import { aSubmission } from '../../testing/submission.ts'
import { submitted } from '../../testing/submit.ts'
import { uploaded } from '../../testing/upload.ts'

let kit: Kit
let agentId: string

const thursday = new Date('2026-03-05T09:00:00.000Z')

beforeAll(async () => {
  kit = await startKit()
  kit.setNow(thursday)
  await aClockPolicy(kit.services.prisma)
  agentId = (await aUser(kit.services.prisma)).id
})
afterAll(() => kit.close())

async function read(number: string) {
  return (await kit.call(complaintRoutes.read, { params: { number } }, { as: agentId })).body
}

test('IN-5: the number follows the pattern, counts up and bears the year of the plant, not of Greenwich', async () => {
  const first = await submitted(kit)
  const second = await submitted(kit)
  expect(first.number).toMatch(/^C-2026-\d{5}$/)
  expect(Number(second.number.slice(-5))).toBe(Number(first.number.slice(-5)) + 1)

  // Half past eleven at night in Greenwich is the new year in Warsaw.
  kit.setNow(new Date('2026-12-31T23:30:00Z'))
  expect((await submitted(kit)).number).toBe('C-2027-00001')
  kit.setNow(thursday)
})

test('IN-2: what the form said is what the record shows, in every field', async () => {
  const upload = await uploaded(kit, { name: 'etykieta łącza.txt' })
  const form = aSubmission({
    language: 'pl',
    company: 'Wisła Pomiary Sp. z o.o.',
    contactName: 'Ewa Łęcka',
    email: 'Ewa.Lecka@Wisla.example',
    phone: '+48 58 555 01 01',
    address: 'ul. Długa 1\n80-001 Gdańsk',
    customersNumber: 'REK/26/117',
    situation: 'Test końcowy po lutowaniu',
    occurredOn: '2026-03-02',
    occurredPlace: 'Gdańsk, linia 4',
    remainingStock: 600,
    remedy: 'replacement',
    urgent: true,
    files: [upload],
  })
  const { number, sentTo } = await submitted(kit, form)
  expect(sentTo).toBe('ewa.lecka@wisla.example')
  expect(await read(number)).toMatchObject({
    kind: 'complaint',
    step: 'registered',
    channel: 'web_form',
    language: 'pl',
    wording: form.wording,
    situation: form.situation,
    occurredOn: '2026-03-02',
    occurredPlace: form.occurredPlace,
    remedy: 'replacement',
    urgent: true,
    customersNumber: 'REK/26/117',
    sender: {
      company: form.company,
      name: form.contactName,
      email: 'ewa.lecka@wisla.example',
      phone: form.phone,
      address: form.address,
    },
    responsible: null,
    receivedAt: thursday.toISOString(),
    registeredAt: thursday.toISOString(),
    lines: [
      {
        productText: 'MS-4412',
        batchText: 'L2506-17',
        quantityAffected: 12,
        quantitySupplied: 700,
        remainingStock: 600,
      },
    ],
    files: [{ name: 'etykieta łącza.txt', fromCustomer: true }],
    canMail: true,
    version: 1,
  })
})

test('SLA-1: a first reply is promised at the close of the second working day, over the weekend', async () => {
  const receipt = await submitted(kit)
  expect(receipt.receivedAt).toBe(thursday.toISOString())
  expect(receipt.firstReplyDueAt).toBe('2026-03-09T15:00:00.000Z')
  const { clocks } = await read(receipt.number)
  expect(clocks).toMatchObject([
    {
      kind: 'first_reply',
      state: 'on_track',
      startedAt: thursday.toISOString(),
      dueAt: receipt.firstReplyDueAt,
    },
  ])
})

test('SLA-3: a policy that is switched off starts no clock', async () => {
  const own = await startKit()
  own.setNow(thursday)
  const calendar = await aCalendar(own.services.prisma)
  await aClockPolicy(own.services.prisma, { active: false, calendarId: calendar.id })
  await aClockPolicy(own.services.prisma, { target: { hours: 4 }, calendarId: calendar.id })
  expect((await submitted(own)).firstReplyDueAt).toBe('2026-03-05T13:00:00.000Z')
  await own.close()
})

test('SLA-1, IN-5: where no clock runs no date is made up, neither on the screen nor in the mail', async () => {
  const own = await startKit()
  own.setNow(thursday)
  const receipt = await submitted(own)
  expect(receipt.firstReplyDueAt).toBeNull()
  const { body } = await own.services.prisma.outgoingMail.findFirstOrThrow({ where: { kind: 'receipt' } })
  expect(body).toContain('\nWe will answer you as soon as we can.\n')
  expect(body).not.toContain('first reply by')
  await own.close()
})

test('IN-2: product and batch are recognised however the customer writes them', async () => {
  const product = await aProduct(kit.services.prisma, { number: 'KP-208-B' })
  const batch = await aBatch(kit.services.prisma, { productId: product.id, number: 'L2602-03' })
  const { number } = await submitted(kit, { product: 'kp 208 b', batch: 'l2602 03' })
  const { lines } = await read(number)
  expect(lines).toMatchObject([
    { productText: 'kp 208 b', product: { id: product.id, number: 'KP-208-B' }, batch: { id: batch.id } },
  ])
})

test('IN-2: a product nobody knows, and the batch of another product, stay as written', async () => {
  const known = await aProduct(kit.services.prisma, { number: 'KP-300' })
  await aBatch(kit.services.prisma, { number: 'L-OTHER-1' })
  const unknown = await read((await submitted(kit, { product: 'KP-30', batch: 'L-OTHER-1' })).number)
  expect(unknown.lines).toMatchObject([{ productText: 'KP-30', product: null, batch: null }])
  const half = await read((await submitted(kit, { product: 'KP-300', batch: 'L-OTHER-1' })).number)
  expect(half.lines).toMatchObject([{ product: { id: known.id }, batchText: 'L-OTHER-1', batch: null }])
})

test('IN-2: signs and dashes alone are no product', async () => {
  await aProduct(kit.services.prisma, { number: '---' })
  const { lines } = await read((await submitted(kit, { product: '??' })).number)
  expect(lines).toMatchObject([{ productText: '??', product: null }])
})

test('CU-1: the sender is recognised by the address, but not when it belongs to two customers', async () => {
  const { prisma } = kit.services
  const customer = await aCustomer(prisma, { name: 'Hanse Drives GmbH' })
  const contact = await aContact(prisma, { customerId: customer.id, email: 'qa@hanse.example' })
  const known = await read((await submitted(kit, { email: 'QA@Hanse.example' })).number)
  expect(known).toMatchObject({ customer: { id: customer.id }, contact: { id: contact.id } })

  await aContact(prisma, { email: 'agency@shared.example' })
  await aContact(prisma, { email: 'agency@shared.example' })
  const shared = await read((await submitted(kit, { email: 'agency@shared.example' })).number)
  expect(shared).toMatchObject({ customer: null, contact: null })

  const stranger = await read((await submitted(kit, { email: 'nobody@unknown.example' })).number)
  expect(stranger).toMatchObject({ customer: null, contact: null })
})

test('AL-6: a recognised complaint is found by names it does not spell itself', async () => {
  const { prisma } = kit.services
  const customer = await aCustomer(prisma, { name: 'Skagerrak Automation AS' })
  await aContact(prisma, { customerId: customer.id, name: 'Torbjørn Aas', email: 'ta@skagerrak.example' })
  await aProduct(prisma, { number: 'KP-777', name: 'Foliekeypad Quattro' })
  const { number } = await submitted(kit, { company: 'SA', email: 'ta@skagerrak.example', product: 'kp 777' })
  for (const q of ['skagerrak', 'torbjorn', 'quattro', 'KP-777']) {
    const { body } = await kit.call(complaintRoutes.list, { query: { q } }, { as: agentId })
    expect(
      body.rows.map((row) => row.number),
      q,
    ).toEqual([number])
  }
})

test('CAR-3: a hold on the product or the batch shows on the complaint, one on another batch does not', async () => {
  const { prisma } = kit.services
  const product = await aProduct(prisma)
  const held = await aBatch(prisma, { productId: product.id })
  const free = await aBatch(prisma, { productId: product.id })
  await aHold(prisma, { productId: product.id, batchId: held.id, reason: 'Dead rows' })
  const on = await read((await submitted(kit, { product: product.number, batch: held.number })).number)
  expect(on.lines[0]?.hold).toMatchObject({ reason: 'Dead rows' })
  const off = await read((await submitted(kit, { product: product.number, batch: free.number })).number)
  expect(off.lines[0]?.hold).toBeNull()
  const queue = await kit.call(complaintRoutes.list, { query: { product: product.id } }, { as: agentId })
  expect(queue.body.rows.map((row) => [row.batch, row.onHold])).toEqual(
    expect.arrayContaining([
      [held.number, true],
      [free.number, false],
    ]),
  )
})

test('CU-2: the link of the receipt opens the tracking page', async () => {
  const { number, token } = await submitted(kit, { language: 'hy' })
  const { status, body } = await kit.call(publicRoutes.track, { params: { token } })
  expect(status).toBe(200)
  expect(body).toMatchObject({ number, language: 'hy', step: 'registered', canWrite: true })
})

test('AL-3: the answer to a late repetition is still the first one', async () => {
  const { body: first } = await kit.call(
    publicRoutes.submit,
    { body: aSubmission() },
    { key: 'late-repetition', address: '10.200.0.1' },
  )
  const lastSeenAt = thursday.toISOString()
  const { number } = first
  const words = { body: 'We are looking into it.', lastSeenAt }
  await kit.call(complaintRoutes.reply, { params: { number }, body: words }, { as: agentId })
  const { body: again } = await kit.call(
    publicRoutes.submit,
    { body: aSubmission() },
    { key: 'late-repetition', address: '10.200.0.1' },
  )
  expect(again).toEqual(first)
})

test('IN-13: the journal goes on from complaints that came by other ways', async () => {
  const other = await aComplaint(kit.services.prisma, { registeredAt: thursday })
  const { number } = await submitted(kit)
  expect(Number(number.slice(-5))).toBe(Number(other.number.slice(-5)) + 1)
})

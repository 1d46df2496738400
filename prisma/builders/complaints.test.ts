import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Connection, connect } from '../src/connect.ts'
import { aBatch, aDefectCode, aHold } from './catalog.ts'
import { aComplaint, aMessage } from './complaints.ts'
import { aContact } from './customers.ts'
import { aClockPolicy } from './sla.ts'
import { copyTemplate, type TestDatabase } from './test-database.ts'

let database: TestDatabase
let db: Connection

beforeAll(async () => {
  database = await copyTemplate(inject('postgres'))
  db = connect(database.url, { max: 1 })
})
afterAll(async () => {
  await db.close()
  await database.drop()
})

test('builders: a complaint stands alone, numbered by the counter', async () => {
  const at = new Date('2026-03-02T09:00:00Z')
  const first = await aComplaint(db.prisma, { receivedAt: at })
  const second = await aComplaint(db.prisma, { receivedAt: at, step: 'analysis' })
  expect([first.number, second.number]).toEqual(['C-2026-00001', 'C-2026-00002'])
  expect(first).toMatchObject({
    isOpen: true,
    responsibleId: null,
    actBy: new Date('2026-03-04T15:00:00Z'),
  })
  expect(second.responsibleId).not.toBe(null)
  const told = await db.prisma.thread.findUniqueOrThrow({
    where: { id: first.threadId },
    include: { messages: true, clocks: true },
  })
  expect(told).toMatchObject({ messages: [{ body: first.wording, at }], clocks: [{ kind: 'first_reply' }] })
})

test('builders: parents are created when missing and used when given', async () => {
  const batch = await aBatch(db.prisma)
  const hold = await aHold(db.prisma, { batchId: batch.id })
  const contact = await aContact(db.prisma)
  const complaint = await aComplaint(db.prisma, {
    step: 'closed',
    clock: null,
    batch,
    customerId: contact.customerId,
    contactId: contact.id,
  })
  expect(hold.productId).toBe(batch.productId)
  expect(complaint).toMatchObject({ isOpen: false, customerId: contact.customerId })
  expect(complaint.searchWords).toContain(batch.number.toLowerCase().replace('-', ' '))
  const lines = await db.prisma.complaintLine.findMany({ where: { complaintId: complaint.id } })
  expect(lines).toMatchObject([{ position: 1, batchId: batch.id, productId: batch.productId }])

  const { parentId } = await aDefectCode(db.prisma)
  expect(parentId).not.toBe(null)
  await aClockPolicy(db.prisma)
  await aMessage(db.prisma, complaint)
  expect(await db.prisma.message.count({ where: { threadId: complaint.threadId } })).toBe(2)
})

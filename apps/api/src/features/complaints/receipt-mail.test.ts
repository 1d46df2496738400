import { buffer } from 'node:stream/consumers'
import { complaintRoutes } from '@redress/contracts/complaint-routes'
import { publicRoutes } from '@redress/contracts/public'
import { aClockPolicy } from '@redress/prisma/builders/sla'
import { aUser } from '@redress/prisma/builders/users'
import type { OutgoingMail } from '@redress/prisma/generated/client'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { tablesHolding } from '../../testing/everything-stored.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { submitted } from '../../testing/submit.ts'
import { deliverMail } from '../messages/deliver-mail.ts'
import { keepReceipt } from './receipt.ts'

let kit: Kit

beforeAll(async () => {
  kit = await startKit()
  await aClockPolicy(kit.services.prisma)
})
afterAll(() => kit.close())

async function mailOf(number: string): Promise<OutgoingMail> {
  const { prisma } = kit.services
  const { threadId } = await prisma.complaint.findUniqueOrThrow({ where: { number } })
  return prisma.outgoingMail.findFirstOrThrow({ where: { threadId } })
}

async function drawReceipt(number: string) {
  const { id } = await kit.services.prisma.complaint.findUniqueOrThrow({ where: { number } })
  const job = { complaintId: id, mailId: (await mailOf(number)).id }
  await keepReceipt(kit.services, job)
  return job
}

test('IN-5: the receipt waits in the outbox, in the language of the form, without the secret link', async () => {
  const { number, token } = await submitted(kit, { language: 'pl' })
  const mail = await mailOf(number)
  expect(mail).toMatchObject({
    kind: 'receipt',
    status: 'queued',
    toAddress: 'ewa.lis@vistula.example',
    toName: 'Ewa Lis',
    language: 'pl',
    link: 'tracking',
  })
  expect(mail.subject).toContain(number)
  expect(mail.subject).toContain('reklamację')
  expect(mail.body).toContain('{link}')
  expect(mail.body).not.toContain(token)
})

test('C29: the secret of the tracking link stands nowhere in the database, also after the mail has gone', async () => {
  const { number, token } = await submitted(kit)
  const { mailId } = await drawReceipt(number)
  await deliverMail(kit.services, mailId)
  // The search itself works: the number is found.
  expect(await tablesHolding(kit, number)).toContain('public."Complaint"')
  expect(await tablesHolding(kit, token)).toEqual([])
})

test('IN-5: the receipt is drawn once, kept and enclosed, however often its job runs', async () => {
  const { number, token } = await submitted(kit)
  const job = await drawReceipt(number)
  await keepReceipt(kit.services, job)
  const { prisma, files } = kit.services
  const complaint = await prisma.complaint.findUniqueOrThrow({
    where: { number },
    include: { receipt: true },
  })
  const mail = await mailOf(number)
  expect(complaint.receipt).toMatchObject({ name: `${number}.pdf`, mediaType: 'application/pdf' })
  expect(mail.enclosureId).toBe(complaint.receiptId)
  const drawn = await prisma.trailEntry.count({
    where: { subjectId: complaint.id, type: 'complaint.receipt-drawn' },
  })
  expect(drawn).toBe(1)

  const kept = await buffer(await files.open(complaint.receipt?.hash ?? ''))
  expect(kept.subarray(0, 5).toString()).toBe('%PDF-')
  const agent = await aUser(prisma)
  const forStaff = await kit.call(complaintRoutes.receipt, { params: { number } }, { as: agent.id })
  const forCustomer = await kit.call(publicRoutes.receipt, { params: { token } })
  for (const { raw } of [forStaff, forCustomer]) {
    expect(raw.statusCode).toBe(200)
    expect(raw.headers['content-type']).toBe('application/pdf')
    expect(raw.headers['content-disposition']).toContain(`attachment; filename="${number}.pdf"`)
    expect(raw.rawPayload.equals(kept)).toBe(true)
  }
})

test('IN-5: two runs of the same job at once leave one receipt', async () => {
  const { number } = await submitted(kit)
  const runs = await Promise.allSettled([drawReceipt(number), drawReceipt(number)])
  expect(runs.map((run) => run.status)).toContain('fulfilled')
  const { prisma } = kit.services
  expect(await prisma.attachment.count({ where: { name: `${number}.pdf` } })).toBe(1)
})

test('IN-5: before the job has run, the receipt is drawn for whoever asks', async () => {
  const { token, number } = await submitted(kit, { language: 'zh' })
  const { raw } = await kit.call(publicRoutes.receipt, { params: { token } })
  expect(raw.statusCode).toBe(200)
  expect(raw.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  expect(raw.headers['content-disposition']).toContain(`${number}.pdf`)
})

test('RE-4: without a mail server the mail is kept, readable in the outbox and sent to nobody', async () => {
  const { number } = await submitted(kit)
  const { mailId } = await drawReceipt(number)
  await deliverMail(kit.services, mailId)
  await deliverMail(kit.services, mailId)
  expect(await mailOf(number)).toMatchObject({ status: 'kept', sentAt: null, attempts: 1 })
})

test('IN-5: the real queue draws the receipt and lets its mail go, once', async () => {
  const own = await startKit()
  const { number } = await submitted(own)
  await own.startJobs()
  const { prisma } = own.services
  await vi.waitFor(
    async () => {
      const mail = await prisma.outgoingMail.findFirstOrThrow({})
      expect(mail).toMatchObject({ kind: 'receipt', status: 'kept', attempts: 1 })
      expect(mail.enclosureId).not.toBeNull()
    },
    { timeout: 20_000, interval: 100 },
  )
  expect(await prisma.attachment.count({ where: { name: `${number}.pdf` } })).toBe(1)
  await own.close()
})

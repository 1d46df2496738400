import { publicRoutes } from '@redress/contracts/public'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aContact } from '@redress/prisma/builders/customers'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { expectProblem } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { freshAddress, submitted } from '../../testing/submit.ts'
import { bodyWithLink } from '../messages/deliver-mail.ts'
import { sendLostLink } from './commands/send-lost-link.ts'

let kit: Kit

beforeAll(async () => {
  kit = await startKit()
})
afterAll(() => kit.close())

type Asked = Parameters<typeof sendLostLink>[1]

const ask = (asked: Asked) => kit.call(publicRoutes.findLink, { body: asked }, { address: freshAddress() })

function linkMails(number: string) {
  return kit.services.prisma.outgoingMail.findMany({
    where: { kind: 'lost-link', thread: { complaint: { number } } },
    orderBy: { createdAt: 'asc' },
  })
}

test('C33: known, unknown and wrong address get the same answer, and nothing is looked up before it', async () => {
  const { number } = await submitted(kit)
  const answers = await Promise.all([
    ask({ number, email: 'ewa.lis@vistula.example', language: 'en' }),
    ask({ number, email: 'somebody@else.example', language: 'en' }),
    ask({ number: 'C-2019-99999', email: 'ewa.lis@vistula.example', language: 'en' }),
    ask({ number: 'what?', email: 'ewa.lis@vistula.example', language: 'en' }),
  ])
  for (const { status, body, headers } of answers) {
    expect(status).toBe(202)
    expect(body).toEqual({ state: 'sent-if-known' })
    expect(Number(headers['content-length'])).toBe(Number(answers[0].headers['content-length']))
  }
  expect(await linkMails(number)).toEqual([])
})

test('CU-2: the link goes to the address on file, in the language asked for, and is the one that works', async () => {
  const { number, token } = await submitted(kit, { language: 'pl' })
  await sendLostLink(kit.services, { number, email: 'ewa.lis@vistula.example', language: 'kk' })
  const [mail, ...more] = await linkMails(number)
  expect(more).toEqual([])
  expect(mail).toMatchObject({ toAddress: 'ewa.lis@vistula.example', language: 'kk', link: 'tracking' })
  expect(mail?.body).not.toContain(token)
  expect(mail && bodyWithLink(kit.services, mail)).toContain(`http://redress.test/p/kk/track/${token}`)
  const trail = await kit.services.prisma.trailEntry.findFirstOrThrow({
    where: { type: 'complaint.link-sent' },
  })
  expect(trail.actorName).toBe('Redress')
})

test('CU-2: the number is understood as people type it, and the known contact counts too', async () => {
  const contact = await aContact(kit.services.prisma, { email: 'qa@hanse.example' })
  const { number } = await aComplaint(kit.services.prisma, {
    customerId: contact.customerId,
    contactId: contact.id,
    contactEmail: 'reception@hanse.example',
  })
  const typed = number.toLowerCase().replaceAll('-', ' ')
  await sendLostLink(kit.services, { number: typed, email: 'qa@hanse.example', language: 'en' })
  expect((await linkMails(number)).map(({ toAddress }) => toAddress)).toEqual(['qa@hanse.example'])
})

test('C29: nobody else gets a mail, whatever they ask with', async () => {
  const { number } = await submitted(kit)
  const nameless = await aComplaint(kit.services.prisma, { contactEmail: '' })
  const count = () => kit.services.prisma.outgoingMail.count({ where: { kind: 'lost-link' } })
  const before = await count()
  await sendLostLink(kit.services, { number, email: 'ewa.lis@vistula.example.evil', language: 'en' })
  await sendLostLink(kit.services, { number: nameless.number, email: '', language: 'en' })
  await sendLostLink(kit.services, {
    number: number.replace('C-', 'R-'),
    email: 'ewa.lis@vistula.example',
    language: 'en',
  })
  expect(await count()).toBe(before)
})

test('C34: at most three link mails a day, also when many are asked for at once', async () => {
  const now = new Date('2026-04-01T10:00:00Z')
  kit.setNow(now)
  const { number } = await submitted(kit)
  const asked: Asked = { number, email: 'ewa.lis@vistula.example', language: 'en' }
  await Promise.all(Array.from({ length: 6 }, () => sendLostLink(kit.services, asked)))
  expect(await linkMails(number)).toHaveLength(3)
  kit.setNow(new Date(now.getTime() + 25 * 3_600_000))
  await sendLostLink(kit.services, asked)
  expect(await linkMails(number)).toHaveLength(4)
})

test('C34: asking is limited by address', async () => {
  const body = { number: 'C-2026-00001', email: 'a@b.example', language: 'en' } as const
  const call = () => kit.call(publicRoutes.findLink, { body }, { address: '192.0.2.9' })
  for (let n = 0; n < 10; n++) expect((await call()).status).toBe(202)
  expectProblem(await call(), 'too-many-requests')
})

test('CU-2: the real queue answers a lost link', async () => {
  const own = await startKit()
  const { number } = await submitted(own)
  const body = { number, email: 'EWA.lis@vistula.example', language: 'hy' } as const
  await own.call(publicRoutes.findLink, { body })
  await own.startJobs()
  await vi.waitFor(
    async () => {
      const mail = await own.services.prisma.outgoingMail.findFirst({ where: { kind: 'lost-link' } })
      expect(mail).toMatchObject({ status: 'kept', language: 'hy' })
    },
    { timeout: 15_000, interval: 100 },
  )
  await own.close()
})

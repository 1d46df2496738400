import type { MailRow } from '@redress/contracts/mails'
import { mailRoutes } from '@redress/contracts/mails'
import { aUser } from '@redress/prisma/builders/users'
import { MAIL_RETRIES } from '@redress/prisma/queues'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type Kit, startKit } from '../../testing/kit.ts'
import { type SmtpSink, startSmtpSink } from '../../testing/smtp-sink.ts'
import { submitted } from '../../testing/submit.ts'
import { keepReceipt } from '../complaints/receipt.ts'
import { deliverMail } from './deliver-mail.ts'

let kit: Kit
let sink: SmtpSink

beforeAll(async () => {
  sink = await startSmtpSink()
  kit = await startKit({ SMTP_URL: sink.url, COMPANY_EMAIL: 'complaints@norrholm.example' })
})
afterEach(() => {
  sink.refuseWith(0)
  sink.letters.length = 0
})
afterAll(async () => {
  await kit.close()
  await sink.stop()
})

/** A complaint whose receipt is ready to go. */
async function readyToGo(wish: Parameters<typeof submitted>[1] = {}, from: Kit = kit) {
  const receipt = await submitted(from, wish)
  const { prisma } = from.services
  const complaint = await prisma.complaint.findUniqueOrThrow({ where: { number: receipt.number } })
  const mail = await prisma.outgoingMail.findFirstOrThrow({ where: { threadId: complaint.threadId } })
  await keepReceipt(from.services, { complaintId: complaint.id, mailId: mail.id })
  return { ...receipt, mailId: mail.id }
}

const stateOf = (mailId: string) =>
  kit.services.prisma.outgoingMail.findUniqueOrThrow({
    where: { id: mailId },
    select: { status: true, attempts: true, lastError: true, sentAt: true },
  })

test('IN-5: the letter goes to the sender alone, with the link, the PDF and the marks of an automatic mail', async () => {
  const { mailId, token, number } = await readyToGo({ language: 'el' })
  await deliverMail(kit.services, mailId)
  expect(await stateOf(mailId)).toMatchObject({ status: 'sent', attempts: 1, lastError: null })
  const [letter, ...more] = sink.letters
  expect(more).toEqual([])
  expect(letter?.recipients).toEqual(['ewa.lis@vistula.example'])
  expect(letter?.headers.get('auto-submitted')).toEqual(['auto-generated'])
  expect(letter?.headers.get('message-id')).toEqual([`<${mailId}@redress.test>`])
  // Base64 or quoted-printable, by the language; both are undone here.
  const words = textOf(letter?.raw ?? '')
  expect(words).toContain(`http://redress.test/p/el/track/${token}`)
  expect(words).not.toContain('{link}')
  expect(letter?.raw).toContain(`filename=${number}.pdf`)
})

test('C38: no name, company, product or subject can add a recipient or a header', async () => {
  const bcc = '\r\nBcc: victim@else.example\r\nX-Injected: 1\r\n\r\nhello'
  for (const attempt of [
    bcc,
    bcc.replaceAll('\r', ''),
    '%0d%0aBcc: x@y.example',
    '\u2028Bcc: x@y.example',
    'a, b <c@d.example>',
  ]) {
    sink.letters.length = 0
    const { mailId } = await readyToGo({
      company: `Firma${attempt}`,
      contactName: `Ewa${attempt}`,
      product: `MS${attempt}`,
      wording: `The keys are dead.${attempt}`,
      customersNumber: `1${attempt}`.slice(0, 60),
    })
    await deliverMail(kit.services, mailId)
    expect(sink.letters.map(({ recipients }) => recipients)).toEqual([['ewa.lis@vistula.example']])
    const headers = sink.letters[0]?.headers ?? new Map<string, string[]>()
    expect([...headers.keys()].sort()).toEqual([
      'auto-submitted',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
      'x-auto-response-suppress',
    ])
    expect(headers.get('to')?.[0]).toMatch(/<ewa\.lis@vistula\.example>$/)
    for (const values of headers.values()) expect(values).toHaveLength(1)
  }
})

test('C43: a server that says "later" leaves the mail queued with its error, and it goes once when it may', async () => {
  const { mailId } = await readyToGo()
  sink.refuseWith(451)
  await expect(deliverMail(kit.services, mailId)).rejects.toThrow(/451|Not now/)
  expect(await stateOf(mailId)).toMatchObject({ status: 'queued', attempts: 1, sentAt: null })
  expect((await stateOf(mailId)).lastError).toMatch(/Not now/)
  expect(sink.letters).toEqual([])

  sink.refuseWith(0)
  await deliverMail(kit.services, mailId)
  await deliverMail(kit.services, mailId)
  expect(sink.letters).toHaveLength(1)
  expect(await stateOf(mailId)).toMatchObject({ status: 'sent', attempts: 2, lastError: null })
})

test('C43: an address the server refuses for good is failed, visible in the outbox and not tried again', async () => {
  const { mailId, number } = await readyToGo()
  sink.refuseWith(550)
  await deliverMail(kit.services, mailId)
  sink.refuseWith(0)
  await deliverMail(kit.services, mailId)
  expect(sink.letters).toEqual([])
  const agent = await aUser(kit.services.prisma)
  const { body } = await kit.call(mailRoutes.list, {}, { as: agent.id })
  const shown = body.mails.find((mail: MailRow) => mail.id === mailId)
  expect(shown).toMatchObject({ status: 'failed', complaint: number, attempts: 1 })
  expect(shown?.error).toMatch(/Not now/)
})

/** Sends a mail through a server that can't take it, and says what became of it. */
async function lostOn(url: string) {
  const own = await startKit({ SMTP_URL: url })
  const { mailId } = await readyToGo({}, own)
  await expect(deliverMail(own.services, mailId)).rejects.toThrow()
  const mail = await own.services.prisma.outgoingMail.findUniqueOrThrow({ where: { id: mailId } })
  await own.close()
  return mail
}

test('C43: a mail server that is away loses no mail', async () => {
  expect(await lostOn('smtp://127.0.0.1:1')).toMatchObject({
    status: 'queued',
    lastError: expect.stringMatching(/ECONNREFUSED/),
  })
})

test('C43: a wrong password of ours is no fault of the address: the mail waits until it is mended', async () => {
  const locked = await startSmtpSink({ password: 'right' })
  const mail = await lostOn(locked.url.replace('//', '//redress:wrong@'))
  await locked.stop()
  expect(mail).toMatchObject({ status: 'queued', lastError: expect.stringMatching(/535/) })
})

test('C43: the request succeeds while the mail server is away, and the queue delivers after its return', async () => {
  const server = await startSmtpSink()
  const own = await startKit({ SMTP_URL: server.url })
  server.refuseWith(421)
  await own.startJobs()
  const { number } = await submitted(own)
  expect(number).toMatch(/^C-/)
  const { prisma } = own.services
  await vi.waitFor(async () => expect((await prisma.outgoingMail.findFirstOrThrow({})).attempts).toBe(1), {
    timeout: 15_000,
  })
  server.refuseWith(0)
  // The second try is due after ten seconds and more; here somebody makes it due at once.
  await vi.waitFor(
    async () => {
      await own.services.pool.query(
        `UPDATE pgboss.job SET start_after = now() WHERE name = 'mail' AND state = 'retry'`,
      )
      expect(server.letters).toHaveLength(1)
    },
    { timeout: 15_000, interval: 200 },
  )
  await vi.waitFor(async () => expect((await prisma.outgoingMail.findFirstOrThrow({})).status).toBe('sent'))
  await own.close()
  await server.stop()
})

/** The words of all text parts of a letter. */
function textOf(raw: string): string {
  return raw
    .split(/\r?\n--/)
    .map((part) => {
      const [head = '', ...rest] = part.split(/\r?\n\r?\n/)
      const body = rest.join('\n\n')
      if (!/text\/plain/i.test(head)) return ''
      if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
      const bytes = body
        .replace(/=\r?\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      return Buffer.from(bytes, 'latin1').toString('utf8')
    })
    .join('\n')
}

test('C43: a mail that no try could bring to its server says so in the outbox', async () => {
  const { mailId } = await readyToGo()
  sink.refuseWith(451)
  await kit.services.prisma.outgoingMail.update({ where: { id: mailId }, data: { attempts: MAIL_RETRIES } })
  await expect(deliverMail(kit.services, mailId)).rejects.toThrow('451')
  expect(await stateOf(mailId)).toMatchObject({ status: 'failed', lastError: expect.stringMatching(/451/) })
})

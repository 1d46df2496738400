import { randomUUID } from 'node:crypto'
import { complaintRoutes } from '@redress/contracts/complaint-routes'
import type { FieldFault } from '@redress/contracts/problems'
import { publicRoutes } from '@redress/contracts/public'
import { aClockPolicy } from '@redress/prisma/builders/sla'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { countRows } from '../../testing/everything-stored.ts'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { aSubmission } from '../../testing/submission.ts'
import { freshAddress, submitted } from '../../testing/submit.ts'
import { keepReceipt } from './receipt.ts'

let kit: Kit

beforeAll(async () => {
  kit = await startKit()
  kit.setNow(new Date('2026-03-05T09:00:00Z'))
  await aClockPolicy(kit.services.prisma)
})
afterAll(() => kit.close())

function sendRaw(payload: string | Buffer, contentType = 'application/json') {
  return kit.app.inject({
    method: 'POST',
    url: publicRoutes.submit.path,
    headers: { 'content-type': contentType, 'idempotency-key': randomUUID() },
    remoteAddress: freshAddress(),
    payload,
  })
}

async function send(change: Record<string, unknown>) {
  return { raw: await sendRaw(JSON.stringify({ ...aSubmission(), ...change })) }
}

const half = '\ud800'

describe('AL-4: the fault and the field are named, and nothing is stored', () => {
  let before: Record<string, number>
  beforeAll(async () => {
    before = await countRows(kit)
  })
  afterEach(async () => {
    const wanted = before
    // One test that leaves something behind does not fail the others.
    before = await countRows(kit)
    expect(before).toEqual(wanted)
  })

  const faults: [string, Record<string, unknown>, string, FieldFault][] = [
    ['a company left out', { company: undefined }, '#/company', 'required'],
    ['an empty company', { company: '' }, '#/company', 'required'],
    ['a company of blanks', { company: ' \t\n\u3000\ufeff ' }, '#/company', 'required'],
    ['null for a company', { company: null }, '#/company', 'required'],
    ['a company too long', { company: 'x'.repeat(201) }, '#/company', 'too-long'],
    ['an object for a company (C06)', { company: { not: '' } }, '#/company', 'wrong-type'],
    ['an array for a company', { company: ['a'] }, '#/company', 'wrong-type'],
    ['a number for a product', { product: 4412 }, '#/product', 'wrong-type'],
    ['a wording too short', { wording: 'Broken' }, '#/wording', 'too-short'],
    ['a wording too long', { wording: 'x'.repeat(20_001) }, '#/wording', 'too-long'],
    ['NUL in a text', { wording: 'Twelve keys\u0000 are dead' }, '#/wording', 'bad-characters'],
    ['half a character', { contactName: `Ewa ${half}` }, '#/contactName', 'bad-characters'],
    ['NUL in a batch', { batch: 'L\u00001' }, '#/batch', 'bad-characters'],

    ['an empty address', { email: '' }, '#/email', 'required'],
    ['no address', { email: 'ewa.lis' }, '#/email', 'not-an-email'],
    ['an address without top level', { email: 'ewa@vistula' }, '#/email', 'not-an-email'],
    ['two addresses (C38)', { email: 'a@b.example, c@d.example' }, '#/email', 'not-an-email'],
    [
      'an address with a line end (C38)',
      { email: 'a@b.example\r\nBcc: c@d.example' },
      '#/email',
      'not-an-email',
    ],
    ['a group (C38)', { email: 'g:a@b.example;' }, '#/email', 'not-an-email'],
    ['a quoted local part (C38)', { email: '"a@evil.example"@b.example' }, '#/email', 'not-an-email'],
    ['an empty local part (C38)', { email: '@b.example' }, '#/email', 'not-an-email'],
    ['NUL in an address', { email: 'a\u0000b@c.example' }, '#/email', 'not-an-email'],
    ['a control character in an address', { email: 'a\u0007b@c.example' }, '#/email', 'not-an-email'],
    ['half a character in an address', { email: `a${half}@c.example` }, '#/email', 'not-an-email'],
    ['an invisible character in an address', { email: 'a\u202eb@c.example' }, '#/email', 'not-an-email'],
    ['an address too long', { email: `${'a'.repeat(60)}@${'b'.repeat(200)}.example` }, '#/email', 'too-long'],
    ['an object for an address (C06)', { email: { not: '' } }, '#/email', 'wrong-type'],

    ['29 February of 2025 (C48)', { occurredOn: '2025-02-29' }, '#/occurredOn', 'not-a-date'],
    ['day zero (C48)', { occurredOn: '0000-00-00' }, '#/occurredOn', 'not-a-date'],
    ['a day with a time', { occurredOn: '2026-03-01T10:00:00Z' }, '#/occurredOn', 'not-a-date'],
    ['a day in words', { occurredOn: 'yesterday' }, '#/occurredOn', 'not-a-date'],
    ['a day number', { occurredOn: 20260301 }, '#/occurredOn', 'wrong-type'],
    ['the day after tomorrow', { occurredOn: '2026-03-07' }, '#/occurredOn', 'in-the-future'],
    ['the year 2200 (C48)', { occurredOn: '2200-02-15' }, '#/occurredOn', 'in-the-future'],
    ['the year 1900', { occurredOn: '1900-01-01' }, '#/occurredOn', 'too-long-ago'],
    ['the year 1', { occurredOn: '0001-01-01' }, '#/occurredOn', 'too-long-ago'],

    ['fewer than none', { quantityAffected: -1 }, '#/quantityAffected', 'too-small'],
    ['one and a half', { quantityAffected: 1.5 }, '#/quantityAffected', 'not-whole'],
    ['a number as text', { quantityAffected: '12' }, '#/quantityAffected', 'wrong-type'],
    ['three thousand million', { quantitySupplied: 3e9 }, '#/quantitySupplied', 'too-big'],
    ['a quantity of null', { remainingStock: null }, '#/remainingStock', 'required'],
    ['more affected than supplied', { quantityAffected: 701 }, '#/quantityAffected', 'more-than-supplied'],
    ['more left than supplied', { remainingStock: 701 }, '#/remainingStock', 'more-than-supplied'],

    ['a language nobody reads', { language: 'xx' }, '#/language', 'not-a-choice'],
    ['a remedy of their own', { remedy: 'money' }, '#/remedy', 'not-a-choice'],
    ['urgent in words', { urgent: 'yes' }, '#/urgent', 'wrong-type'],
    ['files that are no list', { files: 'abc' }, '#/files', 'wrong-type'],
    ['too many files', { files: Array(21).fill('A'.repeat(43)) }, '#/files', 'too-many'],
    ['a file that is no upload', { files: ['../../etc/passwd'] }, '#/files/0', 'malformed'],
    ['an upload nobody made', { files: ['A'.repeat(43)] }, '#/files/0', 'not-found'],
    ['the field no person sees', { website: 'https://spam.example' }, '#/website', 'malformed'],

    ['a number of their own (C05)', { number: 'C-2026-00001' }, '#/number', 'unknown-key'],
    ['a status of their own (C05)', { step: 'closed' }, '#/step', 'unknown-key'],
    ['a customer of their choice (C07)', { customerId: randomUUID() }, '#/customerId', 'unknown-key'],
    ['a role', { role: 'admin' }, '#/role', 'unknown-key'],
    ['a key with slash and tilde', { 'a/b~c': 1 }, '#/a~1b~0c', 'unknown-key'],
  ]

  test.each(faults)('%s', async (_name, change, pointer, code) => {
    expect(faultsOf(expectProblem(await send(change), 'invalid-input'))).toEqual([`${pointer} ${code}`])
  })

  test('every wrong field is named at once', async () => {
    const answer = await send({ company: '', email: 'x', quantityAffected: -1, remedy: 'gold', extra: 1 })
    expect(faultsOf(expectProblem(answer, 'invalid-input')).sort()).toEqual([
      '#/company required',
      '#/email not-an-email',
      '#/extra unknown-key',
      '#/quantityAffected too-small',
      '#/remedy not-a-choice',
    ])
  })

  const whole = JSON.stringify(aSubmission())
  const inside = (text: string) => whole.replace('{', `{${text},`)
  const bodies: [string, string, 'invalid-input' | 'too-large'][] = [
    ['nothing', '', 'invalid-input'],
    ['null', 'null', 'invalid-input'],
    ['a number', '1', 'invalid-input'],
    ['an array', '[]', 'invalid-input'],
    ['half of the JSON', whole.slice(0, 60), 'invalid-input'],
    ['__proto__', inside('"__proto__":{"isAdmin":true}'), 'invalid-input'],
    ['constructor.prototype', inside('"constructor":{"prototype":{"isAdmin":true}}'), 'invalid-input'],
    ['__proto__ further down', inside('"phone":{"__proto__":{"isAdmin":true}}'), 'invalid-input'],
    ['1e400', whole.replace('"quantityAffected":12', '"quantityAffected":1e400'), 'invalid-input'],
    ['a depth of 10,000', inside(`"phone":${'['.repeat(10_000)}${']'.repeat(10_000)}`), 'invalid-input'],
    [
      'an unknown key of depth 10,000',
      inside(`"x":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`),
      'invalid-input',
    ],
    ['100,000 files', inside(`"files":[${'1,'.repeat(100_000)}1]`), 'invalid-input'],
    [
      '100,000 unknown keys',
      inside(Array.from({ length: 60_000 }, (_, n) => `"k${n}":1`).join()),
      'invalid-input',
    ],
    ['an array of a million', `[${'1,'.repeat(999_999)}1]`, 'too-large'],
    ['5 MB', inside(`"phone":"${'x'.repeat(5_000_000)}"`), 'too-large'],
  ]

  test.each(bodies)(
    'C13: %s is refused within two seconds, and the next form goes through the same door',
    async (_name, body, code) => {
      const began = performance.now()
      const raw = await sendRaw(body)
      expect(performance.now() - began).toBeLessThan(2_000)
      expectProblem({ raw }, code)
      expect(raw.body.length).toBeLessThan(40_000)
      expect((await send({ company: '' })).raw.statusCode).toBe(400)
      expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
    },
  )

  test.each([
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'x',
  ])('C13: a form sent as %s is refused', async (contentType) => {
    expectProblem({ raw: await sendRaw(whole, contentType) }, 'invalid-input')
  })
})

test('C13: a byte order mark in front of the form, and a key twice, do no harm', async () => {
  const whole = JSON.stringify(aSubmission())
  expect((await sendRaw(`\ufeff${whole}`)).statusCode).toBe(201)
  const twice = await sendRaw(whole.replace('{', '{"company":"First",'))
  expect(twice.statusCode).toBe(201)
  const { number } = twice.json<{ number: string }>()
  const { companyName } = await kit.services.prisma.complaint.findUniqueOrThrow({ where: { number } })
  expect(companyName).toBe('Vistula Metering')
})

test('IN-2: minus zero, nothing affected and tomorrow east of here are true', async () => {
  const raw = await sendRaw(
    JSON.stringify({ ...aSubmission(), occurredOn: '2026-03-05' }).replace(
      '"quantityAffected":12',
      '"quantityAffected":-0',
    ),
  )
  expect(raw.statusCode).toBe(201)
})

test('C14: hostile texts are stored as sent, come back as JSON text, and the receipt can be drawn', async () => {
  const { prisma } = kit.services
  const agent = await aUser(prisma)
  const texts = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<xmp></xmp><img src=x onerror=alert(1)>',
    '[click](javascript:alert(1))',
    '"><b>',
    '{{7*7}} $' + '{7*7} #{7*7} {link} {number}',
    `=HYPERLINK("http://x","y")`,
    'RTL \u202eevil\u202c order',
    `combining e${'\u0301'.repeat(4_000)}`,
    '\'; DROP TABLE "Complaint"; --',
  ]
  for (const text of texts) {
    const short = text.slice(0, 60)
    const { number, token } = await submitted(kit, {
      company: text.slice(0, 200),
      contactName: text.slice(0, 120),
      phone: short,
      address: text.slice(0, 500),
      customersNumber: short,
      product: text.slice(0, 120),
      batch: text.slice(0, 120),
      wording: `${text} twelve keys are dead`,
      situation: text,
      occurredPlace: text.slice(0, 300),
    })
    const read = await kit.call(complaintRoutes.read, { params: { number } }, { as: agent.id })
    expect(read.headers['content-type']).toMatch(/^application\/json/)
    expect(read.body).toMatchObject({
      wording: `${text} twelve keys are dead`,
      situation: text,
      sender: { company: text.slice(0, 200), name: text.slice(0, 120), phone: short },
      lines: [{ productText: text.slice(0, 120), batchText: text.slice(0, 120) }],
    })
    const page = await kit.call(publicRoutes.track, { params: { token } })
    expect(page.body.messages[0]?.body).toBe(`${text} twelve keys are dead`)

    const complaint = await prisma.complaint.findUniqueOrThrow({ where: { number } })
    const mail = await prisma.outgoingMail.findFirstOrThrow({ where: { threadId: complaint.threadId } })
    expect(mail.subject).not.toMatch(/[\r\n]/)
    await keepReceipt(kit.services, { complaintId: complaint.id, mailId: mail.id })
  }
})

import { complaintRoutes } from '@redress/contracts/complaint-routes'
import type { InboxQuery } from '@redress/contracts/inbox'
import { inboxSorts, inboxViews } from '@redress/contracts/inbox'
import { sixSteps } from '@redress/domain/complaints/complaint'
import { aProduct } from '@redress/prisma/builders/catalog'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aCustomer } from '@redress/prisma/builders/customers'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'

let kit: Kit
let agentId: string

const now = new Date('2026-03-05T09:00:00.000Z')
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

beforeAll(async () => {
  kit = await startKit()
  kit.setNow(now)
  agentId = (await aUser(kit.services.prisma)).id
})
afterAll(() => kit.close())

const list = (query: Record<string, unknown>, as = agentId) =>
  kit.call(complaintRoutes.list, { query }, { as })

async function numbers(query: Record<string, unknown>, as?: string): Promise<string[]> {
  const { status, body } = await list({ limit: 100, ...query }, as)
  expect(status).toBe(200)
  return body.rows.map((row) => row.number)
}

describe('UX 2.2: each view holds what its name says', () => {
  test('views and their counts agree', async () => {
    const own = await startKit()
    own.setNow(now)
    const { prisma } = own.services
    const me = await aUser(prisma)
    const late = { startedAt: ago(80), atRiskAt: ago(20), dueAt: ago(2) }
    const soon = { startedAt: ago(20), atRiskAt: ago(1), dueAt: ago(-2) }
    const calm = { startedAt: ago(1), atRiskAt: ago(-20), dueAt: ago(-40) }
    const made = {
      new: await aComplaint(prisma, { channel: 'web_form', clock: calm }),
      phoned: await aComplaint(prisma, { channel: 'phone', clock: soon, lastWordBy: 'us' }),
      mine: await aComplaint(prisma, {
        step: 'analysis',
        responsibleId: me.id,
        clock: late,
        lastWordBy: 'us',
      }),
      others: await aComplaint(prisma, {
        step: 'action',
        clock: { ...late, metAt: ago(3) },
        lastWordBy: 'us',
      }),
      paused: await aComplaint(prisma, {
        step: 'reply',
        clock: { ...soon, pausedAt: ago(2) },
        lastWordBy: 'us',
      }),
      closed: await aComplaint(prisma, { step: 'closed', responsibleId: me.id, lastWordBy: 'us' }),
      withdrawn: await aComplaint(prisma, { step: 'withdrawn', channel: 'email' }),
    }
    const wanted: Record<(typeof inboxViews)[number], (keyof typeof made)[]> = {
      mine: ['mine'],
      unassigned: ['new', 'phoned'],
      'at-risk': ['phoned', 'mine'],
      'customer-wrote': ['new'],
      web: ['new'],
      open: ['new', 'phoned', 'mine', 'others', 'paused'],
      closed: ['closed', 'withdrawn'],
      all: ['new', 'phoned', 'mine', 'others', 'paused', 'closed', 'withdrawn'],
    }
    const counts = await own.call(complaintRoutes.counts, {}, { as: me.id })
    for (const view of inboxViews) {
      const { body } = await own.call(complaintRoutes.list, { query: { view } }, { as: me.id })
      const expected = wanted[view].map((name) => made[name].number).sort()
      expect(body.rows.map((row) => row.number).sort(), view).toEqual(expected)
      expect(counts.body.views[view], view).toEqual({ count: expected.length, orMore: false })
    }
    await own.close()
  })

  test('AL-6: counting stops at a thousand', async () => {
    const own = await startKit()
    const { prisma, pool } = own.services
    const seed = await aComplaint(prisma, { clock: null })
    await pool.query(
      `WITH threads AS (INSERT INTO "Thread" ("id") SELECT gen_random_uuid() FROM generate_series(1, 1100) RETURNING "id")
       INSERT INTO "Complaint" ("id", "number", "kind", "step", "isOpen", "channel", "language", "subject", "wording", "companyName",
         "contactName", "threadId", "receivedAt", "registeredAt", "lastWordAt", "lastWordBy", "actBy", "searchWords")
       SELECT gen_random_uuid(), 'C-2025-' || lpad(row_number() OVER ()::text, 5, '0'), "kind", "step", "isOpen", "channel", "language",
         "subject", "wording", "companyName", "contactName", threads."id", "receivedAt", "registeredAt", "lastWordAt", "lastWordBy",
         "actBy", "searchWords" FROM threads CROSS JOIN "Complaint" WHERE "Complaint"."id" = $1`,
      [seed.id],
    )
    const me = await aUser(prisma)
    const { body } = await own.call(complaintRoutes.counts, {}, { as: me.id })
    expect(body.views.open).toEqual({ count: 1000, orMore: true })
    expect(body.views.closed).toEqual({ count: 0, orMore: false })
    await own.close()
  })
})

describe('UX 2.2: filters', () => {
  test('step, severity, channel, responsible, customer and product narrow the queue, alone and together', async () => {
    const { prisma } = kit.services
    const customer = await aCustomer(prisma)
    const engineer = await aUser(prisma, { role: 'engineer' })
    const product = await aProduct(prisma)
    const both = await aComplaint(prisma, {
      step: 'analysis',
      severity: 'critical',
      channel: 'fax',
      responsibleId: engineer.id,
      customerId: customer.id,
      product,
    })
    const half = await aComplaint(prisma, {
      step: 'action',
      severity: 'major',
      channel: 'letter',
      customerId: customer.id,
    })
    const c = { customer: customer.id }
    expect((await numbers(c)).sort()).toEqual([both.number, half.number].sort())
    expect(await numbers({ ...c, step: 'analysis' })).toEqual([both.number])
    expect((await numbers({ ...c, step: 'analysis,action' })).sort()).toEqual(
      [both.number, half.number].sort(),
    )
    expect(await numbers({ ...c, severity: 'major' })).toEqual([half.number])
    expect(await numbers({ ...c, channel: 'fax,phone' })).toEqual([both.number])
    expect(await numbers({ responsible: engineer.id })).toEqual([both.number])
    expect(await numbers({ product: product.id })).toEqual([both.number])
    expect(await numbers({ ...c, step: 'action', severity: 'critical' })).toEqual([])
  })

  test('SLA-3: by the state of a clock', async () => {
    const { prisma } = kit.services
    const { id: customerId } = await aCustomer(prisma)
    const make = (clock: object) => aComplaint(prisma, { customerId, clock })
    const calm = await make({ startedAt: ago(1), atRiskAt: ago(-20), dueAt: ago(-40) })
    const risky = await make({ startedAt: ago(20), atRiskAt: ago(1), dueAt: ago(-2) })
    const late = await make({ startedAt: ago(80), atRiskAt: ago(20), dueAt: ago(2) })
    const met = await make({ startedAt: ago(80), atRiskAt: ago(20), dueAt: ago(2), metAt: ago(30) })
    // Paused in time, and its due time went by meanwhile: it waits for the customer and is not late.
    const paused = await make({ startedAt: ago(80), atRiskAt: ago(20), dueAt: ago(2), pausedAt: ago(10) })
    const of = async (clock: string) => (await numbers({ customer: customerId, clock })).sort()
    expect(await of('on_track')).toEqual([calm.number])
    expect(await of('at_risk')).toEqual([risky.number])
    expect(await of('breached')).toEqual([late.number])
    expect(await of('met')).toEqual([met.number])
    expect(await of('at_risk,breached')).toEqual([risky.number, late.number].sort())
    const { body } = await list({ customer: customerId })
    const states = Object.fromEntries(body.rows.map((row) => [row.number, row.clock?.state]))
    expect(states).toEqual({
      [calm.number]: 'on_track',
      [risky.number]: 'at_risk',
      [late.number]: 'breached',
      [met.number]: 'met',
      [paused.number]: 'paused',
    })
  })
})

describe('AL-6: keyset pages', () => {
  test.each(inboxSorts)(
    'sorted by %s, all pages hold every row once and in order, also while rows come in',
    async (sort) => {
      const { prisma } = kit.services
      const { id: customer } = await aCustomer(prisma)
      const made = new Set<string>()
      const make = (n: number) =>
        // Three at each moment, so that pages end between equal values.
        aComplaint(prisma, {
          customerId: customer,
          receivedAt: ago(Math.floor(n / 3)),
          clock: n % 4 === 0 ? null : { dueAt: ago(-Math.floor(n / 3)) },
        })
      for (let n = 0; n < 16; n++) made.add((await make(n)).number)

      const seen: string[] = []
      const values: number[] = []
      let cursor: string | null | undefined
      do {
        const { body } = await list({ customer, sort, limit: 3, ...(cursor ? { cursor } : {}) })
        expect(body.rows.length).toBeLessThanOrEqual(3)
        seen.push(...body.rows.map((row) => row.number))
        for (const row of body.rows) {
          const { actBy, receivedAt, lastWordAt } = await prisma.complaint.findUniqueOrThrow({
            where: { id: row.id },
          })
          const value = { due: actBy, newest: receivedAt, oldest: receivedAt, 'last-word': lastWordAt }[sort]
          values.push(value.getTime())
        }
        cursor = body.nextCursor
        // In front, in the middle and behind of where the walk is.
        await make(seen.length - 30)
        await make(seen.length)
        await make(seen.length + 30)
      } while (cursor)

      expect(new Set(seen).size).toBe(seen.length)
      for (const number of made) expect(seen).toContain(number)
      const ascending = sort === 'due' || sort === 'oldest'
      expect(values).toEqual([...values].sort((a, b) => (ascending ? a - b : b - a)))
    },
  )

  const uuid = '0193b0a0-0000-7000-8000-000000000000'
  test.each([
    'x',
    '|',
    '2026-03-05T09:00:00.000Z',
    '2026-03-05T09:00:00.000Z|x',
    `2026-03-05T09:00:00.000Z|${'-'.repeat(36)}`,
    `2026-03-05T09:00:00.000Z|${uuid}'`,
    `yesterday|${uuid}`,
    `-271000-01-01T00:00:00.000Z|${uuid}`,
    `+275000-01-01T00:00:00.000Z|${uuid}`,
    `2026-02-30T09:00:00.000Z\u0000|${uuid}`,
  ])('AL-4: the cursor %j is refused by name', async (cursor) => {
    const answer = await list({ cursor })
    expect(faultsOf(expectProblem(answer, 'invalid-input'))).toEqual(['#/query/cursor malformed'])
  })
})

describe('AL-6: search', () => {
  test('finds by number however it is typed, batch, customer, contact, and begins of words', async () => {
    const { prisma } = kit.services
    const customer = await aCustomer(prisma, { name: 'Zubrowka Elektronik' })
    const made = await aComplaint(prisma, {
      customerId: customer.id,
      contactName: 'Żaneta Dąb',
      number: 'C-2026-77123',
      complaintLines: [{ productText: 'QX-9000', batchText: 'L9906-17' }],
    })
    for (const q of [
      'C-2026-77123',
      'c202677123',
      '77123',
      'L9906-17',
      'l990617',
      'zubrow',
      'ELEKTRONIK zub',
      'zaneta dab',
      'QX9000',
    ]) {
      expect(await numbers({ q, view: 'all' }), q).toEqual([made.number])
    }
    expect(await numbers({ q: 'zubrowka nothere', view: 'all' })).toEqual([])
  })

  const words: [string, string, string][] = [
    ['English', 'The backlight flickers intermittently', 'flickers'],
    ['Polish', 'Przycisk łączy się źle i świeci słabo', 'laczy'],
    ['Greek', 'Το πληκτρολόγιο δεν ανταποκρίνεται', 'ΠΛΗΚΤΡΟΛΟΓΙΟ'],
    ['Kazakh', 'Пернетақта жұмыс істемейді, ақаулық бар', 'ақаулық'],
    ['Filipino', 'Hindi gumagana ang mga pindutan', 'pindutan'],
    ['Armenian', 'Ստեղնաշարը չի արձագանքում', 'ստեղնաշարը'],
    ['Chinese', '第三排按键全部失灵', '按键全部'],
  ]
  test.each(words)('finds a word of a %s text', async (_language, wording, q) => {
    const made = await aComplaint(kit.services.prisma, { wording, subject: wording })
    expect(await numbers({ q, view: 'all' })).toEqual([made.number])
  })

  test('C06: nothing typed becomes an operator, a pattern or a statement', async () => {
    await aComplaint(kit.services.prisma)
    const hostile = [
      "' OR 1=1 --",
      '\'; DROP TABLE "Complaint"; --',
      "a' | 'b",
      '!!!',
      ':*',
      '& | ! ( ) <->',
      '\\',
      '%',
      '_',
      '$1',
      '(((((',
      'x'.repeat(200),
      "\\'; SELECT pg_sleep(5); --",
    ]
    for (const q of hostile) expect((await list({ q, view: 'all' })).status, q).toBe(200)
    expect(await numbers({ q: '!!!', view: 'all' })).toEqual([])
    expect(await kit.services.prisma.complaint.count()).toBeGreaterThan(0)
  })
})

test('AL-4: wrong filters are refused by name, never guessed', async () => {
  const wrong: [Record<string, unknown>, string][] = [
    [{ view: 'everything' }, '#/query/view not-a-choice'],
    [{ sort: 'actBy; DROP TABLE x' }, '#/query/sort not-a-choice'],
    [{ sort: 'receivedAt' }, '#/query/sort not-a-choice'],
    [{ step: 'analysis,gone' }, '#/query/step/1 not-a-choice'],
    [{ step: '' }, '#/query/step required'],
    [{ clock: '' }, '#/query/clock required'],
    [{ clock: ',' }, '#/query/clock required'],
    [{ clock: 'late' }, '#/query/clock/0 not-a-choice'],
    [{ customer: 'x' }, '#/query/customer malformed'],
    [{ limit: 0 }, '#/query/limit too-small'],
    [{ limit: 101 }, '#/query/limit too-big'],
    [{ limit: 'ten' }, '#/query/limit wrong-type'],
    [{ q: 'x'.repeat(201) }, '#/query/q too-long'],
    [{ q: 'a\u0000b' }, '#/query/q bad-characters'],
    [{ offset: 10 }, '#/query/offset unknown-key'],
    [{ 'step[not]': 'x' }, '#/query/step[not] unknown-key'],
  ]
  for (const [query, fault] of wrong) {
    expect(faultsOf(expectProblem(await list(query), 'invalid-input')), JSON.stringify(query)).toEqual([
      fault,
    ])
  }
  const twice = await kit.app.inject({
    url: `${complaintRoutes.list.path}?view=open&view=closed`,
    headers: { cookie: await kit.signedIn(agentId) },
  })
  expect(faultsOf(expectProblem({ raw: twice }, 'invalid-input'))).toEqual(['#/query/view not-a-choice'])
})

test('UX 2.2: every step can be filtered and each filter of the contract is understood by the database', async () => {
  const query: Partial<Record<keyof InboxQuery, string>> = {
    step: sixSteps.join(','),
    severity: 'minor,major,critical',
    channel: 'phone,email,web_form,chat,social_media,fax,letter,in_person,portal',
    clock: 'on_track,at_risk,breached,met',
    responsible: agentId,
    customer: agentId,
    product: agentId,
    q: 'a b c d e f g h i j',
  }
  for (const view of inboxViews) {
    for (const sort of inboxSorts) expect((await list({ ...query, view, sort })).status).toBe(200)
  }
})

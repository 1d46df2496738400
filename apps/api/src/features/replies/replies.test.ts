import { randomUUID } from 'node:crypto'
import { complaintRoutes } from '@redress/contracts/complaint-routes'
import { judgementRoutes } from '@redress/contracts/judgement-routes'
import { publicRoutes } from '@redress/contracts/public'
import { type FormalReply, replyRoutes } from '@redress/contracts/replies'
import type { Role } from '@redress/domain/identity/role'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { acceptSilentReplies } from './replies.jobs.ts'

// The first letter waits for the start of the layout engine.
vi.setConfig({ testTimeout: 30_000 })

let kit: Kit
const now = new Date('2026-03-05T09:00:00.000Z')
const dayMs = 86_400_000

beforeAll(async () => {
  kit = await startKit()
  kit.setNow(now)
})
afterAll(() => kit.close())

const someone = (role: Role) => aUser(kit.services.prisma, { role })
const at = (number: string) => ({ params: { number } })

type Cast = { number: string; id: string; agent: string; engineer: string; head: string; manager: string }

async function cast(wish: Parameters<typeof aComplaint>[1] = {}): Promise<Cast> {
  const complaint = await aComplaint(kit.services.prisma, {
    step: 'reply',
    receivedAt: new Date(now.getTime() - dayMs),
    contactEmail: 'ewa.lis@vistula.example',
    ...wish,
  })
  const [agent, engineer, head, manager] = await Promise.all(
    (['agent', 'engineer', 'quality_manager', 'manager'] as const).map(someone),
  )
  if (!agent || !engineer || !head || !manager) throw new Error('nobody')
  return {
    number: complaint.number,
    id: complaint.id,
    agent: agent.id,
    engineer: engineer.id,
    head: head.id,
    manager: manager.id,
  }
}

const whole = {
  decision: 'satisfied_partly',
  gist: 'The keys of the third row do not answer.',
  amount: '120.5',
  currency: 'EUR',
  manner: 'Credit note within ten days',
  measures: 'The glue is applied anew.',
  technical: 'The glue had become brittle.',
} as const

const begin = (c: Cast) => kit.call(replyRoutes.begin, at(c.number), { as: c.agent })
const change = (c: Cast, body: Record<string, unknown>, as = c.agent) =>
  kit.call(replyRoutes.change, { ...at(c.number), body }, { as })
const release = (c: Cast, version: number, as: string, part = 'technical') =>
  kit.call(replyRoutes.release, { ...at(c.number), body: { version, part } }, { as })
const approve = (c: Cast, version: number, as: string) =>
  kit.call(replyRoutes.approve, { ...at(c.number), body: { version } }, { as })
const send = (c: Cast, version: number, key?: string) =>
  kit.call(replyRoutes.send, { ...at(c.number), body: { version } }, { as: c.agent, ...(key ? { key } : {}) })

async function newest(c: Cast, as = c.agent): Promise<FormalReply> {
  const { body } = await kit.call(replyRoutes.read, at(c.number), { as })
  const [round] = body.rounds
  if (!round) throw new Error('No letter')
  return round
}

/** Written by the agent, released by the engineer, approved by the manager. */
async function approved(c: Cast): Promise<number> {
  await begin(c)
  const first = await newest(c)
  await change(c, { version: first.version, ...whole })
  await release(c, first.version + 1, c.engineer)
  const answer = await approve(c, first.version + 2, c.manager)
  expect(answer.status).toBe(200)
  return (await newest(c)).version
}

async function sentLetter(wish: Parameters<typeof aComplaint>[1] = {}) {
  const c = await cast(wish)
  const sent = await send(c, await approved(c))
  expect(sent.status).toBe(200)
  const shown = await kit.call(complaintRoutes.trackingLink, at(c.number), { as: c.agent })
  return { c, token: shown.body.url.split('/').at(-1) ?? '' }
}

const answer = (token: string, body: Record<string, unknown>, key: string = randomUUID()) =>
  kit.call(replyRoutes.answer, { params: { token }, body }, { key })

const typesOf = async (c: Cast) =>
  (
    await kit.services.prisma.trailEntry.findMany({ where: { subjectId: c.id }, orderBy: { seq: 'asc' } })
  ).map(({ type }) => type)

describe('RE-5: writing, releasing, approving', () => {
  test('a letter goes from the first word to the approval by four hands, all on the trail', async () => {
    const c = await cast()
    await approved(c)
    const letter = await newest(c)
    expect(letter).toMatchObject({
      status: 'approved',
      number: `${c.number}/1`,
      amount: '120.50',
      approvedBy: { id: c.manager },
      parts: { technical: { writtenBy: { id: c.agent }, releasedBy: { id: c.engineer } } },
    })
    expect(await typesOf(c)).toEqual([
      'reply.begun',
      'reply.changed',
      'reply.part-released',
      'reply.approved',
    ])
  })

  test('nobody releases what he wrote, not even when another wrote after him', async () => {
    const c = await cast()
    await begin(c)
    await change(c, { version: 1, ...whole }, c.engineer)
    const own = expectProblem(await release(c, 2, c.engineer), 'conditions-missing')
    expect(faultsOf(own)).toEqual(['#/released-by-another released-by-another'])
    await change(c, { version: 2, technical: 'The glue is brittle.' }, c.agent)
    expectProblem(await release(c, 3, c.engineer), 'conditions-missing')
    expect((await newest(c, c.engineer)).parts.technical).toMatchObject({ ownWork: true })
    expect((await release(c, 3, c.head)).status).toBe(200)
  })

  test('an empty part has nothing to release, a released one is not released twice', async () => {
    const c = await cast()
    await begin(c)
    await change(c, { version: 1, ...whole })
    expect(faultsOf(expectProblem(await release(c, 2, c.engineer, 'legal'), 'conditions-missing'))).toEqual([
      '#/part-written part-written',
    ])
    await release(c, 2, c.engineer)
    expectProblem(await release(c, 3, c.head), 'not-from-here')
  })

  test('a changed part loses its release, a changed letter its approval', async () => {
    const c = await cast()
    const version = await approved(c)
    await change(c, { version, gist: 'In other words.' })
    expect(await newest(c)).toMatchObject({
      status: 'draft',
      approvedBy: null,
      parts: { technical: { releasedBy: { id: c.engineer } } },
    })
    await change(c, { version: version + 1, technical: 'Something else was found.' })
    expect((await newest(c)).parts.technical).toMatchObject({ releasedBy: null, releasedAt: null })
  })

  test('who wrote some of it does not approve it; all that is missing is named at once', async () => {
    const c = await cast()
    await begin(c)
    await change(c, { version: 1, technical: 'Brittle glue.' }, c.head)
    const problem = expectProblem(await approve(c, 2, c.head), 'conditions-missing')
    expect(problem.errors?.map(({ code }) => code)).toEqual([
      'decision-made',
      'technical-released',
      'approved-by-another',
    ])
  })

  test('a word that stands there already makes nobody its writer', async () => {
    const c = await cast()
    await begin(c)
    await change(c, { version: 1, ...whole })
    expectProblem(await change(c, { version: 2, ...whole }, c.head), 'duplicate')
  })

  test('AL-2: a stale version changes nothing; of two at once one comes through', async () => {
    const c = await cast()
    await begin(c)
    await change(c, { version: 1, ...whole })
    for (const refused of [
      await change(c, { version: 1, gist: 'Mine' }),
      await release(c, 1, c.engineer),
      await approve(c, 1, c.manager),
    ]) {
      expectProblem(refused, 'stale-version')
    }
    const both = await Promise.all([
      change(c, { version: 2, gist: 'One' }),
      change(c, { version: 2, gist: 'Two' }, c.head),
    ])
    expect(both.map(({ status }) => status).toSorted((a, b) => Number(a) - Number(b))).toEqual([200, 409])
  })

  test('of two who begin at once one begins', async () => {
    const c = await cast()
    const both = await Promise.all([begin(c), begin(c)])
    expect(both.map(({ status }) => status).toSorted((a, b) => Number(a) - Number(b))).toEqual([201, 409])
    expect(await kit.services.prisma.reply.count({ where: { complaintId: c.id } })).toBe(1)
  })

  test('roles: production writes nothing, an agent releases and approves nothing, strangers see nothing', async () => {
    const c = await cast()
    const worker = await someone('production')
    expectProblem(await kit.call(replyRoutes.begin, at(c.number), { as: worker.id }), 'forbidden')
    expectProblem(await release(c, 1, c.agent), 'forbidden')
    expectProblem(await approve(c, 1, c.engineer), 'forbidden')
    expectProblem(await kit.call(replyRoutes.read, at(c.number)), 'unauthenticated')
    expectProblem(await kit.call(replyRoutes.read, at('C-2026-99999'), { as: c.agent }), 'not-found')
    expectProblem(await kit.call(replyRoutes.preview, at(c.number), { as: c.agent }), 'not-found')
  })
})

describe('RE-1: sending', () => {
  test('the letter is kept, mailed with its PDF, on the timeline and final', async () => {
    const { c } = await sentLetter()
    const { prisma } = kit.services
    const letter = await newest(c)
    expect(letter).toMatchObject({ status: 'sent', nextSteps: [], silenceAt: '2026-03-19T09:00:00.000Z' })
    const mail = await prisma.outgoingMail.findFirstOrThrow({
      where: { thread: { complaint: { id: c.id } } },
    })
    expect(mail).toMatchObject({
      kind: 'formal-reply',
      toAddress: 'ewa.lis@vistula.example',
      enclosureId: letter.documentId,
      link: 'tracking',
    })
    expect(await prisma.complaint.findUniqueOrThrow({ where: { id: c.id } })).toMatchObject({
      replySentAt: now,
      lastWordBy: 'us',
    })
    const file = await kit.app.inject({
      url: `/api/files/${letter.documentId}`,
      headers: { cookie: await kit.signedIn(c.agent) },
    })
    expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expectProblem(await change(c, { version: letter.version, gist: 'Another' }), 'not-from-here')
    expectProblem(await begin(c), 'not-from-here')
  })

  test('what is not approved is not sent, nor before the steps came to the reply, nor without an address', async () => {
    const c = await cast()
    await begin(c)
    expectProblem(await send(c, 1), 'not-from-here')
    const early = await cast({ step: 'action', contactEmail: '' })
    const problem = expectProblem(await send(early, await approved(early)), 'conditions-missing')
    expect(problem.errors?.map(({ code }) => code)).toEqual(['reply-step-reached', 'address-known'])
  })

  test('AL-3: sent twice with one key is one letter; two at once send one', async () => {
    const c = await cast()
    const version = await approved(c)
    const key = randomUUID()
    const both = await Promise.all([send(c, version, key), send(c, version, key)])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    const other = await cast()
    const otherVersion = await approved(other)
    const race = await Promise.all([send(other, otherVersion), send(other, otherVersion)])
    expect(race.map(({ status }) => status).toSorted((a, b) => Number(a) - Number(b))).toEqual([200, 409])
    for (const { id } of [c, other]) {
      expect(await kit.services.prisma.outgoingMail.count({ where: { thread: { complaint: { id } } } })).toBe(
        1,
      )
    }
  })

  test('the pages beside the editor show what is typed, in each language, and keep nothing', async () => {
    for (const language of ['en', 'pl', 'zh']) {
      const c = await cast({ language })
      await begin(c)
      const draw = (body: object) => kit.call(replyRoutes.draw, { ...at(c.number), body }, { as: c.agent })
      const saved = await draw({})
      const typed = await draw({ decision: 'satisfied_fully', technical: 'Glue 胶 klej.\n'.repeat(120) })
      expect(saved.body).toMatchObject({ pages: 1 })
      expect(typed.body.pages).toBeGreaterThan(1)
      expect(typed.body.svg).toMatch(/^<svg /)
      expect(await newest(c)).toMatchObject({
        decision: null,
        version: 1,
        parts: { technical: { body: '' } },
      })
      expect(await typesOf(c)).toEqual(['reply.begun'])
    }
  })

  test('pages are drawn for writers, of a letter that is open, with words that could be saved', async () => {
    const c = await cast()
    const draw = (body: object, as = c.agent) => kit.call(replyRoutes.draw, { ...at(c.number), body }, { as })
    expectProblem(await draw({}), 'not-found')
    await begin(c)
    expectProblem(await draw({}, (await someone('production')).id), 'forbidden')
    expect(faultsOf(expectProblem(await draw({ amount: '12,' }), 'invalid-input'))).toEqual([
      '#/amount malformed',
    ])
  })

  test('the preview is a PDF of what is saved', async () => {
    const c = await cast()
    await begin(c)
    const { raw } = await kit.call(replyRoutes.preview, at(c.number), { as: c.engineer })
    expect(raw.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

test('RE-6, DOMAIN §3: from the follow-up back to the analysis; the old letter stays and a new one must be sent', async () => {
  const { c, token } = await sentLetter({ validity: 'justified', cause: 'Brittle glue' })
  const step = async (action: string) => {
    const { version } = await kit.services.prisma.complaint.findUniqueOrThrow({ where: { id: c.id } })
    const body = { version, action, reason: 'The freight is missing.' }
    return kit.call(judgementRoutes.step, { ...at(c.number), body }, { as: c.head })
  }
  const lacking = async (action: string) =>
    expectProblem(await step(action), 'conditions-missing').errors?.map(({ code }) => code)
  expect((await step('start-follow-up')).status).toBe(200)
  await answer(token, { decision: 'rejected', reason: 'The freight is missing.' })
  expect(await lacking('close')).toContain('reply-settled')
  expect((await step('analyse-again')).status).toBe(200)
  expect((await step('start-action')).status).toBe(200)
  await kit.services.prisma.complaint.update({
    where: { id: c.id },
    data: { noMeasuresReason: 'In hand already' },
  })
  expect((await step('start-reply')).status).toBe(200)
  // What was sent in the former round no longer counts, and the former letter can't be sent once more.
  expect(await lacking('start-follow-up')).toEqual(['reply-sent'])
  expectProblem(await send(c, (await newest(c)).version), 'not-from-here')
  await begin(c)
  await change(c, { version: 1, manner: 'Credit note within ten days, freight included' })
  await release(c, 2, c.engineer)
  await approve(c, 3, c.manager)
  const second = (await newest(c)).version
  expect(await lacking('start-follow-up')).toEqual(['reply-sent'])
  expect((await send(c, second)).status).toBe(200)
  expect((await step('start-follow-up')).status).toBe(200)
  await answer(token, { decision: 'accepted' })
  expect(await lacking('close')).not.toContain('reply-settled')
  const { body } = await kit.call(replyRoutes.read, at(c.number), { as: c.agent })
  expect(body.rounds).toMatchObject([
    { round: 2, status: 'accepted' },
    { round: 1, status: 'rejected', answerReason: 'The freight is missing.' },
  ])
  const [round1, round2] = await kit.services.prisma.reply.findMany({
    where: { complaintId: c.id },
    orderBy: { round: 'asc' },
  })
  expect(round1?.documentId).not.toBe(round2?.documentId)
})

test('RE-6: a letter that was accepted is no reply to what is analysed again; dissatisfied or not effective leads there', async () => {
  for (const why of [{ satisfaction: 'dissatisfied' }, { effectiveness: 'not_effective' }] as const) {
    const { c, token } = await sentLetter({ step: 'follow_up', validity: 'justified', ...why })
    await answer(token, { decision: 'accepted' })
    expectProblem(await begin(c), 'not-from-here')
    const { version } = await kit.services.prisma.complaint.findUniqueOrThrow({ where: { id: c.id } })
    const body = { version, action: 'analyse-again', reason: 'It came back.' }
    expect((await kit.call(judgementRoutes.step, { ...at(c.number), body }, { as: c.head })).status).toBe(200)
    expect((await begin(c)).status).toBe(201)
    expect(await newest(c)).toMatchObject({ round: 2, status: 'draft' })
  }
})

test('RE-1: a letter from elsewhere, without a PDF of ours, is drawn for its reader as of its day', async () => {
  const { c, token } = await sentLetter()
  const get = async (url: string) => kit.app.inject({ url, headers: { cookie: await kit.signedIn(c.agent) } })
  const kept = await get(`/api/complaints/${c.number}/reply/1/letter`)
  await kit.services.prisma.reply.updateMany({ where: { complaintId: c.id }, data: { documentId: null } })
  kit.setNow(new Date(now.getTime() + 30 * dayMs))
  const drawn = await get(`/api/complaints/${c.number}/reply/1/letter`)
  const tracked = await kit.app.inject(`/api/public/tracking/${token}/reply/letter`)
  kit.setNow(now)
  expect(kept.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  expect(drawn.rawPayload.equals(kept.rawPayload)).toBe(true)
  expect(tracked.rawPayload.equals(kept.rawPayload)).toBe(true)
  expect((await get(`/api/complaints/${c.number}/reply/2/letter`)).statusCode).toBe(404)
  expect((await get(`/api/complaints/${c.number}/reply/one/letter`)).statusCode).toBe(400)
})

describe('RE-6: the customer answers', () => {
  test('accepts once; the page says so', async () => {
    const { c, token } = await sentLetter()
    const before = await kit.call(replyRoutes.track, { params: { token } })
    expect(before.body.reply).toMatchObject({ number: `${c.number}/1`, status: 'sent', canAnswer: true })
    const file = await kit.app.inject(`/api/public/tracking/${token}/reply/letter`)
    expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    const key = randomUUID()
    const first = await answer(token, { decision: 'accepted' }, key)
    expect(first.body.reply).toMatchObject({ status: 'accepted', canAnswer: false, bySilence: false })
    expect((await answer(token, { decision: 'accepted' }, key)).status).toBe(200)
    expectProblem(await answer(token, { decision: 'rejected', reason: 'No' }), 'not-from-here')
    expect((await typesOf(c)).filter((type) => type === 'reply.accepted')).toHaveLength(1)
  })

  test('rejects only with a reason, which reaches the desk as the customer’s word; a new round begins', async () => {
    const { c, token } = await sentLetter()
    expect(faultsOf(expectProblem(await answer(token, { decision: 'rejected' }), 'invalid-input'))).toEqual([
      '#/reason required',
    ])
    await answer(token, { decision: 'rejected', reason: 'The freight is missing.' })
    expect(await newest(c)).toMatchObject({ status: 'rejected', answerReason: 'The freight is missing.' })
    const page = await kit.call(publicRoutes.track, { params: { token } })
    expect(page.body.messages[0]).toMatchObject({ from: 'customer', body: 'The freight is missing.' })
    const trail = await kit.services.prisma.trailEntry.findMany({ where: { subjectId: c.id } })
    expect(
      JSON.stringify(trail, (_, value) => (typeof value === 'bigint' ? `${value}` : value)),
    ).not.toContain('freight')
    expect((await begin(c)).status).toBe(201)
    expect(await newest(c)).toMatchObject({
      round: 2,
      status: 'draft',
      amount: '120.50',
      parts: { technical: { body: whole.technical, releasedBy: null } },
    })
    // The customer still sees the letter that was sent, and nothing of the one being written.
    const { body } = await kit.call(replyRoutes.track, { params: { token } })
    expect(body.reply).toMatchObject({ number: `${c.number}/1`, status: 'rejected' })
    // Who wrote the words of the first round releases them in no other.
    await kit.services.prisma.user.update({ where: { id: c.agent }, data: { role: 'engineer' } })
    expectProblem(await release(c, 1, c.agent), 'conditions-missing')
  })

  test('of an acceptance and a rejection at once one counts', async () => {
    const { c, token } = await sentLetter()
    const both = await Promise.all([
      answer(token, { decision: 'accepted' }),
      answer(token, { decision: 'rejected', reason: 'No' }),
    ])
    expect(both.map(({ status }) => status).toSorted((a, b) => Number(a) - Number(b))).toEqual([200, 409])
    expect((await typesOf(c)).filter((type) => /reply\.(accepted|rejected)/.test(type))).toHaveLength(1)
  })

  test('before anything was sent there is nothing to answer, and a strange link leads nowhere', async () => {
    const c = await cast()
    await approved(c)
    const shown = await kit.call(complaintRoutes.trackingLink, at(c.number), { as: c.agent })
    const token = shown.body.url.split('/').at(-1) ?? ''
    expect((await kit.call(replyRoutes.track, { params: { token } })).body).toEqual({ reply: null })
    expectProblem(await answer(token, { decision: 'accepted' }), 'not-from-here')
    expectProblem(await answer('x'.repeat(43), { decision: 'accepted' }), 'not-found')
  })

  test('silence counts as acceptance after fourteen days, said on the record, and not a day sooner', async () => {
    const { c } = await sentLetter()
    const { c: answered, token } = await sentLetter()
    await answer(token, { decision: 'rejected', reason: 'No' })
    try {
      kit.setNow(new Date(now.getTime() + 14 * dayMs - 1))
      await acceptSilentReplies(kit.services)
      expect((await newest(c)).status).toBe('sent')
      kit.setNow(new Date(now.getTime() + 14 * dayMs))
      await Promise.all([acceptSilentReplies(kit.services), acceptSilentReplies(kit.services)])
    } finally {
      kit.setNow(now)
    }
    expect(await newest(c)).toMatchObject({ status: 'accepted', bySilence: true })
    expect((await newest(answered)).status).toBe('rejected')
    expect((await typesOf(c)).filter((type) => type === 'reply.accepted-by-silence')).toHaveLength(1)
  })
})

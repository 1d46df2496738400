import { randomUUID } from 'node:crypto'
import { revisionRoutes } from '@redress/contracts/car-revisions'
import { publicRoutes } from '@redress/contracts/public'
import type { CarGate } from '@redress/domain/cars/car'
import { noClock } from '@redress/domain/complaints/complaint'
import type { Role } from '@redress/domain/identity/role'
import { aCar } from '@redress/prisma/builders/cars'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aCustomer } from '@redress/prisma/builders/customers'
import { aUser } from '@redress/prisma/builders/users'
import { read } from 'hucre'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { write } from '../../platform/write.ts'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { meanwhile } from '../../testing/meanwhile.ts'
import { createTrackingLink } from '../complaints/tracking-link.ts'
import { hashOfContent } from './sign-car.ts'

// The first report waits for the start of the layout engine.
vi.setConfig({ testTimeout: 30_000 })

let kit: Kit

beforeAll(async () => {
  kit = await startKit()
})
afterAll(() => kit.close())

const someone = (role: Role = 'engineer') => aUser(kit.services.prisma, { role })
const at = (number: string) => ({ params: { number } })

async function accept(carId: string, ...gates: CarGate[]) {
  await kit.services.prisma.carGateState.updateMany({
    where: { carId, gate: { in: gates } },
    data: { status: 'accepted' },
  })
}

async function aReportable(wish: Parameters<typeof aCar>[1] = {}) {
  const { prisma } = kit.services
  const engineer = await someone()
  const complaint = await aComplaint(prisma, { language: 'pl', contactEmail: 'ewa.lis@vistula.example' })
  const car = await aCar(prisma, { of: [complaint], leaderId: engineer.id, ...wish })
  await prisma.carField.create({
    data: {
      carId: car.id,
      name: 'd3.cleanLot',
      value: 'L2506-18',
      changedById: engineer.id,
      changedAt: new Date(),
    },
  })
  await accept(car.id, 'd1_d3')
  return { car, complaint, engineer }
}

const send = (number: string, as: string, body: Record<string, unknown> = {}, key?: string) =>
  kit.call(
    revisionRoutes.send,
    { ...at(number), body: { stage: 'd3', ...body } },
    { as, ...(key ? { key } : {}) },
  )
const list = (number: string, as: string) => kit.call(revisionRoutes.list, at(number), { as })

async function tokenOf(complaintId: string) {
  const { services } = kit
  const linkId = await write(services, { actor: { kind: 'system' }, requestId: 'test' }, async (context) => {
    const id = await createTrackingLink(context, complaintId)
    context.record({
      subject: 'complaint',
      subjectId: complaintId,
      type: 'complaint.link-shown',
      number: 'C',
    })
    return id
  })
  return services.secret.linkToken('tracking', linkId)
}

const shared = async (token: string) =>
  (await kit.call(revisionRoutes.track, { params: { token } })).body.reports
const answer = (token: string, id: string, body: Record<string, unknown>, key = randomUUID()) =>
  kit.call(revisionRoutes.answer, { params: { token, id }, body }, { key })

const revisionOf = (carId: string, revision = 1) =>
  kit.services.prisma.carRevision.findFirstOrThrow({
    where: { carId, revision },
    include: { pdf: true, xlsx: true },
  })

describe('CAR-7: sending', () => {
  test('PDF and workbook are kept and stand on the timeline; the mail goes in the language of the complaint', async () => {
    const { car, complaint, engineer } = await aReportable()
    const { status, body } = await send(car.number, engineer.id, { message: 'Do zobaczenia' })
    expect(status).toBe(201)
    expect(body.revisions).toMatchObject([
      { revision: 1, stage: 'd3', status: 'sent', sentBy: engineer.name },
    ])
    const { prisma } = kit.services
    const mail = await prisma.outgoingMail.findFirstOrThrow({ where: { threadId: complaint.threadId } })
    expect(mail).toMatchObject({ kind: 'car-report', toAddress: 'ewa.lis@vistula.example', language: 'pl' })
    expect(mail.subject).toContain('wydanie 1')
    expect(mail.body).toContain('Do zobaczenia')
    const revision = await revisionOf(car.id)
    expect(mail.enclosureId).toBe(revision.pdfId)
    expect(revision.hash).toBe(hashOfContent(revision.content))
    const token = await tokenOf(complaint.id)
    const [report] = await shared(token)
    expect(report).toMatchObject({ revision: 1, canAnswer: true, disciplines: ['d0', 'd1', 'd2', 'd3'] })
    for (const { id } of report?.files ?? []) {
      const file = await kit.call(publicRoutes.file, { params: { token, id } })
      expect(file.status).toBe(200)
      expect(file.headers['content-disposition']).toContain('attachment')
    }
    expect(report?.files.map(({ name }) => name)).toEqual([`${car.number}-1.pdf`, `${car.number}-1.xlsx`])
  })

  test('a revision whose papers were never kept is drawn from the content that was', async () => {
    const { car, engineer } = await aReportable()
    await send(car.number, engineer.id)
    await kit.services.prisma.carRevision.updateMany({
      where: { carId: car.id },
      data: { pdfId: null, xlsxId: null },
    })
    const papers = [
      [revisionRoutes.pdf, '%PDF', `${car.number}-1.pdf`],
      [revisionRoutes.workbook, 'PK', `${car.number}-1.xlsx`],
    ] as const
    for (const [route, begins, name] of papers) {
      const { status, raw, headers } = await kit.call(
        route,
        { params: { number: car.number, revision: 1 } },
        { as: engineer.id },
      )
      expect(status).toBe(200)
      expect(raw.rawPayload.subarray(0, begins.length).toString('latin1')).toBe(begins)
      expect(headers['content-disposition']).toContain(name)
    }
  })

  test('what is written afterwards changes neither papers nor content nor hash', async () => {
    const { car, engineer } = await aReportable()
    await send(car.number, engineer.id)
    const before = await revisionOf(car.id)
    const pdf = await kit.call(
      revisionRoutes.pdf,
      { params: { number: car.number, revision: 1 } },
      { as: engineer.id },
    )
    await kit.services.prisma.carField.updateMany({ where: { carId: car.id }, data: { value: 'L9999' } })
    const after = await revisionOf(car.id)
    expect([after.hash, after.content, after.pdf?.hash, after.xlsx?.hash]).toEqual([
      before.hash,
      before.content,
      before.pdf?.hash,
      before.xlsx?.hash,
    ])
    const again = await kit.call(
      revisionRoutes.pdf,
      { params: { number: car.number, revision: 1 } },
      { as: engineer.id },
    )
    expect(again.raw.rawPayload.equals(pdf.raw.rawPayload)).toBe(true)
    await send(car.number, engineer.id)
    const { body } = await kit.call(
      revisionRoutes.difference,
      { params: { number: car.number, revision: 2 }, query: { from: 1 } },
      { as: engineer.id },
    )
    expect(body.differences).toEqual([
      {
        discipline: 'd3',
        field: 'd3.cleanLot',
        table: null,
        name: '',
        change: 'changed',
        values: [{ part: '', before: 'L2506-18', after: 'L9999' }],
      },
    ])
  })

  test('a stage waits for its groups, each is named; a 4D has no stage after D6', async () => {
    const { car, engineer } = await aReportable()
    const refused = expectProblem(await send(car.number, engineer.id, { stage: 'd6' }), 'conditions-missing')
    expect(refused.errors?.map(({ pointer }) => pointer)).toEqual(['#/gates/d4', '#/gates/d5_d6'])
    const { body } = await list(car.number, engineer.id)
    expect(body.stages.map(({ stage, missing }) => [stage, missing.length])).toEqual([
      ['d3', 0],
      ['d4', 1],
      ['d6', 2],
      ['d8', 4],
    ])
    const short = await aReportable({ kind: 'four_d' })
    await accept(short.car.id, 'd4', 'd5_d6', 'd7', 'd8')
    expect(
      faultsOf(expectProblem(await send(short.car.number, engineer.id, { stage: 'd8' }), 'invalid-input')),
    ).toEqual(['#/stage not-a-choice'])
    expect((await send(short.car.number, engineer.id, { stage: 'd6' })).status).toBe(201)
  })

  test('without a complaint nobody gets it', async () => {
    const engineer = await someone()
    const car = await aCar(kit.services.prisma, { leaderId: engineer.id })
    await accept(car.id, 'd1_d3')
    const refused = expectProblem(await send(car.number, engineer.id), 'conditions-missing')
    expect(refused.errors?.map(({ code }) => code)).toEqual(['complaint-linked'])
  })

  test('B3: without a leader nothing goes out, be it a 4D or an 8D', async () => {
    for (const kind of ['four_d', 'eight_d'] as const) {
      const { car, engineer } = await aReportable({ kind, leaderId: null })
      const refused = expectProblem(await send(car.number, engineer.id), 'conditions-missing')
      expect(faultsOf(refused)).toEqual(['#/leader leader-named'])
    }
  })

  test('AL-3: two clicks make one revision, with the same key and without', async () => {
    const { car, engineer } = await aReportable()
    const key = randomUUID()
    const both = await Promise.all([
      send(car.number, engineer.id, {}, key),
      send(car.number, engineer.id, {}, key),
    ])
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    expectProblem(await send(car.number, engineer.id), 'duplicate')
    expect((await list(car.number, engineer.id)).body.revisions).toHaveLength(1)
  })

  test('CAR-10: two customers get the same paper, which names neither of them', async () => {
    const { prisma } = kit.services
    const engineer = await someone()
    const wish = (companyName: string) => ({
      companyName,
      contactEmail: `${companyName}@x.example`.toLowerCase(),
    })
    const [one, two] = [
      await aComplaint(prisma, { ...wish('Vistula'), language: 'pl' }),
      await aComplaint(prisma, { ...wish('Huangpu'), language: 'zh' }),
    ]
    const car = await aCar(prisma, { of: [one, two], leaderId: engineer.id })
    await accept(car.id, 'd1_d3')
    await send(car.number, engineer.id)
    const mails = await prisma.outgoingMail.findMany({
      where: { threadId: { in: [one.threadId, two.threadId] } },
      orderBy: { createdAt: 'asc' },
    })
    expect(
      mails
        .map(({ toAddress, language }) => `${toAddress} ${language}`)
        .toSorted((a, b) => a.localeCompare(b)),
    ).toEqual(['huangpu@x.example zh', 'vistula@x.example pl'])
    const [first] = await shared(await tokenOf(one.id))
    const [second] = await shared(await tokenOf(two.id))
    expect(first?.id).toBe(second?.id)
  })

  test('only who works on it sends, everybody of the house reads', async () => {
    const { car } = await aReportable()
    for (const role of ['agent', 'production', 'manager'] as const) {
      const { id } = await someone(role)
      expectProblem(await send(car.number, id), 'forbidden')
      expect((await list(car.number, id)).status).toBe(200)
    }
  })

  test('CAR-7: the pages to look at are drawn at any time, marked as a draft', async () => {
    const { car, engineer } = await aReportable()
    const look = { ...at(car.number), query: { stage: 'd8', language: 'zh' } }
    const { body } = await kit.call(revisionRoutes.draw, look, { as: engineer.id })
    expect(body.pages).toBeGreaterThan(0)
    expect(body.svg).toMatch(/^<svg /)
  })
})

describe('CAR-7: the answer of the customer', () => {
  test('sent back with a reason: the groups of what was refused are open, the leader is told', async () => {
    const { car, complaint, engineer } = await aReportable()
    await accept(car.id, 'd4')
    await send(car.number, engineer.id, { stage: 'd4' })
    const token = await tokenOf(complaint.id)
    const id = (await shared(token))[0]?.id ?? ''
    const key = randomUUID()
    const back = { decision: 'sent_back', reason: 'Brak dowodu', disciplines: ['d4'] }
    const { body } = await answer(token, id, back, key)
    expect(body.reports).toMatchObject([{ status: 'sent_back', canAnswer: false }])
    expect((await answer(token, id, back, key)).status).toBe(200)
    const { prisma } = kit.services
    const gates = await prisma.carGateState.findMany({ where: { carId: car.id }, orderBy: { gate: 'asc' } })
    expect(gates.map(({ gate, status }) => [gate, status]).slice(0, 2)).toEqual([
      ['d1_d3', 'accepted'],
      ['d4', 'sent_back'],
    ])
    expect(await prisma.message.count({ where: { threadId: complaint.threadId, body: 'Brak dowodu' } })).toBe(
      1,
    )
    const mail = await prisma.outgoingMail.findFirstOrThrow({ where: { threadId: car.threadId } })
    expect(mail).toMatchObject({ kind: 'car-sent-back', toAddress: engineer.email })
    expect(mail.body).toContain('Brak dowodu')
    expect((await list(car.number, engineer.id)).body.revisions).toMatchObject([
      {
        status: 'sent_back',
        refused: ['d4'],
        answerReason: 'Brak dowodu',
        answeredBy: complaint.contactName,
      },
    ])
  })

  test('a second answer is refused, and so is one to a report that has a newer one', async () => {
    const { car, complaint, engineer } = await aReportable()
    await send(car.number, engineer.id)
    const token = await tokenOf(complaint.id)
    const first = (await shared(token))[0]?.id ?? ''
    await kit.services.prisma.carField.updateMany({ where: { carId: car.id }, data: { value: 'L2' } })
    await send(car.number, engineer.id)
    expectProblem(await answer(token, first, { decision: 'accepted' }), 'not-from-here')
    const newest = (await shared(token))[0]?.id ?? ''
    expect((await answer(token, newest, { decision: 'accepted' })).status).toBe(200)
    const late = { decision: 'sent_back', reason: 'No', disciplines: ['d3'] }
    expectProblem(await answer(token, newest, late), 'not-from-here')
    expect((await revisionOf(car.id, 2)).status).toBe('accepted')
  })

  test('two answers at once: one counts', async () => {
    const { car, complaint, engineer } = await aReportable()
    await send(car.number, engineer.id)
    const token = await tokenOf(complaint.id)
    const id = (await shared(token))[0]?.id ?? ''
    const both = await Promise.all([
      answer(token, id, { decision: 'accepted' }),
      answer(token, id, { decision: 'sent_back', reason: 'No', disciplines: ['d3'] }),
    ])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  test('sending back needs a reason and disciplines the report shows; a key is needed', async () => {
    const { car, complaint, engineer } = await aReportable()
    await send(car.number, engineer.id)
    const token = await tokenOf(complaint.id)
    const id = (await shared(token))[0]?.id ?? ''
    const faults = async (body: Record<string, unknown>) =>
      faultsOf(expectProblem(await answer(token, id, { decision: 'sent_back', ...body }), 'invalid-input'))
    expect(await faults({})).toEqual(['#/reason required', '#/disciplines required'])
    expect(await faults({ reason: 'x', disciplines: ['d3', 'd7'] })).toEqual(['#/disciplines/1 not-a-choice'])
    const keyless = await kit.call(revisionRoutes.answer, {
      params: { token, id },
      body: { decision: 'accepted' },
    })
    expectProblem(keyless, 'invalid-input')
  })

  test('a forged link and a report of somebody else are not found', async () => {
    const { car, complaint, engineer } = await aReportable()
    const other = await aReportable()
    await send(car.number, engineer.id)
    await send(other.car.number, engineer.id)
    const token = await tokenOf(complaint.id)
    const foreign = (await shared(await tokenOf(other.complaint.id)))[0]?.id ?? ''
    expectProblem(await answer(token, foreign, { decision: 'accepted' }), 'not-found')
    expectProblem(await answer('A'.repeat(43), foreign, { decision: 'accepted' }), 'not-found')
    expectProblem(await kit.call(revisionRoutes.track, { params: { token: 'A'.repeat(43) } }), 'not-found')
    const file = (await revisionOf(other.car.id)).pdfId ?? ''
    expectProblem(await kit.call(publicRoutes.file, { params: { token, id: file } }), 'not-found')
  })

  test('a closed CAR that is sent back is open again', async () => {
    const { car, complaint, engineer } = await aReportable()
    await accept(car.id, 'd4', 'd5_d6', 'd7', 'd8')
    await kit.services.prisma.car.update({
      where: { id: car.id },
      data: { status: 'closed', closedAt: new Date() },
    })
    await send(car.number, engineer.id, { stage: 'd8' })
    const token = await tokenOf(complaint.id)
    const id = (await shared(token))[0]?.id ?? ''
    await answer(token, id, { decision: 'sent_back', reason: 'FMEA?', disciplines: ['d7'] })
    expect(await kit.services.prisma.car.findUniqueOrThrow({ where: { id: car.id } })).toMatchObject({
      status: 'open',
      closedAt: null,
    })
    const gate = { carId_gate: { carId: car.id, gate: 'd7' } } as const
    expect((await kit.services.prisma.carGateState.findUniqueOrThrow({ where: gate })).status).toBe(
      'sent_back',
    )
  })
})

test('CAR-7: a report sent back while the last group is being accepted leaves no closed CAR with open groups', async () => {
  const { car, complaint, engineer } = await aReportable()
  const { pool, prisma } = kit.services
  await accept(car.id, 'd4', 'd5_d6', 'd7')
  await send(car.number, engineer.id, { stage: 'd6' })
  const token = await tokenOf(complaint.id)
  const id = (await shared(token))[0]?.id ?? ''
  const closing = async (client: { query: (text: string, values: string[]) => Promise<unknown> }) => {
    await client.query(`UPDATE "CarGateState" SET "status" = 'accepted' WHERE "carId" = $1`, [car.id])
    await client.query(`UPDATE "Car" SET "status" = 'closed' WHERE "id" = $1`, [car.id])
  }
  const { status } = await meanwhile(pool, closing, () =>
    answer(token, id, { decision: 'sent_back', reason: 'Which lot?', disciplines: ['d4'] }),
  )
  expect(status).toBe(200)
  expect((await prisma.car.findUniqueOrThrow({ where: { id: car.id } })).status).toBe('open')
  const gate = { carId_gate: { carId: car.id, gate: 'd4' } } as const
  expect((await prisma.carGateState.findUniqueOrThrow({ where: gate })).status).toBe('sent_back')
})

test('SLA-1: a report is a word of ours, and the first one keeps the promise of a first reply', async () => {
  const { car, complaint, engineer } = await aReportable()
  const { prisma } = kit.services
  await send(car.number, engineer.id)
  const clock = await prisma.clock.findFirstOrThrow({ where: { threadId: complaint.threadId } })
  expect(clock.metAt).not.toBeNull()
  const { lastWordBy, actBy } = await prisma.complaint.findUniqueOrThrow({ where: { id: complaint.id } })
  expect([lastWordBy, actBy]).toEqual(['us', noClock])
})

test('CAR-9: the customer’s score stands beside ours, upon the version seen', async () => {
  const { car, engineer } = await aReportable()
  await send(car.number, engineer.id)
  const score = (body: Record<string, unknown>) =>
    kit.call(revisionRoutes.score, { params: { number: car.number, revision: 1 }, body }, { as: engineer.id })
  expect((await score({ version: 1, customersScore: 82 })).body.revisions).toMatchObject([
    { customersScore: 82 },
  ])
  expectProblem(await score({ version: 1, customersScore: 10 }), 'stale-version')
  expect(faultsOf(expectProblem(await score({ version: 2, customersScore: 101 }), 'invalid-input'))).toEqual([
    '#/customersScore too-big',
  ])
})

test('B22: where the profile asks for it, the next report holds our score and the customer’s last one', async () => {
  const { prisma } = kit.services
  const customer = await aCustomer(prisma)
  const { car, engineer } = await aReportable({ customerId: customer.id })
  const cellsOf = async (revision: number) => {
    const { raw } = await kit.call(
      revisionRoutes.workbook,
      { params: { number: car.number, revision } },
      { as: engineer.id },
    )
    const { sheets } = await read(raw.rawPayload)
    return (sheets[0]?.rows.flat() ?? []).map(String)
  }
  await send(car.number, engineer.id, { language: 'en' })
  expect((await cellsOf(1)).join()).not.toContain('of 100 points')
  const score = { version: 1, customersScore: 68 }
  await kit.call(
    revisionRoutes.score,
    { params: { number: car.number, revision: 1 }, body: score },
    { as: engineer.id },
  )
  const profile = { name: 'Scores', required: [], waived: [], customerId: customer.id, printsScores: true }
  await prisma.carProfile.create({ data: profile })
  const { body } = await send(car.number, engineer.id, { language: 'pl' })
  const own = body.revisions[0]?.ourScore
  const cells = await cellsOf(2)
  expect(cells).toContain(`${own} na 100 punktów`)
  expect(cells).toContain('68 na 100 punktów (wydanie 1)')
})

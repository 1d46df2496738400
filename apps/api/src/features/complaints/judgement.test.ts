import { complaintRoutes } from '@redress/contracts/complaint-routes'
import type { Complaint } from '@redress/contracts/complaints'
import { judgementRoutes } from '@redress/contracts/judgement-routes'
import type { RouteShape } from '@redress/contracts/route'
import type { Role } from '@redress/domain/identity/role'
import { aDefectCode } from '@redress/prisma/builders/catalog'
import { aComplaint, type ComplaintWish } from '@redress/prisma/builders/complaints'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { hashPassword } from '../identity/passwords.ts'

let kit: Kit
const now = new Date('2026-03-05T09:00:00.000Z')
const password = 'correct horse battery'

beforeAll(async () => {
  kit = await startKit()
  kit.setNow(now)
})
afterAll(() => kit.close())

const someone = (role: Role = 'engineer', o: { name?: string; passwordHash?: string } = {}) =>
  aUser(kit.services.prisma, { role, ...o })
const made = (wish: ComplaintWish = {}) => aComplaint(kit.services.prisma, wish)
const trailOf = (complaint: { id: string }) =>
  kit.services.prisma.trailEntry.findMany({ where: { subjectId: complaint.id }, orderBy: { seq: 'asc' } })

function send<R extends RouteShape>(
  route: R,
  complaint: { number: string },
  body: Record<string, unknown>,
  as: string,
  o: { key?: string; params?: Record<string, string> } = {},
) {
  const params = { number: complaint.number, ...o.params }
  return kit.call(route, { params, body }, { as, ...(o.key ? { key: o.key } : {}) })
}

const step = (complaint: { number: string }, body: Record<string, unknown>, as: string, key?: string) =>
  send(judgementRoutes.step, complaint, body, as, key ? { key } : {})

async function read(complaint: { number: string }): Promise<Complaint> {
  const { id } = await someone()
  return (await kit.call(complaintRoutes.read, { params: { number: complaint.number } }, { as: id })).body
}

/** One line of so many claimed pieces, in analysis. */
const counted = (quantityAffected: number | null, wish: ComplaintWish = {}) =>
  made({ step: 'analysis', complaintLines: [{ productText: 'MS-1', quantityAffected }], ...wish })

async function verdictOf(complaint: { number: string }, o: Record<string, unknown> = {}) {
  const { lines, version } = await read(complaint)
  const [line] = lines
  return {
    version,
    lines: [{ id: line?.id, justified: 500, notFound: 0, causedByCustomer: 0 }],
    validity: 'justified',
    grounds: 'The drawing asks for it',
    wayOut: '',
    ...o,
  }
}

const lineOf = (
  form: { lines: { id: string | undefined }[] },
  justified: number,
  notFound: number,
  causedByCustomer: number,
) => [{ id: form.lines[0]?.id, justified, notFound, causedByCustomer }]

describe('DOMAIN §3: the six steps', () => {
  test('everything missing is named at once, nothing is changed', async () => {
    const engineer = await someone()
    const complaint = await made({ step: 'analysis', responsibleId: null })
    const refused = await step(complaint, { version: 1, action: 'start-action' }, engineer.id)
    expect(faultsOf(expectProblem(refused, 'conditions-missing'))).toEqual([
      '#/responsible-assigned responsible-assigned',
      '#/validity-decided validity-decided',
      '#/cause-stated cause-stated',
    ])
    expect(await read(complaint)).toMatchObject({ step: 'analysis', version: 1 })
    expect(await trailOf(complaint)).toEqual([])
  })

  test('a justified complaint walks from analysis to closed, and the customer hears of every step (RE-4)', async () => {
    const { prisma } = kit.services
    const engineer = await someone()
    const complaint = await made({
      step: 'analysis',
      validity: 'justified',
      cause: 'Worn tool',
      language: 'pl',
      contactEmail: 'ewa@customer.example',
    })
    const action = await prisma.action.create({
      data: {
        threadId: complaint.threadId,
        kind: 'corrective',
        status: 'proposed',
        title: 'Change the tool',
        ownerId: engineer.id,
        dueAt: now,
        createdById: engineer.id,
        createdAt: now,
      },
    })
    const take = (version: number, name: string) => step(complaint, { version, action: name }, engineer.id)
    expect((await take(1, 'start-action')).body.step).toBe('action')
    expect(faultsOf(expectProblem(await take(2, 'start-reply'), 'conditions-missing'))).toEqual([
      '#/every-measure-approved every-measure-approved',
    ])
    await prisma.action.update({ where: { id: action.id }, data: { status: 'open' } })
    expect((await take(2, 'start-reply')).body.step).toBe('reply')
    expect(faultsOf(expectProblem(await take(3, 'start-follow-up'), 'conditions-missing'))).toEqual([
      '#/reply-sent reply-sent',
    ])
    await prisma.complaint.update({ where: { id: complaint.id }, data: { replySentAt: now } })
    expect((await take(3, 'start-follow-up')).body.step).toBe('follow_up')
    expect(faultsOf(expectProblem(await take(4, 'close'), 'conditions-missing'))).toEqual([
      '#/all-actions-verified all-actions-verified',
      '#/effectiveness-judged-effective effectiveness-judged-effective',
      '#/satisfaction-recorded-or-asked-twice satisfaction-recorded-or-asked-twice',
    ])
    await prisma.action.update({ where: { id: action.id }, data: { status: 'verified' } })
    const effect = { version: 4, effectiveness: 'effective', reason: '' }
    await send(judgementRoutes.judgeEffect, complaint, effect, engineer.id)
    const answer = { version: 5, satisfaction: 'satisfied', note: '' }
    await send(judgementRoutes.recordSatisfaction, complaint, answer, engineer.id)
    expect((await take(6, 'close')).body).toMatchObject({ step: 'closed', closedAt: now.toISOString() })
    const mails = await prisma.outgoingMail.findMany({
      where: { threadId: complaint.threadId, kind: 'progress' },
      orderBy: { id: 'asc' },
    })
    expect(mails.map(({ language }) => language)).toEqual(['pl', 'pl', 'pl', 'pl'])
    expect(mails[0]?.body).toContain('Realizujemy')
    expect(mails.every(({ link }) => link === 'tracking')).toBe(true)
    expect((await trailOf(complaint)).filter(({ type }) => type === 'complaint.moved')).toHaveLength(4)
  })

  test('RE-6: a rejected or unfinished round of the reply keeps the complaint open', async () => {
    const { prisma } = kit.services
    const engineer = await someone()
    const complaint = await made({
      step: 'follow_up',
      validity: 'justified',
      effectiveness: 'effective',
      satisfaction: 'satisfied',
    })
    const round = (n: number, status: 'rejected' | 'accepted') =>
      prisma.reply.create({
        data: {
          complaintId: complaint.id,
          round: n,
          status,
          language: 'en',
          createdById: engineer.id,
          createdAt: now,
        },
      })
    await round(1, 'rejected')
    const close = () => step(complaint, { version: 1, action: 'close' }, engineer.id)
    expect(faultsOf(expectProblem(await close(), 'conditions-missing'))).toEqual([
      '#/reply-settled reply-settled',
    ])
    await round(2, 'accepted')
    expect((await close()).status).toBe(200)
  })

  test('reopened with a reason the work begins anew; without one it does not', async () => {
    const agent = await someone('agent')
    const complaint = await made({
      step: 'closed',
      effectiveness: 'effective',
      satisfaction: 'satisfied',
      replySentAt: now,
      contactEmail: '',
    })
    const bare = await step(complaint, { version: 1, action: 'reopen', reason: ' ' }, agent.id)
    expect(faultsOf(expectProblem(bare, 'invalid-input'))).toEqual(['#/reason required'])
    const { body } = await step(complaint, { version: 1, action: 'reopen', reason: 'Again' }, agent.id)
    expect(body).toMatchObject({
      step: 'analysis',
      closedAt: null,
      followUp: { effectiveness: null, satisfaction: null },
    })
    expect((await trailOf(complaint))[0]).toMatchObject({
      type: 'complaint.reopened',
      data: { from: 'closed', to: 'analysis', reason: 'Again' },
    })
    expect(await kit.services.prisma.outgoingMail.count({ where: { threadId: complaint.threadId } })).toBe(0)
  })

  test('AC-2: a justified complaint goes on with a measure or with the reason why none is needed', async () => {
    const { prisma } = kit.services
    const engineer = await someone()
    const complaint = await made({ step: 'action', validity: 'partly_justified' })
    const goOn = (version: number) => step(complaint, { version, action: 'start-reply' }, engineer.id)
    const waive = (version: number, reason: string, as = engineer.id) =>
      send(judgementRoutes.waiveMeasures, complaint, { version, reason }, as)
    const owner = { ownerId: engineer.id, createdById: engineer.id, createdAt: now, dueAt: now }
    const actions = (['call_back', 'remedy'] as const).map((kind) => ({
      ...owner,
      threadId: complaint.threadId,
      kind,
      status: kind === 'remedy' ? ('cancelled' as const) : ('open' as const),
      title: 'Neither remedies anything',
    }))
    await prisma.action.createMany({ data: actions })
    const missing = ['#/measure-or-reason measure-or-reason']
    expect(faultsOf(expectProblem(await goOn(1), 'conditions-missing'))).toEqual(missing)
    const { id: agent } = await someone('agent')
    expectProblem(await waive(1, 'The boxes were only dusty', agent), 'forbidden')
    expectProblem(await waive(3, 'The boxes were only dusty'), 'stale-version')
    const tooLong = await waive(1, 'x'.repeat(2_001))
    expect(faultsOf(expectProblem(tooLong, 'invalid-input'))[0]).toContain('#/reason')
    const { body } = await waive(1, 'The boxes were only dusty')
    expect(body.noMeasuresReason).toBe('The boxes were only dusty')
    await waive(2, '')
    expect(faultsOf(expectProblem(await goOn(3), 'conditions-missing'))).toEqual(missing)
    await waive(3, 'Dust can be wiped off')
    expect((await goOn(4)).body.step).toBe('reply')
    expect((await trailOf(complaint)).map(({ type, data }) => [type, data])).toMatchObject([
      ['complaint.measures-waived', { reason: 'The boxes were only dusty' }],
      ['complaint.measures-expected', { before: { reason: 'The boxes were only dusty' } }],
      ['complaint.measures-waived', { reason: 'Dust can be wiped off' }],
      ['complaint.moved', { from: 'action', to: 'reply' }],
    ])
    const closed = await made({ step: 'closed' })
    const late = await send(judgementRoutes.waiveMeasures, closed, { version: 1, reason: 'x' }, engineer.id)
    expectProblem(late, 'not-from-here')
  })

  test('withdrawn from any open step with the reason, and from no other', async () => {
    const agent = await someone('agent')
    const complaint = await made({ step: 'reply' })
    const body = { version: 1, action: 'withdraw', reason: 'Found the cause themselves' }
    expect((await step(complaint, body, agent.id)).body.step).toBe('withdrawn')
    expectProblem(await step(complaint, { ...body, version: 2 }, agent.id), 'not-from-here')
  })

  test('AL-2, AL-3: of two at once one wins; the same key takes the step once; a stale version takes none', async () => {
    const [one, other] = [await someone(), await someone()]
    const complaint = await made({ step: 'action' })
    const body = { version: 1, action: 'start-reply' }
    const answers = await Promise.all([one, other].map(({ id }) => step(complaint, body, id)))
    expect(answers.map(({ status }) => status).toSorted((a, b) => Number(a) - Number(b))).toEqual([200, 409])
    expect(await trailOf(complaint)).toHaveLength(1)

    const twice = await made({ step: 'action' })
    const same = await Promise.all([1, 2].map(() => step(twice, body, one.id, 'one-step-only')))
    expect(same.map(({ status }) => status)).toEqual([200, 200])
    expect(await trailOf(twice)).toHaveLength(1)
    expectProblem(await step(twice, { version: 1, action: 'withdraw', reason: 'x' }, one.id), 'stale-version')
  })

  test.each<Role>(['production', 'manager', 'admin'])('a %s takes no step', async (role) => {
    const { id } = await someone(role)
    expectProblem(
      await step(await made({ step: 'action' }), { version: 1, action: 'start-reply' }, id),
      'forbidden',
    )
  })
})

describe('AN-7, AN-1, AN-3: assessment and findings', () => {
  const assessment = {
    version: 1,
    severity: 'major',
    safety: false,
    complexity: 'low',
    onSite: false,
    impact: 'One line stands',
    immediateAction: 'Sort the stock',
    route: 'eight_d',
    routeReason: 'Third time this year',
  }

  test('the assessment is stored with who made it; its route needs a reason', async () => {
    const engineer = await someone()
    const complaint = await made({ step: 'analysis' })
    const bare = await send(
      judgementRoutes.assess,
      complaint,
      { ...assessment, routeReason: '' },
      engineer.id,
    )
    expect(faultsOf(expectProblem(bare, 'invalid-input'))).toEqual(['#/routeReason required'])
    const { body } = await send(judgementRoutes.assess, complaint, assessment, engineer.id)
    expect(body).toMatchObject({
      severity: 'major',
      assessment: { route: 'eight_d', safety: false, by: { id: engineer.id }, at: now.toISOString() },
    })
    expectProblem(await send(judgementRoutes.assess, complaint, assessment, engineer.id), 'stale-version')
    const { id } = await someone('agent')
    expectProblem(await send(judgementRoutes.assess, complaint, assessment, id), 'forbidden')
  })

  test('findings name a defect a line; a group, a foreign line and a nameless supplier are refused', async () => {
    const engineer = await someone()
    const defect = await aDefectCode(kit.services.prisma)
    const complaint = await counted(5)
    const [line] = (await read(complaint)).lines
    const form = {
      version: 1,
      employeeConcerned: 'Shift B',
      employeesOpinion: '',
      factsClarified: 'Photos seen',
      ownOpinion: '',
      cause: 'Worn tool',
      process: 'Lamination',
      faultSide: 'supplier',
      supplierName: 'Folio',
      detectionStage: 'incoming',
      lines: [{ id: line?.id, defectCodeId: defect.id }],
    }
    const refuse = async (part: Record<string, unknown>) =>
      faultsOf(
        expectProblem(
          await send(judgementRoutes.findings, complaint, { ...form, ...part }, engineer.id),
          'invalid-input',
        ),
      )
    expect(await refuse({ supplierName: '' })).toEqual(['#/supplierName required'])
    expect(await refuse({ lines: [{ id: line?.id, defectCodeId: defect.parentId }] })).toEqual([
      '#/lines/0/defectCodeId not-found',
    ])
    expect(await refuse({ lines: [{ id: complaint.id, defectCodeId: null }] })).toEqual([
      '#/lines/0/id not-found',
    ])
    const { prisma } = kit.services
    const supplier = await prisma.supplier.create({ data: { name: 'Folio Tapes' } })
    const component = await prisma.component.create({
      data: { supplierId: supplier.id, number: 'FT-1', name: 'Tape' },
    })
    const others = await prisma.supplier.create({ data: { name: 'Other Tapes' } })
    const named = { supplierId: supplier.id, componentId: component.id }
    expect(await refuse({ supplierId: complaint.id })).toEqual(['#/supplierId not-found'])
    expect(await refuse({ ...named, supplierId: others.id })).toEqual(['#/componentId not-found'])
    expect(await refuse({ componentId: component.id })).toEqual(['#/componentId not-found'])
    const told = { ...form, ...named }
    const { body } = await send(judgementRoutes.findings, complaint, told, engineer.id)
    expect(body).toMatchObject({
      faultSide: 'supplier',
      findings: {
        supplierName: 'Folio',
        supplierId: supplier.id,
        component: { number: 'FT-1' },
        cause: 'Worn tool',
        detectionStage: 'incoming',
      },
      lines: [{ defect: { id: defect.id } }],
      version: 2,
    })
    expectProblem(await send(judgementRoutes.findings, complaint, form, engineer.id), 'stale-version')
  })
})

describe('AN-6: the verdict', () => {
  test('by quantity: the parts add up, the verdict follows from them, not found needs the tests', async () => {
    const engineer = await someone()
    const complaint = await counted(500)
    const form = await verdictOf(complaint)
    const decide = (part: Record<string, unknown>) =>
      send(judgementRoutes.decide, complaint, { ...form, ...part }, engineer.id)
    const faults = async (part: Record<string, unknown>) =>
      faultsOf(expectProblem(await decide(part), 'invalid-input'))
    expect(await faults({ lines: lineOf(form, 320, 150, 29) })).toEqual(['#/lines/0/justified sum-differs'])
    expect(await faults({ lines: lineOf(form, 320, 0, 180) })).toEqual(['#/validity verdict-differs'])
    expect(await faults({ lines: [] })).toContain('#/lines required')
    const partly = { lines: lineOf(form, 320, 150, 30), validity: 'partly_justified' }
    expect(faultsOf(expectProblem(await decide(partly), 'conditions-missing'))).toEqual([
      '#/tests-agreed tests-agreed',
    ])
    const agreed = await send(
      judgementRoutes.addTest,
      complaint,
      { version: 1, test: 'Two hours at 60 °C' },
      engineer.id,
    )
    expect(agreed.status).toBe(201)
    const open = await decide({ ...partly, version: 2 })
    expect(faultsOf(expectProblem(open, 'conditions-missing'))).toEqual(['#/tests-done tests-done'])
    const tick = { version: 2, result: 'No failure' }
    await send(judgementRoutes.tickTest, complaint, tick, engineer.id, { params: { position: '1' } })
    const { status, body } = await decide({ ...partly, version: 3 })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      validity: 'partly_justified',
      lines: [
        {
          quantityAffected: 500,
          quantityJustified: 320,
          quantityNotFound: 150,
          quantityCausedByCustomer: 30,
        },
      ],
      verdict: { decidedBy: { id: engineer.id }, tests: [{ doneBy: engineer.name, result: 'No failure' }] },
    })
    expectProblem(await decide({ ...partly, version: 3 }), 'stale-version')
  })

  test('unjustified offers a way out and counts with the signature of somebody else, password in hand', async () => {
    const decider = await someone()
    const second = await someone('quality_manager', { passwordHash: await hashPassword(password) })
    await kit.services.prisma.user.update({
      where: { id: decider.id },
      data: { passwordHash: await hashPassword(password) },
    })
    const complaint = await counted(null)
    const form = {
      ...(await verdictOf(complaint, { validity: 'unjustified' })),
      lines: [
        {
          id: (await read(complaint)).lines[0]?.id,
          justified: null,
          notFound: null,
          causedByCustomer: null,
        },
      ],
    }
    const bare = await send(judgementRoutes.decide, complaint, form, decider.id)
    expect(faultsOf(expectProblem(bare, 'invalid-input'))).toEqual(['#/wayOut required'])
    await send(judgementRoutes.decide, complaint, { ...form, wayOut: 'Repair at cost' }, decider.id)
    const refuse = () => step(complaint, { version: 2, action: 'refuse' }, decider.id)
    expect(faultsOf(expectProblem(await refuse(), 'conditions-missing'))).toEqual([
      '#/verdict-second-signed verdict-second-signed',
    ])
    const sign = (as: string, secret = password) =>
      send(judgementRoutes.sign, complaint, { version: 2, password: secret }, as)
    expectProblem(await sign(decider.id), 'own-matter')
    expect(faultsOf(expectProblem(await sign(second.id, 'wrong'), 'invalid-input'))).toEqual([
      '#/password wrong-password',
    ])
    expect((await sign(second.id)).body.verdict.secondSignedBy).toEqual({ id: second.id, name: second.name })
    expectProblem(await sign(second.id), 'not-from-here')
    const { body } = await step(complaint, { version: 3, action: 'refuse' }, decider.id)
    expect(body.step).toBe('reply')
    expect((await trailOf(complaint)).map(({ type }) => type)).toEqual([
      'complaint.decided',
      'complaint.verdict-signed',
      'complaint.moved',
    ])
  })

  test('the person complained about neither decides nor signs; a new verdict needs a new signature', async () => {
    const concerned = await someone('engineer', {
      name: 'Łukasz Kim',
      passwordHash: await hashPassword(password),
    })
    const [decider, second] = [await someone(), await someone()]
    const complaint = await counted(10, {
      employeeConcerned: 'Lukasz Kim, line 3',
      validity: 'unjustified',
      decidedById: decider.id,
    })
    const form = await verdictOf(complaint)
    const mine = await send(
      judgementRoutes.decide,
      complaint,
      { ...form, lines: lineOf(form, 10, 0, 0) },
      concerned.id,
    )
    expectProblem(mine, 'own-matter')
    expectProblem(
      await send(judgementRoutes.sign, complaint, { version: 1, password }, concerned.id),
      'own-matter',
    )
    await kit.services.prisma.complaint.update({
      where: { id: complaint.id },
      data: { secondSignedById: second.id, secondSignedAt: now },
    })
    const { body } = await send(
      judgementRoutes.decide,
      complaint,
      { ...form, lines: lineOf(form, 0, 0, 10), validity: 'unjustified', wayOut: 'Repair' },
      decider.id,
    )
    expect(body.verdict).toMatchObject({ secondSignedBy: null, secondSignedAt: null })
  })

  test('decided in analysis only, by engineers and the head of quality', async () => {
    const { id } = await someone()
    const complaint = await counted(500, { step: 'reply' })
    expectProblem(
      await send(judgementRoutes.decide, complaint, await verdictOf(complaint), id),
      'not-from-here',
    )
    const agent = await someone('agent')
    const open = await counted(500)
    expectProblem(await send(judgementRoutes.decide, open, await verdictOf(open), agent.id), 'forbidden')
  })
})

describe('DOMAIN §3, AN-5: follow-up and time spent', () => {
  test('"no answer" is said only after two askings; "not effective" and "dissatisfied" say why', async () => {
    const engineer = await someone()
    const complaint = await made({ step: 'follow_up' })
    const record = (version: number, satisfaction: string, note = '') =>
      send(judgementRoutes.recordSatisfaction, complaint, { version, satisfaction, note }, engineer.id)
    expect(faultsOf(expectProblem(await record(1, 'no_answer'), 'conditions-missing'))).toEqual([
      '#/asked-twice asked-twice',
    ])
    expect(faultsOf(expectProblem(await record(1, 'dissatisfied'), 'invalid-input'))).toEqual([
      '#/note required',
    ])
    const effect = { version: 1, effectiveness: 'not_effective', reason: '' }
    expect(
      faultsOf(
        expectProblem(
          await send(judgementRoutes.judgeEffect, complaint, effect, engineer.id),
          'invalid-input',
        ),
      ),
    ).toEqual(['#/reason required'])
    for (const version of [1, 2])
      await send(judgementRoutes.askSatisfaction, complaint, { version }, engineer.id)
    expectProblem(
      await send(judgementRoutes.askSatisfaction, complaint, { version: 2 }, engineer.id),
      'stale-version',
    )
    const { body } = await record(3, 'no_answer')
    expect(body.followUp).toMatchObject({ satisfaction: 'no_answer' })
    expect(body.followUp.askedAt).toHaveLength(2)
    expectProblem(
      await send(judgementRoutes.askSatisfaction, await made({ step: 'reply' }), { version: 1 }, engineer.id),
      'not-from-here',
    )
  })

  test('minutes of several people add up; a repeated key adds once', async () => {
    const [one, other] = [await someone('production'), await someone()]
    const complaint = await made()
    const add = (minutes: number, as: string, key: string) =>
      send(judgementRoutes.addTime, complaint, { minutes }, as, { key })
    await Promise.all([
      add(15, one.id, 'time-of-one'),
      add(15, one.id, 'time-of-one'),
      add(30, other.id, 'time-of-other'),
    ])
    expect((await read(complaint)).minutesSpent).toBe(45)
    expect(faultsOf(expectProblem(await add(0, one.id, 'time-of-none'), 'invalid-input'))).toEqual([
      '#/minutes too-small',
    ])
  })
})

import { carCauseRoutes } from '@redress/contracts/car-causes'
import { carRoutes } from '@redress/contracts/car-routes'
import type { Role } from '@redress/domain/identity/role'
import { aCar } from '@redress/prisma/builders/cars'
import { aCause, aChain } from '@redress/prisma/builders/causes'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { uploaded } from '../../testing/upload.ts'

let kit: Kit

beforeAll(async () => {
  kit = await startKit()
})
afterAll(() => kit.close())

const someone = (role: Role = 'engineer') => aUser(kit.services.prisma, { role })
const car = () => aCar(kit.services.prisma)
const chain = (of: { id: string }, ...texts: string[]) => aChain(kit.services.prisma, of, texts)
const faults = (answer: Parameters<typeof expectProblem>[0]) =>
  faultsOf(expectProblem(answer, 'invalid-input'))

type At = { number: string; id: string }
/** Of a route with a Why in its address. */
const call =
  (route: (typeof carCauseRoutes)['change' | 'move' | 'judge' | 'verify' | 'strike' | 'addFiles']) =>
  (params: At, body: Record<string, unknown>, as: string) =>
    kit.call(route, { params, body: body as never }, { as })
const change = call(carCauseRoutes.change)
const move = call(carCauseRoutes.move)
const judge = call(carCauseRoutes.judge)
const verify = call(carCauseRoutes.verify)
const strike = call(carCauseRoutes.strike)
const addFiles = call(carCauseRoutes.addFiles)

const why = { kind: 'technical_occurrence', parentId: null, position: 0, text: 'Ink not cured' } as const
const add = (number: string, body: Record<string, unknown>, as: string, key?: string) =>
  kit.call(
    carCauseRoutes.add,
    { params: { number }, body: { ...why, ...body } },
    { as, ...(key ? { key } : {}) },
  )
const read = (number: string, as: string) => kit.call(carRoutes.read, { params: { number } }, { as })
/** Text → text of the Why above, in the order of the page. */
const tree = (causes: { id: string; parentId: string | null; text: string }[]) =>
  causes.map(({ text, parentId }) => `${causes.find(({ id }) => id === parentId)?.text ?? ''}>${text}`)

describe('CAR-4: Whys', () => {
  test('each below another or below the problem, those after it make room', async () => {
    const [{ number }, { id: as }] = [await car(), await someone()]
    const first = await add(number, { branch: 'material' }, as)
    expect(first.status).toBe(201)
    const [ink] = first.body.causes
    await add(number, { parentId: ink?.id, text: 'Belt at 92 °C', position: 9 }, as)
    const { body } = await add(number, { text: 'Foil bent' }, as)
    expect(tree(body.causes).toSorted((a, b) => a.localeCompare(b))).toEqual([
      '>Foil bent',
      '>Ink not cured',
      'Ink not cured>Belt at 92 °C',
    ])
    expect(body.causes.filter(({ parentId }) => parentId === null).map(({ text }) => text)).toEqual([
      'Foil bent',
      'Ink not cured',
    ])
    expect(body.causes.find(({ text }) => text === 'Ink not cured')).toMatchObject({
      branch: 'material',
      status: 'suspected',
      version: 1,
      position: 1,
    })
  })

  test('a wrong place, kind or text is named', async () => {
    const [one, other, { id: as }] = [await car(), await car(), await someone()]
    const [foreign] = await chain(other, 'Elsewhere')
    const [top] = await chain(one, 'Here')
    for (const [wish, fault] of [
      [{ parentId: foreign?.id }, '#/parentId not-found'],
      [{ parentId: crypto.randomUUID() }, '#/parentId not-found'],
      [{ parentId: top?.id, kind: 'systemic_escape' }, '#/parentId not-a-choice'],
      [{ kind: 'bad_luck' }, '#/kind not-a-choice'],
      [{ text: '   ' }, '#/text required'],
      [{ text: 'x'.repeat(501) }, '#/text too-long'],
      [{ branch: 'money' }, '#/branch not-a-choice'],
    ] as const) {
      expect(faults(await add(one.number, wish, as))).toEqual([fault])
    }
    const deep = await chain(one, ...'abcdefghij')
    expect(faults(await add(one.number, { parentId: deep.at(-1)?.id }, as))).toEqual(['#/parentId too-many'])
  })

  test('AL-3: the same key twice makes one Why', async () => {
    const [{ number }, { id: as }] = [await car(), await someone()]
    const key = crypto.randomUUID()
    await Promise.all([add(number, {}, as, key), add(number, {}, as, key)])
    expect((await read(number, as)).body.causes).toHaveLength(1)
  })

  test('who only reads the CAR writes no Why; a closed one takes none', async () => {
    const [{ number }, { id: as }] = [await car(), await someone()]
    for (const role of ['agent', 'production', 'manager'] as const) {
      expectProblem(await add(number, {}, (await someone(role)).id), 'forbidden')
    }
    const closed = await aCar(kit.services.prisma, { status: 'closed', closedAt: new Date() })
    expectProblem(await add(closed.number, {}, as), 'not-from-here')
  })

  test('CAR-6: once D4 is submitted nothing of it changes', async () => {
    const [one, { id: as }] = [await car(), await someone()]
    const [top] = await chain(one, 'Ink')
    await kit.services.prisma.carGateState.update({
      where: { carId_gate: { carId: one.id, gate: 'd4' } },
      data: { status: 'submitted' },
    })
    const at = { number: one.number, id: top?.id ?? '' }
    expectProblem(await add(one.number, {}, as), 'not-from-here')
    expectProblem(await change(at, { version: 1, text: 'x' }, as), 'not-from-here')
    expectProblem(await strike(at, { version: 1, reason: 'x' }, as), 'not-from-here')
  })
})

describe('AL-2: changing a Why', () => {
  test('words, evidence and branch upon the version seen; other Whys are untouched', async () => {
    const [one, { id: as }] = [await car(), await someone()]
    const [ink, belt] = await chain(one, 'Ink', 'Belt')
    const at = { number: one.number, id: ink?.id ?? '' }
    const { body } = await change(at, { version: 1, evidence: 'DSC −38 %', branch: 'machine' }, as)
    expect(body.causes).toMatchObject([
      { id: ink?.id, text: 'Ink', evidence: 'DSC −38 %', branch: 'machine', version: 2 },
      { id: belt?.id, version: 1 },
    ])
    expectProblem(await change(at, { version: 1, text: 'Other' }, as), 'stale-version')
    const both = await Promise.all([
      change(at, { version: 2, text: 'Mine' }, as),
      change(at, { version: 2, text: 'Yours' }, as),
    ])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expectProblem(await change({ ...at, id: crypto.randomUUID() }, { version: 1 }, as), 'not-found')
  })

  test('a Why moves with all below it, also into another kind', async () => {
    const [one, { id: as }] = [await car(), await someone()]
    const [ink, belt] = await chain(one, 'Ink', 'Belt')
    const [foil] = await chain(one, 'Foil')
    const at = { number: one.number, id: ink?.id ?? '' }
    const under = await move(at, { version: 1, parentId: foil?.id, position: 0 }, as)
    expect(tree(under.body.causes).toSorted((a, b) => a.localeCompare(b))).toEqual([
      '>Foil',
      'Foil>Ink',
      'Ink>Belt',
    ])
    const kind = 'systemic_occurrence'
    const away = await move(at, { version: 2, parentId: null, position: 0, kind }, as)
    expect(away.body.causes.filter((cause) => cause.kind === kind).map(({ text }) => text)).toEqual([
      'Ink',
      'Belt',
    ])
    expect(belt?.kind).toBe('technical_occurrence')
    const back = { version: 3, parentId: foil?.id, position: 0 }
    expect(faults(await move(at, back, as))).toEqual(['#/parentId not-a-choice'])
    expectProblem(await move(at, { version: 1, parentId: null, position: 0 }, as), 'stale-version')
  })

  test('a circle is refused, also when two people close it together', async () => {
    const [one, { id: as }] = [await car(), await someone()]
    const [a, b] = await chain(one, 'A', 'B')
    const at = (id = '') => ({ number: one.number, id })
    expect(faults(await move(at(a?.id), { version: 1, parentId: b?.id, position: 0 }, as))).toEqual([
      '#/parentId overlap',
    ])
    const [c] = await chain(one, 'C')
    const [d] = await chain(one, 'D')
    const both = await Promise.all([
      move(at(c?.id), { version: 1, parentId: d?.id, position: 0 }, as),
      move(at(d?.id), { version: 1, parentId: c?.id, position: 0 }, as),
    ])
    expect(both.map(({ status }) => status).toSorted((x, y) => x - y)).toEqual([200, 400])
  })
})

describe('CAR-4: judging a cause', () => {
  test('suspected, ruled out, confirmed, root; strange states are refused', async () => {
    const [one, { id: as }] = [await car(), await someone()]
    const [ink] = await chain(one, 'Ink')
    const at = { number: one.number, id: ink?.id ?? '' }
    expect((await judge(at, { version: 1, status: 'root' }, as)).body.causes[0]).toMatchObject({
      status: 'root',
      version: 2,
    })
    expect(faults(await judge(at, { version: 2, status: 'guilty' }, as))).toEqual(['#/status not-a-choice'])
    expectProblem(await judge(at, { version: 1, status: 'ruled_out' }, as), 'stale-version')
  })

  test('verified only by switching the fault on and off, also by whoever thought of it; a root stays one', async () => {
    const [{ number }, one, two] = [await car(), await someone(), await someone()]
    const [ink] = (await add(number, {}, one.id)).body.causes
    const at = { number, id: ink?.id ?? '' }
    expect(
      faults(await verify(at, { version: 1, switchedOn: 'At 92 °C', switchedOff: ' ' }, one.id)),
    ).toEqual(['#/switchedOff required'])
    const proof = { switchedOn: 'At 92 °C: 38 of 40 fail', switchedOff: 'At 130 °C: 0 of 40' }
    const { body } = await verify(at, { version: 1, ...proof }, one.id)
    expect(body.causes[0]).toMatchObject({ status: 'confirmed', verifiedBy: one.name, ...proof })
    await judge(at, { version: 2, status: 'root' }, one.id)
    const again = await verify(at, { version: 3, ...proof }, two.id)
    expect(again.body.causes[0]).toMatchObject({ status: 'root', verifiedBy: two.name })
  })

  test('AN-2: files show it; a strange upload is named', async () => {
    const [one, { id: as }] = [await car(), await someone()]
    const [ink] = await chain(one, 'Ink')
    const at = { number: one.number, id: ink?.id ?? '' }
    const { status, body } = await addFiles(at, { files: [await uploaded(kit, { as })] }, as)
    expect(status).toBe(201)
    expect(body.causes[0]?.files).toMatchObject([{ name: 'lot-label.txt', mediaType: 'text/plain' }])
    expect(faults(await addFiles(at, { files: ['A'.repeat(43)] }, as))).toEqual(['#/files/0 not-found'])
  })

  test('struck with a reason goes with all below it; not while an action answers it', async () => {
    const [one, { id: as }] = [await car(), await someone()]
    const [ink, belt] = await chain(one, 'Ink', 'Belt')
    const at = { number: one.number, id: ink?.id ?? '' }
    const action = await kit.services.prisma.action.create({
      data: {
        threadId: one.threadId,
        causeId: belt?.id ?? '',
        kind: 'corrective',
        status: 'open',
        title: 'Interlock',
        ownerId: as,
        createdById: as,
        dueAt: new Date(),
        createdAt: new Date(),
      },
    })
    expect(faults(await strike(at, { version: 1, reason: 'Wrong file' }, as))).toEqual(['#/id in-use'])
    await kit.services.prisma.action.update({ where: { id: action.id }, data: { status: 'cancelled' } })
    expect(faults(await strike(at, { version: 1, reason: '' }, as))).toEqual(['#/reason required'])
    expect((await strike(at, { version: 1, reason: 'Wrong file' }, as)).body.causes).toEqual([])
    expectProblem(await change(at, { version: 2, text: 'x' }, as), 'not-found')
    const { body } = await kit.call(carRoutes.timeline, { params: { number: one.number }, query: {} }, { as })
    expect(body.entries[0]).toMatchObject({
      type: 'car.cause-struck',
      data: { reason: 'Wrong file', name: 'Ink' },
    })
  })
})

describe('B12: cause against is / is-not', () => {
  const row = (of: { id: string }) =>
    kit.services.prisma.carIsNot.create({ data: { carId: of.id, position: 0, dimension: 'where' } })

  test('explains, does not, or only if something; what was seen counts as the version', async () => {
    const [one, { id: as }] = [await car(), await someone()]
    const [cause, isNot] = [await aCause(kit.services.prisma, one), await row(one)]
    const params = { number: one.number, id: cause.id, isNotId: isNot.id }
    const fit = (seen: unknown, next: unknown) =>
      kit.call(carCauseRoutes.fit, { params, body: { seen, fit: next } as never }, { as })
    const explains = { verdict: 'explains', assumption: '' }
    expect((await fit(null, explains)).body.causes[0]?.fits).toEqual([{ isNotId: isNot.id, ...explains }])
    expectProblem(await fit(null, { verdict: 'does_not' }), 'stale-version')
    expect(faults(await fit(explains, { verdict: 'explains_if', assumption: ' ' }))).toEqual([
      '#/fit/assumption required',
    ])
    const only = { verdict: 'explains_if', assumption: 'the night shift ran it' }
    expect((await fit(explains, only)).body.causes[0]?.fits).toMatchObject([only])
    expect((await fit(only, null)).body.causes[0]?.fits).toEqual([])
  })

  test('two empty hands at one cell: one is told; a row of another CAR is not there', async () => {
    const [one, other, { id: as }] = [await car(), await car(), await someone()]
    const [cause, isNot, foreign] = [await aCause(kit.services.prisma, one), await row(one), await row(other)]
    const at = (isNotId: string) => ({ number: one.number, id: cause.id, isNotId })
    const put = (isNotId: string, verdict: 'explains' | 'does_not') =>
      kit.call(carCauseRoutes.fit, { params: at(isNotId), body: { seen: null, fit: { verdict } } }, { as })
    const both = await Promise.all([put(isNot.id, 'explains'), put(isNot.id, 'does_not')])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expectProblem(await put(foreign.id, 'explains'), 'not-found')
  })
})

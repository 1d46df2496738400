import { carTestRoutes } from '@redress/contracts/car-tests'
import { aCar } from '@redress/prisma/builders/cars'
import { aCause } from '@redress/prisma/builders/causes'
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

const engineer = () => aUser(kit.services.prisma, { role: 'engineer' })
const car = () => aCar(kit.services.prisma)
const faults = (answer: Parameters<typeof expectProblem>[0]) =>
  faultsOf(expectProblem(answer, 'invalid-input'))
const add = (number: string, body: Record<string, unknown>, as: string) =>
  kit.call(carTestRoutes.add, { params: { number }, body: { method: 'Damp heat', ...body } }, { as })

describe('CAR-4, B17: test records', () => {
  test('carry sample, parameter, expected, found, verdict, cause and files, and a number of their own', async () => {
    const [one, { id: as }] = [await car(), await engineer()]
    const cause = await aCause(kit.services.prisma, one)
    const record = {
      method: 'DSC of the ink',
      sample: 'Five keypads of lot L2506-17',
      parameter: 'Degree of cure',
      expected: '≥ 95 %',
      found: '57 to 61 %',
      verdict: 'confirms',
      causeId: cause.id,
      doneBy: 'Irena Kask',
      doneOn: '2026-07-09',
    }
    const { status, body } = await add(one.number, { ...record, files: [await uploaded(kit, { as })] }, as)
    expect(status).toBe(201)
    expect(body.tests).toMatchObject([
      { ...record, position: 1, version: 1, files: [{ name: 'lot-label.txt' }] },
    ])
    const both = await Promise.all([add(one.number, {}, as), add(one.number, {}, as)])
    expect(both.map((answer) => answer.status)).toEqual([201, 201])
    const params = { number: one.number, id: body.tests[0]?.id ?? '' }
    const struck = await kit.call(
      carTestRoutes.strike,
      { params, body: { version: 1, reason: 'Wrong lot' } },
      { as },
    )
    expect(struck.body.tests.map(({ position }) => position)).toEqual([2, 3])
    const next = await add(one.number, {}, as)
    expect(next.body.tests.map(({ position }) => position)).toEqual([2, 3, 4])
  })

  test('every wrong field is named at once', async () => {
    const [one, other, { id: as }] = [await car(), await car(), await engineer()]
    const foreign = await aCause(kit.services.prisma, other)
    expect(
      faults(await add(one.number, { causeId: foreign.id, verdict: 'confirms', doneOn: '2999-01-01' }, as)),
    ).toEqual(['#/causeId not-found', '#/found required', '#/doneOn in-the-future'])
    expect(faults(await add(one.number, { method: '', verdict: 'maybe', doneOn: '31.02.2026' }, as))).toEqual(
      ['#/method required', '#/verdict not-a-choice', '#/doneOn not-a-date'],
    )
  })

  test('AL-2: changed upon the version seen, files beside it, nobody without the right', async () => {
    const [one, { id: as }] = [await car(), await engineer()]
    const [first] = (await add(one.number, {}, as)).body.tests
    const params = { number: one.number, id: first?.id ?? '' }
    const put = (body: Record<string, unknown>, by = as) =>
      kit.call(carTestRoutes.change, { params, body: { method: 'Salt spray', ...body } as never }, { as: by })
    expect((await put({ version: 1, found: 'Clean', verdict: 'rules_out' })).body.tests).toMatchObject([
      { method: 'Salt spray', verdict: 'rules_out', version: 2 },
    ])
    expectProblem(await put({ version: 1 }), 'stale-version')
    const files = { params, body: { files: [await uploaded(kit, { as })] } }
    expect((await kit.call(carTestRoutes.addFiles, files, { as })).body.tests[0]?.files).toHaveLength(1)
    const agent = await aUser(kit.services.prisma, { role: 'agent' })
    expectProblem(await put({ version: 2 }, agent.id), 'forbidden')
    const gone = { params: { ...params, id: crypto.randomUUID() }, body: { version: 1, reason: 'x' } }
    expectProblem(await kit.call(carTestRoutes.strike, gone, { as }), 'not-found')
  })
})

import { publicRoutes } from '@redress/contracts/public'
import { aClockPolicy } from '@redress/prisma/builders/sla'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countRows } from '../../testing/everything-stored.ts'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { aSubmission } from '../../testing/submission.ts'
import { freshAddress, submit } from '../../testing/submit.ts'
import { uploaded } from '../../testing/upload.ts'

let kit: Kit

beforeAll(async () => {
  kit = await startKit()
  await aClockPolicy(kit.services.prisma)
})
afterAll(() => kit.close())

const stored = () => countRows(kit)

test('AL-3: the same key twice in a row makes one complaint and gives one answer', async () => {
  const key = 'twice-in-a-row'
  const files = [await uploaded(kit)]
  const first = await submit(kit, { files }, { key })
  const before = await stored()
  const second = await submit(kit, { files }, { key })
  expect([first.status, second.status]).toEqual([201, 201])
  expect(second.body).toEqual(first.body)
  expect(await stored()).toEqual(before)
})

test('AL-3: a double click, five times at once, makes one complaint', async () => {
  const before = await kit.services.prisma.complaint.count()
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => submit(kit, { company: 'Double Click Ltd' }, { key: 'five-at-once' })),
  )
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
  expect(new Set(answers.map(({ body }) => `${body.number} ${body.token}`)).size).toBe(1)
  expect(await kit.services.prisma.complaint.count()).toBe(before + 1)
  expect(
    await kit.services.prisma.outgoingMail.count({
      where: { subject: { contains: answers[0]?.body.number ?? '' } },
    }),
  ).toBe(1)
})

test('AL-3: the same key for other contents is refused, also when both come at once', async () => {
  const key = 'other-contents'
  const first = await submit(kit, { company: 'One' }, { key })
  const before = await stored()
  expectProblem(await submit(kit, { company: 'Two' }, { key }), 'key-reused')
  expect(await stored()).toEqual(before)
  expect((await submit(kit, { company: 'One' }, { key })).body).toEqual(first.body)

  const race = await Promise.all(
    ['A', 'B', 'C'].map((company) => submit(kit, { company }, { key: 'race-of-three' })),
  )
  expect(race.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 422, 422])
})

test('AL-3: a form without a key is refused with the name of the header', async () => {
  const before = await stored()
  const answer = await kit.call(publicRoutes.submit, { body: aSubmission() }, { address: freshAddress() })
  expect(faultsOf(expectProblem(answer, 'invalid-input'))).toEqual(['#/headers/idempotency-key required'])
  for (const key of ['short', 'x'.repeat(101), 'with space 1', "'; DROP TABLE x--"]) {
    const refused = await submit(kit, {}, { key })
    expect(faultsOf(expectProblem(refused, 'invalid-input'))).toEqual(['#/headers/idempotency-key malformed'])
  }
  expect(await stored()).toEqual(before)
})

test('AL-3: a try that failed frees its key, so that the mended form goes through', async () => {
  const key = 'failed-first-try'
  const before = await stored()
  const failed = await submit(kit, { quantityAffected: 800 }, { key })
  expect(faultsOf(expectProblem(failed, 'invalid-input'))).toEqual(['#/quantityAffected more-than-supplied'])
  const lost = await submit(kit, { files: ['A'.repeat(43)] }, { key })
  expect(faultsOf(expectProblem(lost, 'invalid-input'))).toEqual(['#/files/0 not-found'])
  expect(await stored()).toEqual(before)
  expect((await submit(kit, { quantityAffected: 700 }, { key })).status).toBe(201)
})

test('AL-3: a refused form leaves its uploads for the next try', async () => {
  const files = [await uploaded(kit)]
  expect((await submit(kit, { files, quantityAffected: 800 })).status).toBe(400)
  expect((await submit(kit, { files })).status).toBe(201)
  const used = await submit(kit, { files })
  expect(faultsOf(expectProblem(used, 'invalid-input'))).toEqual(['#/files/0 not-found'])
})

test('IN-5, C52: 40 forms at once with failing ones between get numbers without gap or double', async () => {
  const { prisma } = kit.services
  const before = await prisma.counter.findFirstOrThrow({ where: { kind: 'complaint' } })
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      n % 3 === 2 ? submit(kit, { files: ['A'.repeat(43)] }) : submit(kit, { company: `Parallel ${n}` }),
    ),
  )
  const good = answers.filter(({ status }) => status === 201)
  expect(answers.filter(({ status }) => status === 400)).toHaveLength(20)
  expect(good).toHaveLength(40)
  const numbers = good.map(({ body }) => Number(body.number.slice(-5))).sort((a, b) => a - b)
  expect(numbers).toEqual(Array.from({ length: 40 }, (_, n) => before.value + 1 + n))
  expect(new Set(good.map(({ body }) => body.token)).size).toBe(40)
})

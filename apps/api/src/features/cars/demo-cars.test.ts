import { createHash } from 'node:crypto'
import { ReportContent } from '@redress/contracts/cars'
import { balancesOf } from '@redress/domain/cars/balance'
import { differenceOf } from '@redress/domain/cars/difference'
import { contentOfGate } from '@redress/domain/cars/gate-content'
import { missingFor } from '@redress/domain/cars/gate-rules'
import { lint } from '@redress/domain/cars/linter'
import { proofOf } from '@redress/domain/cars/proof'
import { scoreOf } from '@redress/domain/cars/score'
import { contentAt, gatesMissing, gatesOfStage } from '@redress/domain/cars/staged'
import { loadDemoIfEmpty } from '@redress/prisma/builders/demo/load'
import { copyTemplate, type TestDatabase } from '@redress/prisma/builders/test-database'
import { type Connection, connect } from '@redress/prisma/connect'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readCarContent } from './read-car.ts'
import { hashOfContent } from './sign-car.ts'

/** Monday 11 January 2027, two in the afternoon at the plant. */
const now = new Date('2027-01-11T13:00:00Z')
const BAD_BATCH = 'CAR-2025-0011'

let database: TestDatabase
let connection: Connection
let cars: Awaited<ReturnType<typeof readCarContent>>[]

beforeAll(async () => {
  database = await copyTemplate(inject('postgres'))
  await loadDemoIfEmpty({
    ownerUrl: database.ownerUrl,
    passwordHash: '$argon2id$of-the-demo',
    storeFile: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
    progress: () => {},
    now,
  })
  connection = connect(database.url)
  const { prisma } = connection
  const numbers = await prisma.car.findMany({ orderBy: { number: 'asc' }, select: { number: true } })
  cars = await Promise.all(numbers.map(({ number }) => readCarContent(prisma, number)))
})
afterAll(async () => {
  await connection.close()
  await database.drop()
})

function carOf(number: string) {
  const car = cars.find((one) => one.number === number)
  if (!car) throw new Error(`No ${number}`)
  return car
}

test('CAR-1: numbers without a gap in the order of opening; the bad batch is the eleventh of its year', async () => {
  const byYear = Map.groupBy(cars, ({ number }) => number.slice(4, 8))
  for (const [year, ofYear] of byYear) {
    expect(ofYear.map(({ number }) => Number(number.slice(-4)))).toEqual(ofYear.map((_, index) => index + 1))
    const opened = ofYear.map(({ openedAt }) => openedAt)
    expect(opened.toSorted((a, b) => a.localeCompare(b))).toEqual(opened)
    const counter = await connection.prisma.counter.findFirst({ where: { kind: 'car', year: Number(year) } })
    expect(counter?.value).toBe(ofYear.length)
  }
  expect(byYear.get('2025')).toHaveLength(11)
  expect(carOf(BAD_BATCH).title).toBe('Loop resistance rises after damp heat')
  expect(carOf(BAD_BATCH).complaints).toHaveLength(11)
})

test('UX 6.5, CAR-3: the stock check of the bad batch balances to the piece', () => {
  const { stock, lots } = carOf(BAD_BATCH)
  expect(stock.map(({ checked, good, bad }) => [checked, good, bad])).toEqual([
    [400, 331, 69],
    [300, 252, 48],
    [820, 676, 144],
    [610, 500, 110],
    [520, 425, 95],
  ])
  const [balance] = balancesOf({ stock, lots })
  expect(balance).toMatchObject({
    state: 'balanced',
    found: 2_650,
    unaccounted: 0,
    sum: { good: 2_184, bad: 466 },
    lot: { lot: 'L2506-17', quantityMade: 4_800, quantityUsed: 2_150 },
  })
  expect(balance?.defectRate).toBeCloseTo(0.176, 3)
})

test('CAR-9, CAR-11: the bad batch is a report to show; 16 pieces prove it, thousands have passed', () => {
  const car = carOf(BAD_BATCH)
  const { total, flags } = scoreOf(car)
  expect(flags).toEqual([])
  expect(total).toBeGreaterThanOrEqual(85)
  expect(proofOf(car)).toMatchObject({ state: 'proven', needed: 16, passed: 12_400 })
  expect(car.watch).toMatchObject({ from: '2025-08-05', effectiveness: 'effective' })
  expect(car.photos.map(({ side }) => side)).toEqual([null, null, 'before', 'after'])
})

test('CAR-6: what was released fulfils the rules, nobody accepts own work, and each step is signed', () => {
  for (const car of cars) {
    for (const { gate, status, submittedBy, decidedBy } of car.gates) {
      if (status !== 'accepted' && status !== 'submitted') continue
      const missing = missingFor(car, gate, car.profile).map(({ rule }) => rule)
      expect({ number: car.number, gate, missing }).toEqual({ number: car.number, gate, missing: [] })
      expect(decidedBy?.id).not.toBe(submittedBy?.id)
      const signed = car.signatures.filter((one) => one.gate === gate).map(({ meaning }) => meaning)
      expect(signed.at(-1)).toBe(status)
    }
    const isClosed = car.status === 'closed'
    expect(car.signatures.some(({ meaning }) => meaning === 'closed')).toBe(isClosed)
    expect({ number: car.number, words: lint(car).map(({ words }) => words) }).toEqual({
      number: car.number,
      words: [],
    })
  }
})

test('UX 6.8: a report sent back twice, a 4D grown to 8D, one that waits, one sent back, a hold released and signed', () => {
  const numbers = (is: (car: (typeof cars)[number]) => boolean) => cars.filter(is).length
  const status = (gate: string, wanted: string) => (car: (typeof cars)[number]) =>
    car.gates.some((one) => one.gate === gate && one.status === wanted)
  const meanings = (car: (typeof cars)[number]) => car.signatures.map(({ meaning }) => meaning)
  expect(numbers((car) => meanings(car).filter((one) => one === 'sent_back').length === 2)).toBe(1)
  expect(numbers((car) => meanings(car).includes('hold_released'))).toBe(1)
  expect(numbers((car) => car.status === 'open' && status('d1_d3', 'submitted')(car))).toBe(1)
  expect(numbers((car) => car.status === 'open' && status('d1_d3', 'sent_back')(car))).toBe(1)
  const grown = cars.find((car) => car.status === 'open' && car.causes.length > 0)
  expect(grown?.gates.find(({ gate }) => gate === 'd1_d3')?.status).toBe('accepted')
  expect(grown && missingFor(grown, 'd4', grown.profile).map(({ rule }) => rule)).toEqual([
    'escape-or-reason',
  ])
})

test('CAR-3: places are open for production to count, today', () => {
  const open = cars.flatMap(({ stock }) => stock.filter(({ doneAt }) => doneAt === null))
  expect(open.map(({ responsible }) => responsible?.name)).toEqual(['Marek Zieliński', 'Marek Zieliński'])
  expect(new Set(open.map(({ dueAt }) => dueAt?.slice(0, 10)))).toEqual(new Set(['2027-01-11']))
})

test('CAR-12: no complaint of the last months opens a closed CAR again', async () => {
  const { rows } = await connection.pool.query(
    `SELECT o."number" FROM "Complaint" o JOIN "ComplaintLine" l ON l."complaintId" = o."id"
       JOIN "ComplaintLine" k ON k."defectCodeId" = l."defectCodeId" AND k."productId" = l."productId"
       JOIN "CarComplaint" x ON x."complaintId" = k."complaintId" JOIN "Car" c ON c."id" = x."carId"
     WHERE c."status" = 'closed' AND o."receivedAt" > $1::timestamptz - interval '90 days'
       AND NOT EXISTS (SELECT FROM "CarComplaint" y WHERE y."complaintId" = o."id")`,
    [now],
  )
  expect(rows).toEqual([])
})

test('CAR-7: what was sent then fulfilled its rules, and bears the hash of what was kept', async () => {
  const revisions = await connection.prisma.carRevision.findMany({
    orderBy: [{ carId: 'asc' }, { revision: 'asc' }],
    include: { car: { select: { number: true } } },
  })
  expect(revisions.length).toBeGreaterThan(15)
  for (const { car, stage, hash, ...revision } of revisions) {
    const content = ReportContent.parse(revision.content)
    expect(hashOfContent(content)).toBe(hash)
    expect(contentAt(content, stage)).toEqual(content)
    const { profile } = carOf(car.number)
    const missing = gatesOfStage[stage].flatMap((gate) =>
      content.gates.some((one) => one.gate === gate) && (content.kind === 'eight_d' || gate !== 'd7')
        ? missingFor(content, gate, profile).map(({ rule }) => rule)
        : [],
    )
    expect({ number: car.number, stage, missing }).toEqual({ number: car.number, stage, missing: [] })
    expect(gatesMissing(content, stage)).toEqual([])
    for (const { at } of content.signatures) expect(at < revision.sentAt.toISOString()).toBe(true)
  }
})

test('CAR-7: the last report of a closed CAR says what the CAR says', async () => {
  const last = await connection.prisma.carRevision.findMany({
    where: { car: { status: 'closed' } },
    orderBy: { revision: 'desc' },
    distinct: ['carId'],
    include: { car: { select: { number: true } } },
  })
  expect(last.length).toBe(cars.filter(({ status }) => status === 'closed').length)
  for (const { car, stage, content } of last) {
    const whole = contentAt(ReportContent.parse(carOf(car.number)), stage)
    expect(ReportContent.parse(content)).toEqual(whole)
  }
})

test('CAR-7, B22: the bad batch went out five times, came back once, and both scores stand beside each other', async () => {
  const sent = await connection.prisma.carRevision.findMany({
    where: { car: { number: BAD_BATCH } },
    orderBy: { revision: 'asc' },
  })
  expect(sent.map(({ stage, status, refused }) => [stage, status, ...refused])).toEqual([
    ['d3', 'accepted'],
    ['d4', 'accepted'],
    ['d6', 'sent_back', 'd6'],
    ['d6', 'accepted'],
    ['d8', 'accepted'],
  ])
  const [, , third, fourth, fifth] = sent.map(({ content }) => ReportContent.parse(content))
  if (!third || !fourth) throw new Error('Revisions are missing')
  expect(differenceOf(third, fourth).map(({ field }) => field)).toContain('d6.result')
  expect(fifth?.complaints).toHaveLength(11)
  expect(sent.at(-1)).toMatchObject({ ourScore: scoreOf(carOf(BAD_BATCH)).total, customersScore: 92 })
})

test('CAR-6: a signature bears the hash of what it was set under', async () => {
  const signatures = await connection.prisma.carSignature.findMany({
    where: { meaning: 'accepted', gate: { in: ['d4', 'd7', 'd8'] }, car: { status: 'closed' } },
    include: { car: { select: { number: true } } },
  })
  expect(signatures.length).toBeGreaterThan(10)
  for (const { car, gate, contentHash } of signatures) {
    // Nothing of these groups was written after they had been accepted.
    const content = gate && contentOfGate(ReportContent.parse(carOf(car.number)), gate)
    expect({ number: car.number, gate, contentHash }).toEqual({
      number: car.number,
      gate,
      contentHash: hashOfContent(content),
    })
  }
})

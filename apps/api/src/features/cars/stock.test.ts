import { randomUUID } from 'node:crypto'
import { carRoutes } from '@redress/contracts/car-routes'
import { carStockRoutes, type StockCount, type StockRow } from '@redress/contracts/car-stock'
import { fileRoutes } from '@redress/contracts/files'
import { balancesOf } from '@redress/domain/cars/balance'
import type { Role } from '@redress/domain/identity/role'
import { aLot, aStockRow } from '@redress/prisma/builders/car-stock'
import { aCar } from '@redress/prisma/builders/cars'
import { aBatch } from '@redress/prisma/builders/catalog'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Answer, type Kit, startKit } from '../../testing/kit.ts'
import { meanwhile } from '../../testing/meanwhile.ts'
import { uploaded } from '../../testing/upload.ts'
import { aPicture } from '../files/testing/samples.ts'
import { hashPassword } from '../identity/passwords.ts'

const password = 'correct horse battery'
let kit: Kit

beforeAll(async () => {
  kit = await startKit()
})
afterAll(() => kit.close())

const someone = (role: Role = 'engineer', o: { passwordHash?: string } = {}) =>
  aUser(kit.services.prisma, { role, ...o })

const row = (o: Partial<StockRow> = {}): StockRow => ({
  id: randomUUID(),
  version: 0,
  lotId: null,
  place: 'finished_goods',
  placeName: 'Hall 2',
  toCheck: null,
  checked: null,
  good: null,
  bad: null,
  blocked: null,
  scrapped: null,
  responsibleId: null,
  dueAt: null,
  note: '',
  ...o,
})
const putStock = (number: string, rows: StockRow[], as: string) =>
  kit.call(carStockRoutes.putStock, { params: { number }, body: { rows } }, { as })
const putLots = (number: string, rows: Record<string, unknown>[], as: string) =>
  kit.call(carStockRoutes.putLots, { params: { number }, body: { rows } }, { as })
const lotRow = (o: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  version: 0,
  lot: `L-${randomUUID().slice(0, 6)}`,
  quantityMade: 10_000,
  quantityUsed: 0,
  ...o,
})
const count = (id: string, body: Partial<StockCount> & { version: number }, as: string, key?: string) =>
  kit.call(
    carStockRoutes.count,
    { params: { id }, body: { good: 0, bad: 0, blocked: null, scrapped: null, ...body } },
    { as, ...(key ? { key } : {}) },
  )
const faults = (answer: Parameters<typeof expectProblem>[0]) =>
  faultsOf(expectProblem(answer, 'invalid-input'))
const statuses = (answers: Pick<Answer<never>, 'status'>[]) =>
  answers.map(({ status }) => status).toSorted((a, b) => a - b)

async function picture(as: string, content?: Uint8Array): Promise<string> {
  const form = new FormData()
  const bytes = new Uint8Array(content ?? (await aPicture({ format: 'png' })))
  form.append('file', new Blob([bytes]), 'box.png')
  return (await kit.call(fileRoutes.upload, { body: form }, { as })).body.upload
}

describe('CAR-3: lots and the containment matrix', () => {
  test('a lot of 10 000 with 9 400 booked lacks 600, several rows at once, checked follows from good and bad', async () => {
    const { id: as } = await someone()
    const { number } = await aCar(kit.services.prisma)
    const { body: withLot } = await putLots(number, [lotRow({ lot: 'L-10000' })], as)
    const lotId = withLot.lots[0]?.id ?? ''
    const { body: car } = await putStock(
      number,
      [
        row({ lotId, toCheck: 9000, good: 8900, bad: 100, blocked: 60, scrapped: 40 }),
        row({ lotId, place: 'in_transit', placeName: '', checked: 400, good: 390, bad: 10 }),
        row({ lotId, place: 'at_customer', placeName: 'Vistula', toCheck: 20 }),
      ],
      as,
    )
    expect(car.stock.map(({ place, checked, doneAt }) => [place, checked, doneAt !== null])).toEqual([
      ['finished_goods', 9000, true],
      ['in_transit', 400, true],
      ['at_customer', null, false],
    ])
    expect(balancesOf(car)).toMatchObject([{ unaccounted: 600, state: 'unaccounted', uncounted: 1 }])
    const { body } = await kit.call(carRoutes.timeline, { params: { number }, query: {} }, { as })
    expect(body.entries.map((entry) => entry.entry === 'change' && entry.type)).toEqual([
      'car.stock-written',
      'car.lots-written',
    ])
  })

  test('a lot that is a batch of the product is known as it', async () => {
    const { id: as } = await someone()
    const batch = await aBatch(kit.services.prisma)
    const { number } = await aCar(kit.services.prisma, { productId: batch.productId })
    const { body } = await putLots(number, [lotRow({ lot: batch.number }), lotRow({ lot: 'elsewhere' })], as)
    expect(new Set(body.lots.map(({ batchId }) => batchId))).toEqual(new Set([batch.id, null]))
  })

  test('AL-4: each wrong cell is named, and nothing is written', async () => {
    const { id: as } = await someone()
    const { number } = await aCar(kit.services.prisma)
    const agent = await someone('agent')
    const answer = await putStock(
      number,
      [
        row({ checked: 10, good: 4, bad: 6 }),
        row({ checked: 10, good: 11 }),
        row({ checked: 10, good: 4, bad: 7 }),
        row({ bad: 3, blocked: 2, scrapped: 2 }),
        row({ lotId: randomUUID() }),
        row({ responsibleId: agent.id }),
      ],
      as,
    )
    expect(faults(answer)).toEqual([
      '#/rows/1/good too-big',
      '#/rows/2/bad sum-differs',
      '#/rows/3/scrapped too-big',
      '#/rows/4/lotId not-found',
      '#/rows/5/responsibleId not-found',
    ])
    expect(faults(await putStock(number, [row({ bad: -1 })], as))).toEqual(['#/rows/0/bad too-small'])
    expect(faults(await putStock(number, [row(), row({ good: 2_000_000_001 })], as))).toEqual([
      '#/rows/1/good too-big',
    ])
    expect(faults(await putStock(number, [row({ good: 1.5 })], as))).toHaveLength(1)
    expect(await kit.services.prisma.carStock.count({ where: { car: { number } } })).toBe(0)
    const twice = [lotRow({ lot: 'L-1' }), lotRow({ lot: 'L-1' })]
    expect(faults(await putLots(number, twice, as))).toEqual(['#/rows/1/lot already-used'])
  })

  test('AL-2: a stale row refuses the whole, rows of others stay untouched; two rows by two people don’t collide', async () => {
    const [one, two] = [(await someone()).id, (await someone()).id]
    const { id: carId, number } = await aCar(kit.services.prisma)
    const first = await aStockRow(kit.services.prisma, { carId })
    const second = await aStockRow(kit.services.prisma, { carId, position: 2 })
    const both = await Promise.all([
      putStock(number, [row({ id: first.id, version: 1, good: 1 })], one),
      putStock(number, [row({ id: second.id, version: 1, good: 2 })], two),
    ])
    expect(statuses(both)).toEqual([200, 200])
    const stale = [row({ id: second.id, version: 2, good: 9 }), row({ id: first.id, version: 1, good: 9 })]
    expectProblem(await putStock(number, stale, one), 'stale-version')
    const { body } = await kit.call(carRoutes.read, { params: { number } }, { as: one })
    expect(body.stock.map(({ good }) => good)).toEqual([1, 2])
  })

  test('a CAR holds two hundred lots and no more', async () => {
    const engineer = await someone()
    const car = await aCar(kit.services.prisma)
    const lots = Array.from({ length: 199 }, (_, index) => ({
      carId: car.id,
      lot: `L-${index}`,
      quantityMade: 1,
    }))
    await kit.services.prisma.carLot.createMany({ data: lots })
    expect(faults(await putLots(car.number, [lotRow(), lotRow()], engineer.id))).toEqual(['#/rows too-many'])
    expect((await putLots(car.number, [lotRow()], engineer.id)).status).toBe(200)
  })

  test('AL-4: a lot renamed to one that somebody else just adds is told so', async () => {
    const engineer = await someone()
    const car = await aCar(kit.services.prisma)
    const lot = await aLot(kit.services.prisma, { carId: car.id, lot: 'L-1' })
    const renamed = await meanwhile(
      kit.services.pool,
      (client) =>
        client.query(
          `INSERT INTO "CarLot" ("id", "carId", "lot", "quantityMade") VALUES (gen_random_uuid(), $1, 'L-2', 1)`,
          [car.id],
        ),
      () => putLots(car.number, [lotRow({ id: lot.id, version: 1, lot: 'L-2' })], engineer.id),
    )
    expect(faults(renamed)).toEqual(['#/rows/0/lot already-used'])
  })

  test('AL-3: a new row sent again is no second one, and no row of another CAR', async () => {
    const { id: as } = await someone()
    const { number } = await aCar(kit.services.prisma)
    const elsewhere = await aCar(kit.services.prisma)
    const fresh = row({ good: 1, bad: 0 })
    expect(
      statuses(await Promise.all([putStock(number, [fresh], as), putStock(number, [fresh], as)])),
    ).toEqual([200, 409])
    expectProblem(await putStock(elsewhere.number, [{ ...fresh, version: 1 }], as), 'stale-version')
  })

  test('a place goes while nothing was counted there, a lot while no place names it', async () => {
    const { id: as } = await someone()
    const { id: carId, number } = await aCar(kit.services.prisma)
    const lot = await aLot(kit.services.prisma, { carId })
    const open = await aStockRow(kit.services.prisma, { carId, lotId: lot.id })
    const counted = await aStockRow(kit.services.prisma, { carId, good: 0 })
    const params = (id: string) => ({ params: { number, id }, body: { version: 1 } })
    expectProblem(await kit.call(carStockRoutes.removeLot, params(lot.id), { as }), 'conditions-missing')
    expectProblem(await kit.call(carStockRoutes.removeStock, params(counted.id), { as }), 'not-from-here')
    expect((await kit.call(carStockRoutes.removeStock, params(open.id), { as })).status).toBe(200)
    expect((await kit.call(carStockRoutes.removeLot, params(lot.id), { as })).body.lots).toEqual([])
  })

  test('production may count, not write the matrix; a submitted D3 takes nothing', async () => {
    const { id: carId, number } = await aCar(kit.services.prisma)
    const worker = (await someone('production')).id
    expectProblem(await putStock(number, [row()], worker), 'forbidden')
    expectProblem(await putLots(number, [lotRow()], worker), 'forbidden')
    const { id } = await aStockRow(kit.services.prisma, { carId })
    await kit.services.prisma.carGateState.updateMany({
      where: { carId, gate: 'd1_d3' },
      data: { status: 'submitted' },
    })
    expectProblem(await putStock(number, [row()], (await someone()).id), 'not-from-here')
    expectProblem(await count(id, { version: 1 }, worker), 'not-from-here')
  })
})

describe('CAR-3: pieces nobody found', () => {
  async function lacking() {
    const signer = await someone('engineer', { passwordHash: await hashPassword(password) })
    const { id: carId, number } = await aCar(kit.services.prisma)
    const lot = await aLot(kit.services.prisma, { carId, quantityMade: 600 })
    const sign = (o: Record<string, unknown> = {}, as = signer.id) =>
      kit.call(
        carStockRoutes.signLot,
        {
          params: { number, id: lot.id },
          body: { version: 1, reason: 'Scrapped unbooked', password, ...o } as never,
        },
        { as },
      )
    return { carId, number, lot, sign, as: signer.id }
  }

  test('are signed for with reason and password; other figures need another signature', async () => {
    const { number, lot, sign, as } = await lacking()
    expect(faults(await sign({ password: 'wrong' }))).toEqual(['#/password wrong-password'])
    expect(faults(await sign({ reason: ' ' }))).toEqual(['#/reason required'])
    expectProblem(await sign({ version: 7 }), 'stale-version')
    const { body: signed } = await sign()
    expect(signed.lots).toMatchObject([
      { unaccountedReason: 'Scrapped unbooked', signedAt: expect.any(String) },
    ])
    expect(signed.signatures).toMatchObject([{ meaning: 'unaccounted', role: 'engineer', gate: null }])
    const { body: counted } = await putStock(number, [row({ lotId: lot.id, good: 5, bad: 0 })], as)
    expect(counted.lots).toMatchObject([{ unaccountedReason: '', signedAt: null }])
    expect(counted.signatures).toHaveLength(1)
  })

  test('a lot that lacks none, or has too many, can’t be signed; nor by those who don’t work on it', async () => {
    const { carId, lot, sign } = await lacking()
    expectProblem(await sign({}, (await someone('production')).id), 'forbidden')
    await aStockRow(kit.services.prisma, { carId, lotId: lot.id, good: 601, bad: 0 })
    expectProblem(await sign(), 'not-from-here')
  })

  test('nobody signs figures that are just being changed', async () => {
    const { number, lot, sign, as } = await lacking()
    const [, put] = await Promise.all([
      sign(),
      putStock(number, [row({ lotId: lot.id, good: 5, bad: 0 })], as),
    ])
    expect(put.status).toBe(200)
    const { body } = await kit.call(carRoutes.read, { params: { number } }, { as })
    const hashes = await kit.services.prisma.carSignature.findMany({ where: { car: { number } } })
    // Either the count came first and its figures were signed, or it came second and took the signature off.
    const trail = await kit.services.prisma.trailEntry.findMany({
      where: {
        type: { in: ['car.unaccounted-signed', 'car.stock-written'] },
        subjectId: hashes[0]?.carId ?? '',
      },
      orderBy: { seq: 'asc' },
    })
    const isSignedLast = trail.at(-1)?.type === 'car.unaccounted-signed'
    expect(body.lots[0]?.signedAt !== null).toBe(isSignedLast)
    if (isSignedLast) expect(trail.at(-1)?.data).toMatchObject({ found: 5, unaccounted: 595 })
  })
})

describe('CAR-3: counting with a phone in the hand', () => {
  test('mine are listed by their time, and gone when counted; the photo stands in D3', async () => {
    const worker = await someone('production')
    const { id: carId, number } = await aCar(kit.services.prisma)
    const lot = await aLot(kit.services.prisma, { carId })
    const mine = { carId, lotId: lot.id, responsibleId: worker.id }
    await aStockRow(kit.services.prisma, {
      ...mine,
      placeName: 'Later',
      dueAt: new Date('2026-03-11T10:00:00Z'),
    })
    const { id } = await aStockRow(kit.services.prisma, {
      ...mine,
      placeName: 'Soon',
      dueAt: new Date('2026-03-10T10:00:00Z'),
    })
    await aStockRow(kit.services.prisma, { carId, placeName: 'Somebody else’s' })
    const list = async () =>
      (await kit.call(carStockRoutes.checks, { query: { of: 'mine' } }, { as: worker.id })).body.checks
    expect((await list()).map(({ placeName, lot: lotNumber }) => [placeName, lotNumber])).toEqual([
      ['Soon', lot.lot],
      ['Later', lot.lot],
    ])
    const [photo, paper] = [await picture(worker.id), await uploaded(kit, { as: worker.id })]
    expect(faults(await count(id, { version: 1, photos: [paper] }, worker.id))).toEqual([
      '#/photos/0 type-not-allowed',
    ])
    const key = randomUUID()
    const report = { version: 1, good: 331, bad: 69, blocked: 69, note: 'Two boxes open', photos: [photo] }
    const answers = [await count(id, report, worker.id, key), await count(id, report, worker.id, key)]
    expect(statuses(answers)).toEqual([200, 200])
    expect(answers[0]?.body).toMatchObject({ checked: 400, doneBy: worker.name, version: 2 })
    expect(await list()).toHaveLength(1)
    const { body } = await kit.call(carRoutes.read, { params: { number } }, { as: worker.id })
    expect(body.photos).toMatchObject([{ discipline: 'd3', caption: 'Soon' }])
    expect(body.stock.find((one) => one.id === id)).toMatchObject({ good: 331, note: 'Two boxes open' })
  })

  test('AN-2: a broken picture is refused, and so is one more than D3 holds', async () => {
    const worker = await someone('production')
    const { id: carId } = await aCar(kit.services.prisma)
    const { id } = await aStockRow(kit.services.prisma, { carId, placeName: 'Hall 2' })
    const whole = await aPicture({ format: 'png' })
    const half = whole.subarray(0, whole.length / 2)
    expect(
      faults(await count(id, { version: 1, photos: [await picture(worker.id, half)] }, worker.id)),
    ).toEqual(['#/photos/0 content-differs'])
    const original = await kit.services.prisma.attachment.findFirstOrThrow({ select: { id: true } })
    await kit.services.prisma.carPhoto.createMany({
      data: Array.from({ length: 60 }, (_, position) => ({
        carId,
        discipline: 'd3' as const,
        position,
        originalId: original.id,
        addedById: worker.id,
        addedAt: new Date(),
      })),
    })
    expect(faults(await count(id, { version: 1, photos: [await picture(worker.id)] }, worker.id))).toEqual([
      '#/photos too-many',
    ])
  })

  test('two who count the same place at once: one is told', async () => {
    const [one, two] = [(await someone('production')).id, (await someone('production')).id]
    const { id: carId } = await aCar(kit.services.prisma)
    const { id } = await aStockRow(kit.services.prisma, { carId })
    const both = await Promise.all([
      count(id, { version: 1, good: 400 }, one),
      count(id, { version: 1, good: 399, bad: 1 }, two),
    ])
    expect(statuses(both)).toEqual([200, 409])
  })

  test('wrong figures are named, agents may not count, an unknown place is not found', async () => {
    const worker = (await someone('production')).id
    const { id: carId } = await aCar(kit.services.prisma)
    const { id } = await aStockRow(kit.services.prisma, { carId })
    expect(faults(await count(id, { version: 1, bad: 2, blocked: 3 }, worker))).toEqual(['#/blocked too-big'])
    expect(faults(await count(id, { version: 1, good: -1 }, worker))).toEqual(['#/good too-small'])
    expectProblem(await count(id, { version: 1 }, (await someone('agent')).id), 'forbidden')
    expectProblem(await count(randomUUID(), { version: 1 }, worker), 'not-found')
  })
})

describe('CAR-3: the usual places of a lot', () => {
  const add = (number: string, body: { lotId: string; place: string; placeName: string }, as: string) =>
    kit.call(
      carStockRoutes.addUsualPlace,
      { params: { number }, body: body as { lotId: string; place: 'in_transit'; placeName: string } },
      { as },
    )

  test('two who add transit at once, each in their language, add it once', async () => {
    const [one, two] = [await someone(), await someone()]
    const car = await aCar(kit.services.prisma)
    const { id: lotId } = await aLot(kit.services.prisma, { carId: car.id })
    const both = await Promise.all([
      add(car.number, { lotId, place: 'in_transit', placeName: 'In transit' }, one.id),
      add(car.number, { lotId, place: 'in_transit', placeName: 'W drodze' }, two.id),
    ])
    expect(statuses(both)).toEqual([200, 409])
    const { body } = await kit.call(carRoutes.read, { params: { number: car.number } }, { as: one.id })
    expect(body.stock).toMatchObject([{ lotId, place: 'in_transit', version: 1 }])
  })

  test('each place by itself; a strange lot or customer is none of them', async () => {
    const { id: as } = await someone()
    const car = await aCar(kit.services.prisma)
    const { id: lotId } = await aLot(kit.services.prisma, { carId: car.id })
    const place = 'in_transit'
    await add(car.number, { lotId, place, placeName: 'In transit' }, as)
    const { body } = await add(
      car.number,
      { lotId, place: 'finished_goods', placeName: 'Finished goods' },
      as,
    )
    expect(body.stock.map((row) => row.place)).toEqual([place, 'finished_goods'])
    for (const wish of [
      { lotId: randomUUID(), place, placeName: 'In transit' },
      { lotId, place: 'at_customer', placeName: 'Nobody' },
    ]) {
      expect(faults(await add(car.number, wish, as))).toEqual(['#/place not-a-choice'])
    }
    expectProblem(
      await add(car.number, { lotId, place, placeName: 'x' }, (await someone('agent')).id),
      'forbidden',
    )
  })
})

import { carTestRoutes } from '@redress/contracts/car-tests'
import { cameraRoutes } from '@redress/contracts/camera'
import { carRoutes } from '@redress/contracts/car-routes'
import { cameraLimits } from '@redress/domain/camera/camera-link'
import { aCar } from '@redress/prisma/builders/cars'
import { aCause } from '@redress/prisma/builders/causes'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aUser } from '@redress/prisma/builders/users'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { verifyChain } from '../../platform/trail.ts'
import { tablesHolding } from '../../testing/everything-stored.ts'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { freshAddress } from '../../testing/submit.ts'
import { aPicture } from '../files/testing/samples.ts'

let kit: Kit
let engineer: string
let picture: Buffer
const now = new Date('2026-03-02T09:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

beforeAll(async () => {
  kit = await startKit()
  engineer = (await aUser(kit.services.prisma, { role: 'engineer', name: 'Edda Engineer', language: 'pl' }))
    .id
  picture = await aPicture()
})
beforeEach(() => kit.setNow(now))
afterAll(() => kit.close())

const askForCar = (number: string, place: object, o: { as?: string; key?: string } = {}) =>
  kit.call(cameraRoutes.forCar, { params: { number }, body: { place } }, { as: engineer, ...o })
const askForComplaint = (number: string, as = engineer) =>
  kit.call(cameraRoutes.forComplaint, { params: { number } }, { as })
const read = (id: string, as = engineer) => kit.call(cameraRoutes.read, { params: { id } }, { as })
const end = (id: string, as = engineer) => kit.call(cameraRoutes.end, { params: { id } }, { as })
const look = (token: string) =>
  kit.call(cameraRoutes.open, { params: { token } }, { address: freshAddress() })

type Sending = { content?: Buffer | string; name?: string; key?: string | null }
function send(token: string, { content = picture, name = 'image.jpg', key }: Sending = {}) {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name)
  const options = { address: freshAddress(), ...(key === null ? {} : { key: key ?? crypto.randomUUID() }) }
  return kit.call(cameraRoutes.takePhoto, { params: { token }, body: form }, options)
}

const tokenOf = (address: string) => address.split('/').at(-1) ?? ''

async function aCamera(discipline = 'd2') {
  const car = await aCar(kit.services.prisma)
  const { status, body } = await askForCar(car.number, { kind: 'photos', discipline })
  expect(status).toBe(201)
  return { car, link: body, token: tokenOf(body.address) }
}

const carOf = async (number: string) =>
  (await kit.call(carRoutes.read, { params: { number } }, { as: engineer })).body

describe('B16: a phone as the camera of one place', () => {
  test('the address is secret, in the language of who asks, and stored nowhere', async () => {
    const { car, link, token } = await aCamera()
    expect(link.address).toMatch(/^http:\/\/redress\.test\/p\/pl\/camera\/[\w-]{43}$/)
    expect(link).toMatchObject({ state: 'open', arrived: 0, expiresAt: later(15).toISOString() })
    expect(await tablesHolding(kit, token)).toEqual([])
    expect((await look(token)).body).toEqual({
      number: car.number,
      place: 'd2',
      name: '',
      field: 'd2',
      arrived: 0,
      left: cameraLimits.photos,
      expiresAt: link.expiresAt,
    })
  })

  test('AN-2: photos land in the discipline, with their previews; the trail says who asked, and how they came', async () => {
    const { car, link, token } = await aCamera()
    expect((await send(token)).body).toMatchObject({ arrived: 1, left: cameraLimits.photos - 1 })
    expect((await send(token, { content: await aPicture({ format: 'png' }), name: 'b.png' })).status).toBe(
      201,
    )
    const { photos } = await carOf(car.number)
    expect(photos).toMatchObject([
      { discipline: 'd2', position: 1 },
      { discipline: 'd2', position: 2 },
    ])
    expect((await read(link.id)).body).toMatchObject({ state: 'open', arrived: 2 })
    const added = await kit.services.prisma.trailEntry.findMany({
      where: { subjectId: car.id, type: 'car.photos-added' },
    })
    expect(added).toMatchObject([
      { actorId: engineer, actorName: 'Edda Engineer', data: { camera: link.id, discipline: 'd2' } },
      { actorId: engineer, data: { camera: link.id } },
    ])
    expect(await verifyChain(kit.services.pool, 'camera', link.id)).toMatchObject({
      entries: 1,
      intact: true,
    })
  })

  test('evidence of a Why, a test, a complaint', async () => {
    const { prisma } = kit.services
    const car = await aCar(prisma)
    const cause = await aCause(prisma, car)
    const form = { method: 'Climate chamber', files: [] }
    const { body: tested } = await kit.call(
      carTestRoutes.add,
      { params: { number: car.number }, body: form },
      { as: engineer },
    )
    const complaint = await aComplaint(prisma)
    const links = [
      (await askForCar(car.number, { kind: 'cause', id: cause.id })).body,
      (await askForCar(car.number, { kind: 'test', id: tested.tests[0]?.id })).body,
      (await askForComplaint(complaint.number)).body,
    ]
    const pages = []
    for (const { address } of links) pages.push((await send(tokenOf(address))).body)
    expect(pages).toMatchObject([
      { number: car.number, place: 'why', name: '', field: cause.id, arrived: 1 },
      { number: car.number, place: 'test', name: 'T1', arrived: 1 },
      { number: complaint.number, place: 'evidence', name: '', arrived: 1 },
    ])
    const { causes, tests } = await carOf(car.number)
    const photo = { name: 'image.jpg', hasPreview: true }
    expect(causes[0]?.files).toMatchObject([photo])
    expect(tests[0]?.files).toMatchObject([photo])
    const { attachment } = await prisma.complaintAttachment.findFirstOrThrow({
      where: { complaintId: complaint.id },
      include: { attachment: true },
    })
    expect(attachment).toMatchObject({ uploadedById: engineer, previewHash: expect.any(String) })
  })

  test('AL-3: the same key is one link, and one photo, even when the link has ended meanwhile', async () => {
    const car = await aCar(kit.services.prisma)
    const place = { kind: 'photos', discipline: 'd4' }
    const key = crypto.randomUUID()
    const { body: link } = await askForCar(car.number, place, { key })
    expect((await askForCar(car.number, place, { key })).body).toEqual(link)
    const token = tokenOf(link.address)
    const photo = crypto.randomUUID()
    const twice = await Promise.all([send(token, { key: photo }), send(token, { key: photo })])
    expect(twice.map(({ status }) => status)).toEqual([201, 201])
    await end(link.id)
    expect((await send(token, { key: photo })).status).toBe(201)
    expect((await carOf(car.number)).photos).toHaveLength(1)
    expect((await read(link.id)).body.arrived).toBe(1)
    const keyless = await send(token, { key: null })
    expect(faultsOf(expectProblem(keyless, 'invalid-input'))).toEqual(['#/headers/idempotency-key required'])
  })
})

describe('B16: a link that is none, or no longer', () => {
  test('unknown, malformed', async () => {
    expectProblem(await look('A'.repeat(43)), 'not-found')
    expectProblem(await send('A'.repeat(43)), 'not-found')
    expectProblem(await look('short'), 'invalid-input')
  })

  test('ended with its dialog, or by the clock: nothing more comes in', async () => {
    const closed = await aCamera()
    expect((await end(closed.link.id)).body.state).toBe('ended')
    expect((await end(closed.link.id)).status).toBe(200)
    const old = await aCamera()
    kit.setNow(later(15))
    expect((await read(old.link.id)).body.state).toBe('expired')
    for (const { car, token } of [closed, old]) {
      expectProblem(await look(token), 'link-expired')
      expectProblem(await send(token), 'link-expired')
      expect((await carOf(car.number)).photos).toEqual([])
    }
  })

  test('who asked may no longer work on it, or has left', async () => {
    const { prisma } = kit.services
    const { car, token } = await aCamera()
    const leaver = await aUser(prisma, { role: 'engineer' })
    const { body } = await askForCar(car.number, { kind: 'photos', discipline: 'd2' }, { as: leaver.id })
    await prisma.user.update({ where: { id: leaver.id }, data: { role: 'agent' } })
    expectProblem(await send(tokenOf(body.address)), 'link-expired')
    await prisma.user.update({ where: { id: leaver.id }, data: { role: 'engineer', disabledAt: now } })
    expectProblem(await look(tokenOf(body.address)), 'link-expired')
    expect((await send(token)).status).toBe(201)
  })

  test('CAR-6: what was submitted meanwhile takes no photo, and none is counted', async () => {
    const { car, link, token } = await aCamera()
    await kit.services.prisma.carGateState.updateMany({
      where: { carId: car.id, gate: 'd1_d3' },
      data: { status: 'submitted' },
    })
    expectProblem(await send(token), 'not-from-here')
    expect((await read(link.id)).body.arrived).toBe(0)
    expectProblem(await askForCar(car.number, { kind: 'photos', discipline: 'd2' }), 'not-from-here')
  })

  test(`no more than ${cameraLimits.photos}: of two phones that send the last one, one is refused`, async () => {
    const { car, link, token } = await aCamera()
    const most = cameraLimits.photos
    await kit.services.prisma.cameraLink.update({ where: { id: link.id }, data: { photos: most - 1 } })
    const both = await Promise.all([send(token), send(token)])
    const refused = both.find(({ status }) => status !== 201)
    expect(both.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(refused && faultsOf(expectProblem(refused, 'invalid-input'))).toEqual(['#/file too-many'])
    expect(faultsOf(expectProblem(await send(token), 'invalid-input'))).toEqual(['#/file too-many'])
    expect((await look(token)).body).toMatchObject({ arrived: most, left: 0 })
    expect((await read(link.id)).body.state).toBe('full')
    expect((await carOf(car.number)).photos).toHaveLength(1)
  })

  test('two phones at once: every photo has a place of its own', async () => {
    const { car, token } = await aCamera()
    const sent = await Promise.all([send(token), send(token), send(token), send(token)])
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect((await carOf(car.number)).photos.map(({ position }) => position)).toEqual([1, 2, 3, 4])
  })
})

describe('AL-5: what is no photo', () => {
  test.each([
    ['words', 'curve.txt', 'type-not-allowed'],
    ['%PDF-1.7\n%%EOF', 'report.pdf', 'type-not-allowed'],
    ['words', 'photo.jpg', 'content-differs'],
  ])('%j as %s is refused: %s', async (content, name, fault) => {
    const { car, link, token } = await aCamera()
    expect(faultsOf(expectProblem(await send(token, { content, name }), 'unsupported-file'))).toEqual([
      `#/file ${fault}`,
    ])
    expect((await carOf(car.number)).photos).toEqual([])
    expect((await read(link.id)).body.arrived).toBe(0)
  })

  test('a broken one, as evidence too', async () => {
    const complaint = await aComplaint(kit.services.prisma)
    const { body } = await askForComplaint(complaint.number)
    const whole = await aPicture({ width: 400, height: 400 })
    const broken = await send(tokenOf(body.address), { content: whole.subarray(0, whole.length / 2) })
    expect(faultsOf(expectProblem(broken, 'unsupported-file'))).toEqual(['#/file content-differs'])
    expect(
      await kit.services.prisma.complaintAttachment.count({ where: { complaintId: complaint.id } }),
    ).toBe(0)
  })
})

describe('B16: who asks, and for what', () => {
  test('only for what is there, and of that CAR', async () => {
    const { prisma } = kit.services
    const [car, other] = [await aCar(prisma), await aCar(prisma)]
    const foreign = await aCause(prisma, other)
    expectProblem(await askForCar(car.number, { kind: 'cause', id: foreign.id }), 'not-found')
    expectProblem(await askForCar(car.number, { kind: 'test', id: foreign.id }), 'not-found')
    expectProblem(await askForCar('CAR-2020-9999', { kind: 'photos', discipline: 'd2' }), 'not-found')
    expectProblem(await askForComplaint('C-2020-99999'), 'not-found')
    const wrong = await askForCar(car.number, { kind: 'photos', discipline: 'd9' })
    expect(faultsOf(expectProblem(wrong, 'invalid-input'))).toEqual(['#/place/discipline not-a-choice'])
  })

  test('C02: an agent takes photos for complaints, not for CARs; nobody reads or ends another’s link', async () => {
    const agent = (await aUser(kit.services.prisma, { role: 'agent' })).id
    const { car, link, token } = await aCamera()
    expectProblem(
      await askForCar(car.number, { kind: 'photos', discipline: 'd2' }, { as: agent }),
      'forbidden',
    )
    const complaint = await aComplaint(kit.services.prisma)
    expect((await askForComplaint(complaint.number, agent)).status).toBe(201)
    expectProblem(await read(link.id, agent), 'not-found')
    expectProblem(await end(link.id, agent), 'not-found')
    expect((await look(token)).status).toBe(200)
  })
})

import { carPhotoRoutes } from '@redress/contracts/car-photos'
import { fileRoutes } from '@redress/contracts/files'
import { aCar } from '@redress/prisma/builders/cars'
import { aUser } from '@redress/prisma/builders/users'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Answer, type Kit, startKit } from '../../testing/kit.ts'
import { aPhonePicture, aPicture } from '../files/testing/samples.ts'

let kit: Kit
let engineer: string

beforeAll(async () => {
  kit = await startKit()
  engineer = (await aUser(kit.services.prisma, { role: 'engineer' })).id
})
afterAll(() => kit.close())

const faults = (answer: Pick<Answer<never>, 'raw'>) => faultsOf(expectProblem(answer, 'invalid-input'))

async function uploaded(content: Buffer | string, name = 'photo.jpg'): Promise<string> {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name)
  const { body } = await kit.call(fileRoutes.upload, { body: form }, { as: engineer })
  return body.upload
}

const add = (number: string, files: string[], discipline = 'd2', key?: string) =>
  kit.call(
    carPhotoRoutes.add,
    { params: { number }, body: { discipline, files } },
    { as: engineer, ...(key ? { key } : {}) },
  )

async function aPhoto(content?: Buffer) {
  const car = await aCar(kit.services.prisma)
  const { body } = await add(car.number, [await uploaded(content ?? (await aPicture()))])
  const [photo] = body.photos
  if (!photo) throw new Error('There is no photo')
  return { car, number: car.number, photo }
}

const change = (number: string, id: string, body: Record<string, unknown>) =>
  kit.call(carPhotoRoutes.change, { params: { number, id }, body }, { as: engineer })
const draw = (number: string, id: string, version: number, marks: unknown[]) =>
  kit.call(carPhotoRoutes.draw, { params: { number, id }, body: { version, marks } }, { as: engineer })
const contentOf = async (id: string) =>
  (await kit.call(fileRoutes.download, { params: { id } }, { as: engineer })).raw.rawPayload

const box = { shape: 'box', x1: 0.25, y1: 0.25, x2: 0.75, y2: 0.75 }

describe('AN-2: photos of a discipline', () => {
  test('in the order in which they came; the same key twice adds them once', async () => {
    const { number } = await aCar(kit.services.prisma)
    const files = [
      await uploaded(await aPicture()),
      await uploaded(await aPicture({ format: 'png' }), 'a.png'),
    ]
    const key = crypto.randomUUID()
    expect((await add(number, files, 'd2', key)).status).toBe(201)
    const { body } = await add(number, files, 'd2', key)
    expect(body.photos).toMatchObject([
      { discipline: 'd2', position: 1, markedId: null, marks: [] },
      { discipline: 'd2', position: 2 },
    ])
  })

  test('AL-4: what is no picture is named, and nothing is used up', async () => {
    const { number } = await aCar(kit.services.prisma)
    const [picture, words] = [await uploaded(await aPicture()), await uploaded('curve', 'curve.txt')]
    expect(faults(await add(number, [picture, words]))).toEqual(['#/files/1 type-not-allowed'])
    expect(faults(await add(number, [picture], 'd9'))).toEqual(['#/discipline not-a-choice'])
    expect(faults(await add(number, []))).toEqual(['#/files required'])
    const whole = await aPicture({ width: 400, height: 400 })
    const broken = await uploaded(whole.subarray(0, whole.length / 2))
    expect(faults(await add(number, [picture, broken]))).toEqual(['#/files/1 content-differs'])
    const { status, body } = await add(number, [picture])
    expect(status).toBe(201)
    const preview = { params: { id: body.photos[0]?.originalId ?? '' } }
    expect((await kit.call(fileRoutes.preview, preview, { as: engineer })).status).toBe(200)
  })

  test('AL-2: caption and side upon the version seen', async () => {
    const { number, photo } = await aPhoto()
    const { body } = await change(number, photo.id, { version: 1, caption: 'Lot 4711', side: 'before' })
    expect(body.photos).toMatchObject([{ caption: 'Lot 4711', side: 'before', version: 2 }])
    expectProblem(await change(number, photo.id, { version: 1, side: 'after' }), 'stale-version')
    expect(faults(await change(number, photo.id, { version: 2, side: 'beside' }))).toEqual([
      '#/side not-a-choice',
    ])
  })

  test('in another order; taken out they stay stored', async () => {
    const { number, photo, car } = await aPhoto()
    const { body } = await add(number, [await uploaded(await aPicture())])
    const ids = body.photos.map(({ id }) => id).toReversed()
    const order = (wish: string[]) =>
      kit.call(
        carPhotoRoutes.order,
        { params: { number }, body: { discipline: 'd2', ids: wish } },
        { as: engineer },
      )
    expect((await order(ids)).body.photos.map(({ id }) => id)).toEqual(ids)
    expectProblem(await order([photo.id]), 'stale-version')
    const strike = { params: { number, id: photo.id }, body: { version: 1 } }
    const left = await kit.call(carPhotoRoutes.strike, strike, { as: engineer })
    expect(left.body.photos.map(({ id }) => id)).toEqual([ids[0]])
    expect(await kit.services.prisma.carPhoto.count({ where: { carId: car.id } })).toBe(2)
    expectProblem(await change(number, photo.id, { version: 2, caption: 'x' }), 'not-found')
  })

  test('CAR-6: a submitted discipline takes no photo and no mark; production may not add any', async () => {
    const { number, photo, car } = await aPhoto()
    const body = { discipline: 'd2', files: [await uploaded(await aPicture())] }
    const worker = await aUser(kit.services.prisma, { role: 'production' })
    expectProblem(
      await kit.call(carPhotoRoutes.add, { params: { number }, body }, { as: worker.id }),
      'forbidden',
    )
    await kit.services.prisma.carGateState.updateMany({
      where: { carId: car.id, gate: 'd1_d3' },
      data: { status: 'accepted' },
    })
    expectProblem(await add(number, body.files), 'not-from-here')
    expectProblem(await draw(number, photo.id, 1, [box]), 'not-from-here')
    expect((await add(number, body.files, 'd4')).status).toBe(201)
  })
})

describe('AN-2: marks are drawn on a copy', () => {
  test('the copy shows the box, the original stays, and drawn anew every copy stays stored', async () => {
    const plain = await sharp({ create: { width: 1200, height: 600, channels: 3, background: '#00ff00' } })
      .png()
      .toBuffer()
    const { number, photo } = await aPhoto(await sharp(plain).jpeg().toBuffer())
    const first = (await draw(number, photo.id, 1, [box])).body.photos[0]
    expect(first).toMatchObject({ version: 2, originalId: photo.originalId, marks: [{ ...box, text: '' }] })
    const copy = sharp(await contentOf(first?.markedId ?? ''))
    expect(await copy.metadata()).toMatchObject({ width: 1200, height: 600, format: 'jpeg' })
    const colourAt = async (x: number, y: number) => {
      const spot = await copy.clone().extract({ left: x, top: y, width: 1, height: 1 }).raw().toBuffer()
      return { red: spot[0] ?? 0, green: spot[1] ?? 0 }
    }
    const [edge, middle] = [await colourAt(600, 150), await colourAt(600, 300)]
    expect(edge.red).toBeGreaterThan(150)
    expect(edge.green).toBeLessThan(120)
    expect(middle.green).toBeGreaterThan(200)
    const preview = { params: { id: first?.markedId ?? '' } }
    expect((await kit.call(fileRoutes.preview, preview, { as: engineer })).headers['content-type']).toBe(
      'image/webp',
    )
    const second = (await draw(number, photo.id, 2, [{ ...box, shape: 'text', text: 'Riss 裂纹' }])).body
      .photos[0]
    expect(second?.markedId).not.toBe(first?.markedId)
    expect((await contentOf(first?.markedId ?? '')).length).toBeGreaterThan(0)
    expect((await draw(number, photo.id, 3, [])).body.photos[0]).toMatchObject({ markedId: null, marks: [] })
  })

  test('a photo of a phone is drawn on as it is seen, upright', async () => {
    const { number, photo } = await aPhoto(await aPhonePicture())
    const { body } = await draw(number, photo.id, 1, [box])
    const { width, height, exif } = await sharp(await contentOf(body.photos[0]?.markedId ?? '')).metadata()
    expect([width, height]).toEqual([600, 900])
    expect(exif).toBeUndefined()
  })

  test('AL-4, AL-2: marks outside the photo, words without words, another’s marks', async () => {
    const { number, photo } = await aPhoto()
    expect(faults(await draw(number, photo.id, 1, [box, { ...box, x2: 1.5 }]))).toEqual([
      '#/marks/1/x2 too-big',
    ])
    expect(faults(await draw(number, photo.id, 1, [{ ...box, shape: 'star' }]))).toEqual([
      '#/marks/0/shape not-a-choice',
    ])
    expect(faults(await draw(number, photo.id, 1, [{ ...box, shape: 'text', text: ' ' }]))).toEqual([
      '#/marks/0/text required',
    ])
    expect(faults(await draw(number, photo.id, 1, Array(41).fill(box)))).toEqual(['#/marks too-many'])
    const both = await Promise.all([draw(number, photo.id, 1, [box]), draw(number, photo.id, 1, [box])])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })
})

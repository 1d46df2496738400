import { expect, type Page } from '@playwright/test'
import { aCar } from '@redress/prisma/builders/cars'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aUser } from '@redress/prisma/builders/users'
import { test } from './journey.ts'
import { expectAccessible, expectFits } from './judge-page.ts'

/** A photo as a browser makes it, of one colour. */
async function aPhoto(page: Page, name: string) {
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 600
    canvas.height = 400
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('Nothing to draw with')
    pen.fillStyle = '#7f9f8f'
    pen.fillRect(0, 0, 600, 400)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer())]
  })
  return { name, mimeType: 'image/png', buffer: Buffer.from(bytes) }
}

test('CAR-2, AN-2: team, problem and is / is-not are written, and a photo is drawn on', async ({
  db,
  desk,
}) => {
  const complaint = await aComplaint(db, {
    customersNumber: 'Q2-4711',
    wording: 'Keys of row 3 stay dead after the climate test.',
  })
  const car = await aCar(db, { of: [complaint] })
  const { page } = await desk({ role: 'engineer' })
  const worker = await aUser(db, { role: 'production', name: `Wanda ${car.number}` })
  const colleague = await aUser(db, { role: 'production', name: `Jola ${car.number}` })
  await page.goto(`/cars/${car.number}`)

  const team = page.getByRole('region', { name: /^D1/ })
  await team.getByRole('combobox', { name: 'Leader' }).fill(worker.name)
  await page.getByRole('option', { name: worker.name }).click()
  await expect.poll(() => db.car.count({ where: { id: car.id, leaderId: worker.id } })).toBe(1)
  const leader = team.getByRole('row', { name: worker.name })
  await expect(leader).toContainText('Production')
  await expect(leader).toContainText(worker.email)
  await team.getByRole('button', { name: 'Add a member' }).click()
  const joining = page.getByRole('dialog', { name: 'Add a member' })
  await joining.getByRole('combobox', { name: 'Name' }).fill(colleague.name)
  await page.getByRole('option', { name: colleague.name }).click()
  await joining.getByLabel('Department').fill('Moulding')
  await joining.getByRole('button', { name: 'Add a member' }).click()
  await expect(joining).toBeHidden()
  await expect(team.getByRole('row', { name: colleague.name })).toContainText('Moulding')

  const problem = page.getByRole('region', { name: /^D2/ })
  await expect(problem.getByRole('row', { name: complaint.number })).toContainText('Q2-4711')
  await problem.getByRole('button', { name: 'Copy their words again' }).click()
  await expect(problem.getByText('Keys of row 3 stay dead')).toBeVisible()
  await problem.getByLabel('Delivered').fill('400')
  await problem.getByLabel('Claimed', { exact: true }).fill('12')
  await expect(problem.getByText('3% (30,000 ppm)')).toBeVisible()

  const grid = problem.getByRole('table', { name: 'Is / is not' })
  await problem.getByRole('button', { name: 'Begin with the usual questions' }).click()
  await grid.getByLabel('Is, Which part has the fault?').fill('Row 3')
  await expect.poll(() => db.carIsNot.count({ where: { carId: car.id, isText: 'Row 3' } })).toBe(1)
  expect(await db.carIsNot.count({ where: { carId: car.id } })).toBe(8)

  const photos = problem.getByRole('region', { name: 'Photos' })
  const chosen = page.waitForEvent('filechooser')
  await photos.getByRole('button', { name: 'Add photos' }).click()
  await (await chosen).setFiles([
    await aPhoto(page, 'key.png'),
    { name: 'curve.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') },
  ])
  await expect(photos.getByRole('alert')).toContainText('curve.txt')
  await expect(photos.getByRole('img', { name: 'Photo 1' })).toBeVisible()
  await photos.getByRole('button', { name: 'Draw on Photo 1' }).click()
  const editor = page.getByRole('dialog', { name: 'Draw on a copy' })
  const board = await editor.getByRole('img', { name: 'Photo 1' }).boundingBox()
  if (!board) throw new Error('There is no photo to draw on')
  await page.mouse.move(board.x + board.width * 0.2, board.y + board.height * 0.3)
  await page.mouse.down()
  await page.mouse.move(board.x + board.width * 0.5, board.y + board.height * 0.5, { steps: 4 })
  await page.mouse.up()
  await editor.getByText('Words', { exact: true }).click()
  await editor.getByRole('button', { name: 'Put in the middle' }).click()
  await expect(editor.getByText('A mark of words needs words.')).toBeVisible()
  await editor.getByLabel('Words of mark 2').fill('Crack')
  await editor.getByRole('button', { name: '2 Words' }).press('ArrowDown')
  await expectAccessible(page, 'editor of a photo')
  await editor.getByRole('button', { name: 'Save the copy' }).click()
  await expect(editor).toBeHidden()
  await expect(photos.getByRole('button', { name: 'Show the original' })).toBeVisible()
  expect(await db.carPhoto.findFirst({ where: { carId: car.id } })).toMatchObject({
    marks: [
      { shape: 'arrow', text: '' },
      { shape: 'text', text: 'Crack', y1: 0.42 },
    ],
    markedId: expect.any(String),
  })

  // B15: the original is fetched beside its copy, and an "after" stands with its "before".
  const { originalId } = await db.carPhoto.findFirstOrThrow({ where: { carId: car.id } })
  await expect(photos.getByRole('link', { name: 'Download the original, Photo 1' })).toHaveAttribute(
    'href',
    `/api/files/${originalId}`,
  )
  await photos.getByLabel('Shows, Photo 1').selectOption('Before')
  const second = page.waitForEvent('filechooser')
  await photos.getByRole('button', { name: 'Add photos' }).click()
  await (await second).setFiles(await aPhoto(page, 'after.png'))
  await photos.getByLabel('Shows, Photo 2').selectOption('After')
  await expect(photos.getByRole('listitem')).toHaveCount(1)
  await expectAccessible(page, 'D1 and D2')
  await expectFits(page, 'D1 and D2', 360)
})

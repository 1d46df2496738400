import path from 'node:path'
import { expect, type Locator } from '@playwright/test'
import { aCar } from '@redress/prisma/builders/cars'
import { test } from './journey.ts'
import { expectAccessible, expectFits } from './judge-page.ts'
import { wordsIn } from './words.ts'

const picture = (name: string) =>
  path.resolve(import.meta.dirname, '../../../prisma/builders/demo/pictures', name)

test('B16, AN-2: photos taken with the phone appear on the desk, a cut line loses none, and closing ends it', async ({
  db,
  desk,
  visitor,
  troubles,
}) => {
  troubles.expect(/ERR_INTERNET_DISCONNECTED/)
  troubles.expect(/415 \(Unsupported Media Type\)/)
  troubles.expect(/410 \(Gone\)/)
  const car = await aCar(db)
  const { page } = await desk({ role: 'engineer' })
  await page.goto(`/cars/${car.number}`)
  const photos = page.getByRole('region', { name: /^D2/ }).getByRole('region', { name: 'Photos' })
  await photos.getByRole('button', { name: 'Take with the phone' }).click()
  const dialog = page.getByRole('dialog', { name: 'Photos from the phone' })
  await expect(dialog.getByText(`${car.number} · D2`)).toBeVisible()
  await expect(dialog.getByRole('img', { name: 'QR code of the address for the phone' })).toBeVisible()
  await expectAccessible(page, 'the code for the phone')
  const address = await wordsIn(dialog.getByText(/\/p\/en\/camera\//).last())

  let phone = await visitor({ viewport: { width: 360, height: 740 }, hasTouch: true, locale: 'en-GB' })
  const context = phone.context()
  await phone.goto(address)
  await expect(phone.getByRole('heading', { level: 1, name: `${car.number} · D2` })).toBeVisible()
  await expect(phone.getByRole('button', { name: 'Take a photo' })).toBeVisible()
  const takePhoto = (file: Parameters<Locator['setInputFiles']>[0]) =>
    phone.locator('input[capture]').setInputFiles(file)
  const row = (name: string) =>
    phone.getByRole('list', { name: 'Photos of this phone' }).getByRole('listitem').filter({ hasText: name })

  await test.step('a photo is on the desk as soon as it is taken', async () => {
    await takePhoto(picture('dead-row.jpg'))
    await expect(row('dead-row.jpg')).toContainText('Uploaded')
    await expect(dialog.getByRole('status')).toHaveText('1 photo arrived')
  })

  await test.step('AL-4: a photo taken without a line waits, and goes out when the line is back', async () => {
    await context.setOffline(true)
    await takePhoto(picture('crushed-carton.jpg'))
    await expect(phone.getByText('No connection at the moment.')).toBeVisible()
    await context.setOffline(false)
    await expect(phone.getByText('2 photos have arrived.')).toBeVisible()
    await expect(dialog.getByRole('status')).toHaveText('2 photos arrived')
  })

  await test.step('AL-4: a photo that a closed page could not send goes out from the next one', async () => {
    await context.setOffline(true)
    await takePhoto(picture('relay-before.jpg'))
    await expect(phone.getByText('No connection at the moment.')).toBeVisible()
    await phone.close()
    await context.setOffline(false)
    phone = await context.newPage()
    await phone.goto(address)
    await expect(phone.getByText('3 photos have arrived.')).toBeVisible()
    await expect(dialog.getByRole('status')).toHaveText('3 photos arrived')
  })

  await test.step('AL-5: what is no photo is refused in plain words', async () => {
    const words = { name: 'curve.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF') }
    await takePhoto(words)
    await expect(row('curve.pdf')).toContainText('This is not a photo we can show.')
    await expectAccessible(phone, 'the camera on the phone')
    await expectFits(phone, 'the camera on the phone', 360)
  })

  await test.step('the desk closes the dialog: the photos stand in D2, and the phone sends nothing more', async () => {
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect(photos.getByRole('img', { name: 'Photo 3' })).toBeVisible()
    await takePhoto(picture('dead-row.jpg'))
    await expect(phone.getByRole('heading', { level: 1, name: 'This link has ended' })).toBeVisible()
    await expectAccessible(phone, 'a link that has ended')
    expect(await db.carPhoto.count({ where: { carId: car.id } })).toBe(3)
  })
})

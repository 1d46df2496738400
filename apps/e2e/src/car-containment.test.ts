import { expect } from '@playwright/test'
import { aLot, aStockRow } from '@redress/prisma/builders/car-stock'
import { aCar } from '@redress/prisma/builders/cars'
import { aBatch } from '@redress/prisma/builders/catalog'
import { test } from './journey.ts'
import { expectAccessible, expectFits } from './judge-page.ts'
import { paste } from './paste.ts'

test('CAR-3: a stock check pasted from a spreadsheet lacks 600 pieces, a phone finds them, the batch is stopped', async ({
  db,
  desk,
  troubles,
}) => {
  const batch = await aBatch(db, { quantityMade: 10_000 })
  const car = await aCar(db, { productId: batch.productId })
  const lot = await aLot(db, { carId: car.id, lot: batch.number, batchId: batch.id, quantityMade: 10_000 })
  const worker = await desk({ role: 'production' }, { viewport: { width: 360, height: 740 }, hasTouch: true })
  const { id: forwarder } = await aStockRow(db, {
    carId: car.id,
    lotId: lot.id,
    place: 'in_transit',
    placeName: 'Forwarder',
    toCheck: 600,
    responsibleId: worker.user.id,
  })

  const { page } = await desk({ role: 'engineer' })
  await page.goto(`/cars/${car.number}#d3`)
  const d3 = page.getByRole('region', { name: /Containment/ })
  await expect(d3.getByText('10,000 made = 0 found + 0 in use')).toBeVisible()
  const check = d3.getByRole('table', { name: 'Stock check' })
  await d3.getByRole('button', { name: 'Add a row' }).last().click()
  await check.getByLabel('Which, Finished goods').focus()
  await paste(page, 'Hall 2\t9,000\t9000\t8 900\t100\nVistula\t400\t400\t390\t11\n')
  await expect(d3.getByText('10 cells filled')).toBeVisible()
  await expect(check.getByText('The parts must add up to 400.')).toBeVisible()
  await expect(d3.getByText('+ 599 pieces unaccounted')).toBeVisible()
  await check.getByLabel('Bad, Vistula').fill('10')
  await expect(d3.getByText('+ 600 pieces unaccounted')).toBeVisible()
  await expect(d3.getByText(/110 bad of 9,400 found: 1\.2%/)).toBeVisible()

  // Esc, then Tab leaves the grid at once.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(check.locator(':focus')).toHaveCount(0)

  await d3.getByRole('button', { name: new RegExp(`Put .*${batch.number} on hold`) }).click()
  const stop = page.getByRole('dialog')
  await stop.getByLabel('Reason').fill('Cured too cold')
  await stop.getByRole('button', { name: 'Put on hold' }).click()
  await expect(d3.getByText('Cured too cold')).toBeVisible()
  await expect(d3.getByText('HOLD', { exact: true })).toBeVisible()
  await expect.poll(() => db.carStock.count({ where: { carId: car.id, good: { not: null } } })).toBe(2)
  await expectAccessible(page, '/cars/:number D3')
  await expectFits(page, '/cars/:number D3', 360)

  const phone = worker.page
  await phone.goto('/today')
  await phone.getByRole('link', { name: '1 place waits for your count' }).click()
  await expectAccessible(phone, '/stock-checks')
  await phone.getByRole('link', { name: /Forwarder/ }).click()
  await phone.getByLabel('Good', { exact: true }).fill('598')
  await phone.getByRole('button', { name: 'Bad: one more' }).click()
  await phone.getByRole('button', { name: 'Bad: one more' }).click()
  await phone.getByLabel('Blocked', { exact: true }).fill('2')
  await expectAccessible(phone, '/stock-checks/:id')
  await expectFits(phone, '/stock-checks/:id', 360)
  // The network of the warehouse is away; what was counted goes out when it is back, once.
  troubles.expect(/ERR_INTERNET_DISCONNECTED/)
  await worker.context.setOffline(true)
  await phone.getByRole('button', { name: 'Counted', exact: true }).click()
  await expect(phone.getByText(/Kept on this device/)).toBeVisible()
  await worker.context.setOffline(false)
  await expect(phone.getByText('Nothing waits for your count.')).toBeVisible()
  expect(await db.carStock.findUniqueOrThrow({ where: { id: forwarder } })).toMatchObject({
    good: 598,
    bad: 2,
    checked: 600,
    version: 2,
  })
  await expect(d3.getByText('10,000 made = 10,000 found + 0 in use')).toBeVisible()
})

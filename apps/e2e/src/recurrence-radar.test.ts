import { expect } from '@playwright/test'
import { aCar } from '@redress/prisma/builders/cars'
import { aBatch, aDefectCode } from '@redress/prisma/builders/catalog'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aCustomer } from '@redress/prisma/builders/customers'
import { test } from './journey.ts'
import { expectAccessible, expectFits } from './judge-page.ts'
import { wordsIn } from './words.ts'

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

test('IN-11, CAR-12: the third call about the same failure is attached to its watched CAR, which opens again', async ({
  db,
  desk,
}) => {
  const own = crypto.randomUUID().slice(0, 8)
  const customer = await aCustomer(db, { name: `Caller ${own}` })
  const clean = await aBatch(db, { number: `L-${own}` })
  const product = await db.product.findUniqueOrThrow({ where: { id: clean.productId } })
  const defect = await aDefectCode(db, { name: `Dead key ${own}` })
  const earlier = [120, 90].map((days) =>
    aComplaint(db, {
      customerId: customer.id,
      receivedAt: daysAgo(days),
      step: 'closed',
      complaintLines: [{ productId: product.id, productText: product.number, defectCodeId: defect.id }],
    }),
  )
  const car = await aCar(db, {
    of: await Promise.all(earlier),
    status: 'closed',
    openedAt: daysAgo(119),
    closedAt: daysAgo(62),
    watchFrom: daysAgo(62),
  })
  await db.carField.create({
    data: {
      carId: car.id,
      name: 'd3.cleanLot',
      value: clean.number,
      changedById: car.openedById,
      changedAt: daysAgo(100),
    },
  })
  const { page } = await desk({ role: 'agent' })
  const radar = page.getByRole('region', { name: 'Has it come back?' })
  const attach = radar.getByRole('button', { name: `Attach to ${car.number}` })

  await test.step('product and defect are typed, the radar says what is known', async () => {
    await page.goto('/complaints/new')
    await page.getByRole('textbox', { name: 'In their words' }).fill('The same keys are dead again.')
    await page.locator('[data-place=customerName]').fill(customer.name)
    await page.getByRole('combobox', { name: 'Product' }).fill(product.number)
    await page.getByRole('combobox', { name: 'Defect' }).selectOption(defect.id)
    await expect(radar).toContainText('3 times for this customer within six months, this one included.')
    await expect(radar).toContainText('same product, defect, customer · closed 2 months ago · watched until')
    await page.getByRole('combobox', { name: 'Batch' }).fill(clean.number)
    await expect(radar).toContainText('joining opens it again')
  })

  await test.step('going on without asks why, attaching by its key does not; a closed tab keeps the choice', async () => {
    await radar.getByRole('button', { name: 'Go on without' }).click()
    await expect(radar.getByRole('status')).toHaveText('Without a reason nothing is kept.')
    await radar.getByRole('button', { name: 'A single piece' }).click()
    await expect(radar.getByRole('textbox', { name: 'Why without a CAR' })).toHaveValue('A single piece')
    await expectAccessible(page, 'radar with a reason')
    await expectFits(page, 'radar with a reason', 360)
    await page.getByRole('textbox', { name: 'In their words' }).press('Alt+A')
    await page.reload()
    await expect(attach).toHaveAttribute('aria-pressed', 'true')
    await expect(radar.getByRole('status')).toHaveText(`When you register, it is attached to ${car.number}.`)
  })

  await test.step('registering does it; complaint and CAR show each other', async () => {
    await page.getByRole('button', { name: 'Register' }).click()
    const number = await wordsIn(page.getByRole('heading', { level: 2, name: /^C-\d{4}-\d{5}$/ }))
    const joined = page.getByRole('link', { name: `Joined to ${car.number}, which is open again.` })
    await expect(joined).toBeVisible()
    await page.goto(`/complaints/${number}/judgement`)
    await expect(page.getByRole('region', { name: 'Corrective action request' })).toContainText(car.number)
    await page.goto(`/cars/${car.number}`)
    await expect(page.getByRole('region', { name: /^D2/ }).getByRole('row', { name: number })).toBeVisible()
  })
})

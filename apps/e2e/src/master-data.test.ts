import { expect } from '@playwright/test'
import { aBatch, aDefectCode, aProduct } from '@redress/prisma/builders/catalog'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { test, told } from './journey.ts'
import { expectAccessible, expectFits } from './judge-page.ts'

test('CU-4, CAR-3: what a customer named is recognised, its batch stopped on queue and record, and released', async ({
  db,
  desk,
  troubles,
}) => {
  const product = await aProduct(db)
  const line = { productText: product.number, productId: product.id, batchText: 'the June lot' }
  const complaint = await aComplaint(db, { complaintLines: [{ ...line, quantityAffected: 40 }] })
  troubles.expect(/status of 400/)
  const engineer = await desk({ role: 'engineer' })
  const { page } = engineer
  await page.goto('/products')
  await page.getByLabel('Search', { exact: true }).fill(product.number)
  await page.getByRole('link', { name: product.number }).click()
  await page.getByRole('button', { name: 'Add as batch: the June lot' }).click()
  const adding = page.getByRole('dialog', { name: 'Add batch' })
  const number = `L-${product.number}`
  await adding.getByLabel('Number').fill(number)
  await adding.getByLabel('Quantity made').fill('5 000')
  await adding.getByLabel('Quantity shipped').fill('5001')
  await adding.getByRole('button', { name: 'Save' }).click()
  await expect(adding.getByText(/at most 5[\s,]?000/)).toBeVisible()
  await adding.getByLabel('Quantity shipped').fill('4400')
  await adding.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('the June lot')).toHaveCount(0)
  await expectAccessible(page, '/products/:id')

  await page.getByRole('link', { name: number }).click()
  await expect(page.getByRole('table', { name: 'Complaints about it' })).toContainText(complaint.number)
  await page.getByRole('button', { name: 'Put on hold' }).click()
  const stop = page.getByRole('dialog', { name: `Put batch ${number} on hold` })
  await stop.getByLabel('Reason').fill('Cured too cold')
  await stop.getByRole('button', { name: 'Put on hold' }).click()
  await expect(stop).toBeHidden()
  await expect(page.getByText('Cured too cold')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Release/ })).toHaveCount(0)

  const head = await desk({ role: 'quality_manager', passwordHash: told('REDRESS_PASSWORD_HASH') })
  await head.page.goto(`/inbox/all?product=${product.id}`)
  await expect(head.page.getByText('HOLD', { exact: true }).first()).toBeVisible()
  await head.page.goto(`/complaints/${complaint.number}`)
  await expect(head.page.getByText(/Cured too cold/).first()).toBeVisible()
  await head.page.goto(`/batches/${number}`)
  await head.page.getByRole('button', { name: `Release the hold on ${number}` }).click()
  const release = head.page.getByRole('dialog', { name: `Release the hold on ${number}` })
  await release.getByLabel('Reason').fill('All sorted, none found')
  await release.getByLabel('Present password').fill(told('REDRESS_PASSWORD'))
  await expectAccessible(head.page, '/batches/:batch')
  await release.getByRole('button', { name: 'Release' }).click()
  await expect(head.page.getByText('All sorted, none found')).toBeVisible()
  await expectFits(head.page, '/batches/:batch', 360)
  // The news arrives where the engineer still looks at the batch.
  await expect(page.getByText('All sorted, none found')).toBeVisible()
  await page.goto(`/complaints/${complaint.number}`)
  await expect(page.getByText(number).first()).toBeVisible()
  await expect(page.getByText('HOLD', { exact: true })).toHaveCount(0)
})

test('AN-3, UX 4.2: a new defect code is offered at once; its catalogue is accessible and fits a phone', async ({
  db,
  desk,
}) => {
  const { parentId } = await aDefectCode(db)
  const group = await db.defectCode.findUniqueOrThrow({ where: { id: parentId ?? '' } })
  const { page } = await desk({ role: 'quality_manager' })
  await page.goto('/admin/defects')
  await page.getByRole('button', { name: `Add code: ${group.code}` }).click()
  const adding = page.getByRole('dialog', { name: 'Add code' })
  const code = `N-${group.code}`
  await adding.getByLabel('Code').fill(code)
  await adding.getByLabel('Name').fill('Delaminated')
  await adding.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('cell', { name: code, exact: true })).toBeVisible()
  await expectAccessible(page, '/admin/defects')
  await expectFits(page, '/admin/defects', 360)

  const complaint = await aComplaint(db, { step: 'analysis' })
  await page.goto(`/complaints/${complaint.number}/judgement`)
  await page.getByRole('button', { name: /Defect/ }).click()
  await page.getByRole('combobox', { name: 'Type a code or a name' }).fill(code)
  await expect(page.getByRole('option', { name: `${code} Delaminated` })).toBeVisible()
})

test('UX 4.2: products, suppliers and a batch nobody knows are accessible and fit a phone', async ({
  db,
  desk,
}) => {
  const batch = await aBatch(db)
  const supplier = await db.supplier.create({ data: { name: `Tapes ${batch.number}`, country: 'PL' } })
  const { page } = await desk({ role: 'quality_manager' })
  const pages = [
    ['/products', 'Products'],
    ['/suppliers', 'Suppliers'],
    [`/suppliers/${supplier.id}`, supplier.name],
    [`/batches/${batch.number.slice(0, -1)}X`, 'Nobody knows batch'],
  ] as const
  for (const [path, title] of pages) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
    await expectAccessible(page, path)
    await expectFits(page, path, 360)
  }
  await expect(page.getByRole('link', { name: batch.number })).toBeVisible()
})

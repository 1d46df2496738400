import path from 'node:path'
import { expect } from '@playwright/test'
import { answer, answersOf, fillIn, form } from './complaint-form.ts'
import { test } from './journey.ts'

const photo = path.resolve(import.meta.dirname, '../../../prisma/builders/demo/pictures/dead-row.jpg')
const sendings = '**/api/public/complaints'

test.use({ viewport: { width: 360, height: 740 } })

test('AL-3: a double click makes one complaint', async ({ page, db }) => {
  const customer = answersOf()
  await page.goto('/p/en/complaint')
  await fillIn(page, customer)
  await form(page).send.dblclick()
  await expect(page.getByRole('heading', { name: 'We have received your complaint' })).toBeVisible()
  expect(await db.complaint.count({ where: { companyName: customer.company } })).toBe(1)
})

test('AL-3: an answer lost on the way back is fetched later, and makes no second complaint', async ({
  page,
  db,
  troubles,
}) => {
  troubles.expect(/ERR_FAILED/)
  const customer = answersOf()
  await page.goto('/p/en/complaint')
  await fillIn(page, customer)
  await page.route(
    sendings,
    async (route) => {
      const answer = await route.fetch()
      expect(answer.status()).toBe(201)
      await route.abort()
    },
    { times: 1 },
  )
  await form(page).send.click()
  await expect(page.getByRole('heading', { name: 'Kept on this device' })).toBeVisible()
  const [stored] = await db.complaint.findMany({ where: { companyName: customer.company } })

  // The tab is closed in despair and opened again: it asks by itself.
  await page.reload()
  await expect(page.getByText(/^C-\d{4}-\d{5}$/)).toHaveText(stored?.number ?? '')
  expect(await db.complaint.count({ where: { companyName: customer.company } })).toBe(1)
})

test('AL-4: what was typed survives a reload, a closed tab and another language, files too', async ({
  page,
  context,
}) => {
  const customer = answersOf({ occurredPlace: 'Hall 3' })
  await page.goto('/p/en/complaint')
  await answer(page, 'happened', customer)
  await page.waitForURL(/part=product/)
  await form(page).box('product').fill('MS-4412')
  await page.reload()
  await expect(form(page).box('product')).toHaveValue('MS-4412')
  await page.goto('/p/en/complaint?part=photos')
  await page.locator('input[type=file]').first().setInputFiles(photo)
  await expect(page.getByRole('listitem').filter({ hasText: 'dead-row.jpg' })).toContainText('Uploaded')
  await page.close()

  const next = await context.newPage()
  await next.goto('/p/en')
  await next.getByRole('link', { name: 'Continue where you stopped' }).click()
  await expect(form(next).box('wording')).toHaveValue(customer.wording ?? '')
  await next.getByText('Language: English').click()
  await next.getByRole('link', { name: 'Ελληνικά' }).click()
  await expect(next.locator('html')).toHaveAttribute('lang', 'el')
  await expect(form(next).box('wording')).toHaveValue(customer.wording ?? '')
  await expect(form(next).box('occurredPlace')).toHaveValue('Hall 3')
  await answer(next, 'happened', {})
  await answer(next, 'product', {})
  await answer(next, 'quantity', {})
  await expect(next.getByRole('listitem').filter({ hasText: 'dead-row.jpg' })).toBeVisible()
})

test('UX 2.20: a complaint sent offline is kept and goes out when the line is back, once', async ({
  page,
  context,
  db,
  troubles,
}) => {
  troubles.expect(/ERR_INTERNET_DISCONNECTED/)
  const customer = answersOf()
  await page.goto('/p/en/complaint')
  await fillIn(page, customer)
  await context.setOffline(true)
  await form(page).send.click()
  await expect(page.getByRole('heading', { name: 'Kept on this device' })).toBeVisible()
  expect(await db.complaint.count({ where: { companyName: customer.company } })).toBe(0)
  await context.setOffline(false)
  await expect(page.getByText(/^C-\d{4}-\d{5}$/)).toBeVisible()
  expect(await db.complaint.count({ where: { companyName: customer.company } })).toBe(1)
})

import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { answer, answersOf, customerWrites, form, submitted } from './complaint-form.ts'
import { test } from './journey.ts'
import { expectAccessible, expectFits } from './judge-page.ts'

const pictures = path.resolve(import.meta.dirname, '../../../prisma/builders/demo/pictures')
const narrowest = 320

test.use({ viewport: { width: 360, height: 740 } })

async function judge(page: Page, state: string) {
  await expectAccessible(page, state)
  await expectFits(page, state, narrowest)
}

test('UX 4.2: every screen of the form is accessible, with errors and answers, light and dark', async ({
  page,
}) => {
  const customer = answersOf({ quantityAffected: '12', quantitySupplied: '700' })
  await page.goto('/p/en')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await judge(page, 'start')
  await page.goto('/p/en/complaint')
  await form(page).onward.click()
  await expect(page.getByRole('alert')).toBeFocused()
  await judge(page, 'what happened, with an error')
  await answer(page, 'happened', customer)
  await page.waitForURL(/part=product/)
  await page.getByText('Where do I find the batch number?').click()
  await judge(page, 'product')
  await answer(page, 'product', customer)
  await page.waitForURL(/part=quantity/)
  await judge(page, 'quantity')
  await answer(page, 'quantity', customer)
  await page.waitForURL(/part=photos/)
  await page.locator('input[type=file]').first().setInputFiles(path.join(pictures, 'dead-row.jpg'))
  await expect(page.getByText('Uploaded')).toBeVisible()
  await judge(page, 'photos')
  await answer(page, 'photos', customer)
  await page.waitForURL(/part=you/)
  await form(page).onward.click()
  await expect(page.getByRole('alert')).toBeFocused()
  await judge(page, 'who are you, with three errors')
  await answer(page, 'you', customer)
  await page.waitForURL(/part=check/)
  await judge(page, 'check')
  await form(page).send.click()
  await expect(page.getByRole('heading', { name: 'We have received your complaint' })).toBeVisible()
  await judge(page, 'sent')
})

test('UX 4.2: the form on a wide screen is accessible', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto('/p/en/complaint')
  await form(page).onward.click()
  await expect(page.getByRole('alert')).toBeFocused()
  await expectAccessible(page, 'goods, with errors')
  await form(page).box('wording').fill('The third row of keys does not answer.')
  await form(page).box('product').fill('MS-4412')
  await form(page).onward.click()
  await page.waitForURL(/part=photos/)
  await expectAccessible(page, 'photos and you')
})

test('UX 4.2: tracking, lost link and missing pages are accessible', async ({ page, request, troubles }) => {
  troubles.expect(/status of 404/)
  const { token } = await submitted(request, { batch: 'L2506-17' })
  await customerWrites(request, token, 'W'.repeat(300))
  await page.goto(`/p/en/track/${token}`)
  await expect(page.getByText('W'.repeat(300))).toBeVisible()
  await page.getByRole('button', { name: 'Send message' }).click()
  await expect(page.getByText('Please write a message or add a file.').first()).toBeVisible()
  await judge(page, 'tracking')
  await page.goto('/p/en/find')
  await page.getByRole('button', { name: 'Send me the link' }).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await judge(page, 'lost link, with errors')
  await page.getByRole('textbox', { name: 'Complaint number' }).fill('C-2019-00001')
  await page.getByRole('textbox', { name: 'E-mail address' }).fill('nobody@vistula.example')
  await page.getByRole('button', { name: 'Send me the link' }).click()
  await expect(page.getByRole('heading', { name: 'Please look into your mailbox' })).toBeFocused()
  await judge(page, 'lost link, asked for')
  await page.goto(`/p/en/track/${token.slice(1)}A`)
  await expect(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible()
  await judge(page, 'wrong link')
  await page.goto('/p/en/nowhere')
  await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible()
  await judge(page, 'missing page')
})

import path from 'node:path'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { form, submitted } from '../src/complaint-form.ts'

const folder = path.resolve(import.meta.dirname, '../../../docs/pictures')
const office = { width: 1366, height: 768 }
const telephone = { width: 360, height: 740 }

async function take(page: Page, name: string) {
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' })
}

async function signIn(context: BrowserContext) {
  const account = { email: 'agent@norrholm.example', password: process.env.REDRESS_PASSWORD }
  const answered = await context.request.post('/api/session', { data: account })
  expect(answered.ok(), await answered.text()).toBe(true)
}

const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('link') })

test('queue', async ({ browser }) => {
  const context = await browser.newContext({ viewport: office })
  await signIn(context)
  const page = await context.newPage()
  await page.goto('/inbox/open')
  await rows(page).nth(2).getByRole('link').focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('complementary').getByRole('blockquote')).toBeVisible()
  await take(page, 'queue')
  await context.close()
})

test('queue in the dark', async ({ browser }) => {
  const context = await browser.newContext({ viewport: office, colorScheme: 'dark' })
  await signIn(context)
  const page = await context.newPage()
  await page.goto('/inbox/customer-wrote')
  await rows(page).nth(3).getByRole('link').focus()
  await expect(rows(page).nth(3)).toHaveAttribute('aria-current', 'true')
  await take(page, 'queue-dark')
  await context.close()
})

test('record', async ({ browser }) => {
  const context = await browser.newContext({ viewport: office })
  await signIn(context)
  const page = await context.newPage()
  await page.goto('/inbox/open?severity=critical&step=analysis,action,reply')
  await rows(page).first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'Message to customer' }).click()
  await expect(page.getByRole('main').getByRole('listitem').nth(2)).toBeVisible()
  await take(page, 'record')
  await context.close()
})

test('form and tracking on a phone', async ({ browser }) => {
  const context = await browser.newContext({ viewport: telephone, hasTouch: true })
  const page = await context.newPage()
  const wording =
    'Keys 5 and 8 do not react since the last delivery. Twelve of seven hundred fail our final test.'
  await page.goto('/p/en/complaint')
  await form(page).box('wording').fill(wording)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await take(page, 'form')
  const { token } = await submitted(context.request, { wording, company: 'Vistula Metering' })
  await page.goto(`/p/en/track/${token}`)
  const next = page.getByRole('region', { name: 'What happens next' })
  await next.evaluate((section) => section.scrollIntoView({ block: 'end' }))
  await take(page, 'tracking')
  await context.close()
})

test('cause tree of an 8D', async ({ browser }) => {
  const context = await browser.newContext({ viewport: office })
  await signIn(context)
  const page = await context.newPage()
  await page.goto('/cars?status=closed&q=loop')
  await page.getByRole('row').filter({ hasText: '8D' }).first().getByRole('link').click()
  const causes = page.locator('#d4')
  await causes.getByText('Ishikawa').click()
  await causes
    .getByRole('figure')
    .first()
    .evaluate((picture) => picture.scrollIntoView({ block: 'center' }))
  await take(page, 'car')
  await context.close()
})

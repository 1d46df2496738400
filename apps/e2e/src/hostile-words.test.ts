import { expect } from '@playwright/test'
import { answersOf, fillIn, form } from './complaint-form.ts'
import { test } from './journey.ts'
import { wordsIn } from './words.ts'

const tag = '<img src=x onerror=alert(1)>'
const closing = '"></textarea></title><script>alert(2)</script>'
const vector = '<svg/onload=alert(3)>'
const template = `{{constructor.constructor('alert(4)')()}}`

test.use({ viewport: { width: 360, height: 740 } })

// Dialogs, errors and breaches of the content security policy fail every journey by themselves.
test('C14: no script of a customer runs, on the pages of the customer or on the desk', async ({
  page,
  desk,
}) => {
  const own = answersOf()
  const customer = {
    ...own,
    wording: `${tag} ${closing} ${vector} javascript:alert(5)`,
    situation: closing,
    occurredPlace: tag,
    product: `${tag} MS`,
    batch: vector,
    company: `${own.company} ${tag}`,
    contactName: `Ewa ${vector}`,
    phone: template,
    address: closing,
    customersNumber: tag,
  }
  const everywhere = async () => {
    await expect(page.locator('img[src="x"], svg[onload]')).toHaveCount(0)
  }
  await page.goto('/p/en/complaint')
  await fillIn(page, customer)
  await expect(page.getByText(customer.company)).toBeVisible()
  await everywhere()
  await form(page).send.click()
  const number = await wordsIn(page.getByText(/^C-\d{4}-\d{5}$/))
  await page.getByRole('link', { name: 'Follow your complaint' }).click()
  await page.getByRole('textbox', { name: 'Your message' }).fill(customer.wording)
  const picture = {
    name: `${vector.replace('/', ' ')}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from('measured'),
  }
  await page.locator('input[type=file]').first().setInputFiles(picture)
  await page.getByRole('button', { name: 'Send message' }).click()
  await expect(page.getByText('Your message has reached us.')).toBeVisible()
  await expect(page.locator('.message-body').first()).toHaveText(customer.wording)
  await everywhere()

  const agent = await desk()
  const onDesk = agent.page.locator('img[src="x"], svg[onload]')
  await agent.page.goto('/inbox/web')
  await agent.page.getByRole('searchbox').fill(own.company)
  const row = agent.page.getByRole('row').filter({ hasText: own.company })
  await expect(row).toContainText(tag)
  await expect(onDesk).toHaveCount(0)
  await row.getByRole('link').press('Space')
  await expect(agent.page.getByRole('blockquote')).toHaveText(customer.wording)
  await expect(onDesk).toHaveCount(0)
  await agent.page.goto(`/complaints/${number}`)
  await expect(agent.page.getByRole('listitem').filter({ hasText: closing }).first()).toBeVisible()
  await expect(agent.page.getByRole('complementary', { name: 'Facts' })).toContainText(template)
  await expect(onDesk).toHaveCount(0)
  await agent.page.goto(`/complaints/${number}/evidence`)
  await expect(agent.page.getByText(picture.name)).toBeVisible()
  await expect(onDesk).toHaveCount(0)
})

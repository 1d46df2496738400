import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { test } from './journey.ts'
import { expectAccessible, expectFits } from './judge-page.ts'

async function judge(page: Page, state: string) {
  await expectAccessible(page, state)
  await expectFits(page, state, 360)
}

test('IN-8: a suggestion goes to the improvement list and is adopted there', async ({ desk }) => {
  const wording = `Print the lot on the carton ${randomUUID()}`
  const agent = await desk()
  const registered = await agent.page.request.post('/api/complaints', {
    headers: { 'idempotency-key': randomUUID() },
    data: { channel: 'phone', kind: 'suggestion', customerName: 'Vistula Metering', wording },
  })
  expect(registered.status(), await registered.text()).toBe(201)
  const { number } = await registered.json()

  const { page } = await desk({ role: 'quality_manager' })
  await page.goto('/improvements')
  const entry = page.getByRole('listitem').filter({ hasText: wording })
  await expect(entry).toContainText(number)
  await judge(page, 'improvement list')
  await entry.getByRole('button', { name: 'Adopt…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Adopt' })
  await dialog.getByLabel('Reason').fill('Cheap, and every customer gains')
  await dialog.getByRole('button', { name: 'Adopt' }).click()
  await expect(entry).toBeHidden()
  await page.getByText('Adopted', { exact: true }).click()
  await expect(entry).toContainText('Cheap, and every customer gains')
  await entry.getByRole('link', { name: number }).click()
  await expect(page.getByText('adopted the suggestion: Cheap, and every customer gains')).toBeVisible()
})

test('UX A4: filters are kept under a name, found in the navigation, renamed and taken away', async ({
  desk,
}) => {
  const { page } = await desk()
  await page.goto('/inbox/open?severity=critical')
  await page.getByRole('button', { name: 'Save view' }).click()
  const saving = page.getByRole('dialog', { name: 'Save this view' })
  await saving.getByLabel('Name').fill('Critical ones')
  await saving.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Critical ones' })).toBeVisible()

  await page.goto('/today')
  const navigation = page.getByRole('navigation', { name: 'Main' })
  await navigation.getByRole('link', { name: 'Critical ones' }).click()
  await expect(page).toHaveURL(/\/inbox\/open\?severity=critical$/)
  await expect(navigation.getByRole('link', { name: 'Critical ones' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await judge(page, 'saved view')

  await page.getByRole('button', { name: 'View “Critical ones”' }).click()
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  const renaming = page.getByRole('dialog', { name: 'View “Critical ones”' })
  await renaming.getByLabel('Name').fill('The worst')
  await renaming.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The worst' })).toBeVisible()

  await page.getByRole('button', { name: 'View “The worst”' }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete view' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'All open' })).toBeVisible()
  await expect(navigation.getByRole('link', { name: 'The worst' })).toHaveCount(0)
})

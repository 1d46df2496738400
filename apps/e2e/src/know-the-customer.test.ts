import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aContact, aCustomer } from '@redress/prisma/builders/customers'
import { test } from './journey.ts'
import { expectAccessible, expectFits } from './judge-page.ts'

test('CU-1: a customer is entered, corrected by two, known by contacts and visits, and complains', async ({
  db,
  desk,
  troubles,
}) => {
  const name = `Hearthline ${randomUUID().slice(0, 8)}`
  const { page } = await desk({ role: 'agent', name: 'Anna Agent' })
  await page.goto('/customers')

  await test.step('created where the list is', async () => {
    await page.getByRole('button', { name: 'New customer' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'New customer' })
    await dialog.getByLabel('Name').fill(name)
    await dialog.getByLabel('Country').fill('PL')
    await dialog.getByLabel('Language').selectOption({ label: 'Polski' })
    await dialog.getByRole('button', { name: 'Create customer' }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  })
  const customer = await db.customer.findUniqueOrThrow({ where: { name } })

  await test.step('AL-2: a colleague was faster: both versions are shown, mine is put', async () => {
    troubles.expect(/status of 409/)
    await page.getByRole('button', { name: 'Change', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: `Change: ${name}` })
    await dialog.getByLabel('Country').fill('Poland')
    await db.customer.update({
      where: { id: customer.id },
      data: { country: 'DE', version: { increment: 1 } },
    })
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog.getByRole('alert')).toContainText('Now: DE')
    await expect(dialog.getByRole('alert')).toContainText('Yours: Poland')
    await dialog.getByRole('button', { name: 'Put mine' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText('Poland', { exact: true })).toBeVisible()
  })

  await test.step('AL-1: out of use and in use again, never deleted', async () => {
    await page.getByRole('button', { name: `Take out of use: ${name}` }).click()
    await expect(page.getByText('not in use', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: `Use again: ${name}` }).click()
    await expect(page.getByText('not in use', { exact: true })).toBeHidden()
  })

  await test.step('a contact is added; who has the address already is named', async () => {
    const twin = await aContact(db)
    await page.getByRole('link', { name: 'Contacts' }).click()
    await page.getByRole('button', { name: 'New contact' }).click()
    const dialog = page.getByRole('dialog', { name: 'New contact' })
    await dialog.getByLabel('Name of the contact').fill('Ewa Lis')
    await dialog.getByLabel('E-mail address').fill(twin.email ?? '')
    await expect(dialog.getByRole('status')).toContainText(twin.name)
    await dialog.getByLabel('E-mail address').fill(`ewa-${customer.id}@hearthline.example`)
    await dialog.getByLabel('Telephone').fill('+48 22 731 99 04')
    await dialog.getByRole('button', { name: 'Add contact' }).click()
    await expect(page.getByRole('link', { name: '+48 22 731 99 04' })).toBeVisible()
  })

  await test.step('a visit is planned and reported', async () => {
    await page.getByRole('link', { name: 'Visits and calls' }).click()
    await page.getByRole('button', { name: 'Plan a visit or call' }).click()
    const plan = page.getByRole('dialog', { name: 'Plan a visit or call' })
    await plan.getByLabel('Purpose').fill('Review of the year')
    await plan.getByRole('button', { name: 'Plan', exact: true }).click()
    const visit = page.getByRole('listitem').filter({ hasText: 'Review of the year' })
    await expect(visit).toContainText('planned')
    await visit.getByRole('button', { name: 'Report' }).click()
    const report = page.getByRole('dialog', { name: 'Report' })
    await report.getByLabel('What was said').fill('They want AQL 0.4')
    await report.getByRole('button', { name: 'Report' }).click()
    await expect(visit).toContainText('They want AQL 0.4')
    await expect(visit).toContainText('done')
  })

  await test.step('A24: the number of the caller finds the customer, who complains', async () => {
    await page.goto('/customers')
    await page.getByLabel('Find a customer').fill('0048 22 7319904')
    await expect(page.getByRole('row').filter({ hasText: 'Ewa Lis' })).toContainText(name)
    await page.getByRole('link', { name }).click()
    await page.getByRole('link', { name: 'New complaint for this customer' }).click()
    await expect(page.getByRole('combobox', { name: 'Customer' })).toHaveValue(name)
  })
})

test('UX 4.2: the pages about customers are accessible and fit a phone', async ({ db, desk }) => {
  const customer = await aCustomer(db, { terms: 'AQL 0.4', address: 'Prosta 1', calendarId: null })
  await aContact(db, {
    customerId: customer.id,
    name: 'Ewa Lis',
    phone: '+48 22 555',
    preferredChannel: 'fax',
  })
  await aComplaint(db, { customerId: customer.id })
  const { page, user } = await desk({ role: 'agent' })
  const at = (days: number) => new Date(Date.now() + days * 86_400_000)
  const visit = { customerId: customer.id, kind: 'visit' as const, byId: user.id, purpose: 'Review' }
  await db.customerVisit.createMany({
    data: [
      { ...visit, plannedAt: at(-1) },
      { ...visit, plannedAt: at(-9), doneAt: at(-9), report: 'Fine' },
    ],
  })
  const home = `/customers/${customer.id}`
  const pages: [path: string, seen: string, judged?: 'fits'][] = [
    [`/customers?q=${encodeURIComponent(customer.name)}`, customer.name],
    [home, 'Last contacts'],
    [`${home}/complaints`, 'Keys of the third row', 'fits'],
    [`${home}/contacts`, 'Ewa Lis', 'fits'],
    [`${home}/contract`, 'AQL 0.4', 'fits'],
    [`${home}/visits`, 'report is missing'],
  ]
  for (const [path, seen, judged] of pages) {
    await page.goto(path)
    await expect(page.getByText(seen).first()).toBeVisible()
    if (judged !== 'fits') await expectAccessible(page, path)
    await expectFits(page, path, 360)
  }
})

import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { aBatch, aHold } from '@redress/prisma/builders/catalog'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aContact } from '@redress/prisma/builders/customers'
import { aClockPolicy } from '@redress/prisma/builders/sla'
import { aUser } from '@redress/prisma/builders/users'
import { answersOf, customerWrites, submitted } from './complaint-form.ts'
import { test } from './journey.ts'
import { expectAccessible, expectFits } from './judge-page.ts'
import { linkMailedTo } from './mailbox.ts'

const telephone = 360
const photo = path.resolve(import.meta.dirname, '../../../prisma/builders/demo/pictures/dead-row.jpg')

async function judge(page: Page, state: string) {
  await expectAccessible(page, state)
  await expectFits(page, state, telephone)
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('link') })

test('UX 4.2: the queue is accessible, alone and with a peek', async ({ db, desk }) => {
  const contact = await aContact(db)
  const batch = await aBatch(db)
  await aHold(db, { batchId: batch.id })
  for (const severity of ['minor', 'major', 'critical'] as const) {
    const receivedAt = new Date(Date.now() - 5 * 86_400_000)
    await aComplaint(db, { customerId: contact.customerId, severity, urgent: true, batch, receivedAt })
  }
  await aComplaint(db, { customerId: contact.customerId, step: 'analysis', lastWordBy: 'us' })
  const { page } = await desk()
  await page.goto(`/inbox/open?customer=${contact.customerId}`)
  await expect(rows(page)).toHaveCount(4)
  await judge(page, 'queue')
  await page.keyboard.press('j')
  await page.keyboard.press('Space')
  await expect(page.getByRole('complementary').getByRole('blockquote')).toBeVisible()
  await judge(page, 'queue with a peek')
})

test('UX 4.2: the dialogs of the queue are accessible, and Esc closes them', async ({ db, desk }) => {
  for (let n = 0; n < 12; n += 1) await aUser(db)
  const { customerId } = await aComplaint(db)
  const { page } = await desk()
  await page.goto(`/inbox/open?customer=${customerId}`)
  await rows(page).getByRole('link').focus()
  await page.keyboard.press('a')
  await expect(page.getByRole('dialog')).toContainText('(me)')
  await expectAccessible(page, 'assign dialog')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Shift+?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await expectAccessible(page, 'keys')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(rows(page).getByRole('link')).toBeFocused()
})

test('UX 4.2: the queue is accessible when it is empty and when nothing matches', async ({ desk }) => {
  const { page } = await desk()
  await page.goto('/inbox/mine')
  await expect(page.getByText('Nothing is assigned to you')).toBeVisible()
  await judge(page, 'queue, empty')
  // Over an empty list: links that lie under the open filter would be counted as its neighbours.
  await page.getByRole('button', { name: 'Severity' }).click()
  await expect(page.getByRole('checkbox', { name: 'Critical' })).toBeVisible()
  await expectAccessible(page, 'filter open')
  await page.goto(`/inbox/mine?q=${randomUUID()}`)
  await expect(page.getByText('No complaint matches')).toBeVisible()
  await judge(page, 'queue, no match')
})

test('UX 4.2: the timeline is accessible, and both ways of writing', async ({ desk, request }) => {
  const { number, token } = await submitted(request)
  await customerWrites(request, token, 'W'.repeat(300))
  const { page } = await desk()
  await page.goto(`/complaints/${number}`)
  await expect(page.getByText('W'.repeat(300))).toBeVisible()
  await page.getByRole('textbox', { name: 'Message to customer' }).fill('Thank you.')
  await customerWrites(request, token, 'One more thing.')
  await expect(page.getByRole('alert').filter({ hasText: 'One more thing.' })).toBeVisible()
  await judge(page, 'message, with news')
  await page.getByRole('button', { name: 'Internal note' }).click()
  await page.getByRole('textbox', { name: 'Internal note' }).fill('Damp carton again.')
  await page.getByRole('button', { name: 'Change the subject' }).click()
  await judge(page, 'note, with the subject in hand')
})

test('UX 4.2: evidence, facts on a phone and a closed record are accessible', async ({ db, desk }) => {
  const { number, subject } = await aComplaint(db, { step: 'closed' })
  const { page } = await desk()
  await page.goto(`/complaints/${number}`)
  await expect(heading(page, subject)).toBeVisible()
  await judge(page, 'closed record')
  await page.goto(`/complaints/${number}/evidence`)
  await expect(page.getByText('No files yet')).toBeVisible()
  await page.locator('input[type=file]').first().setInputFiles(photo)
  await expect(page.getByRole('main').getByRole('link', { name: /dead-row\.jpg/ })).toBeVisible()
  await judge(page, 'evidence')
  await page.setViewportSize({ width: telephone, height: 740 })
  await page.getByRole('button', { name: 'Facts' }).click()
  await expect(page.getByRole('dialog')).toContainText('Customer')
  await judge(page, 'facts on a phone')
})

test('UX 4.2: users and the form of a new one are accessible', async ({ desk }) => {
  const { page } = await desk({ role: 'admin' })
  await page.goto('/admin/users')
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await judge(page, 'users')
  await page.getByRole('button', { name: 'New user' }).click()
  await expect(page.getByRole('dialog', { name: 'New user' })).toBeVisible()
  await judge(page, 'new user')
})

test('UX 4.2: the page of calendars and policies is accessible', async ({ db, desk }) => {
  await aClockPolicy(db, { severity: 'minor' })
  const { page } = await desk({ role: 'quality_manager' })
  await page.goto('/admin/clocks')
  await expect(page.getByRole('region', { name: 'Try it' })).toBeVisible()
  await judge(page, 'clocks')
})

test('UX 4.2: the forms of calendars and policies are accessible', async ({ desk }) => {
  const { page } = await desk({ role: 'quality_manager' })
  await page.goto('/admin/clocks')
  await page.getByRole('button', { name: 'New calendar' }).click()
  await expect(page.getByRole('dialog', { name: 'New calendar' })).toBeVisible()
  await judge(page, 'new calendar')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'New policy' }).click()
  await expect(page.getByRole('dialog', { name: 'New policy' })).toBeVisible()
  await judge(page, 'new policy')
})

test('UX 4.2: the time bank of a clock is accessible', async ({ db, desk }) => {
  const { page } = await desk()
  const { number } = await aComplaint(db)
  await page.goto(`/complaints/${number}`)
  await page.getByRole('button', { name: /^First reply/ }).click()
  await expect(page.getByRole('dialog', { name: 'First reply' })).toContainText('Used')
  await judge(page, 'time bank')
})

test('UX 4.2: outbox, account and its menu are accessible', async ({ desk, request }) => {
  const { email } = answersOf()
  await submitted(request, { email })
  await linkMailedTo(email)
  const { page } = await desk({ role: 'admin' })
  await page.goto('/outbox')
  await page.getByRole('row').filter({ hasText: email }).getByRole('link').first().click()
  await expect(page.getByRole('complementary')).toContainText(email)
  await judge(page, 'outbox with an open mail')
  await page.goto('/account')
  await expect(heading(page, 'My account')).toBeVisible()
  await judge(page, 'account')
  await page.getByRole('banner').getByRole('button').last().click()
  await expect(page.getByRole('menu')).toBeVisible()
  await expectAccessible(page, 'user menu')
})

test('UX 4.2: sign-in and invitation are accessible', async ({ visitor, desk, troubles }) => {
  troubles.expect(/status of 40[0134]/)
  const stranger = await visitor()
  await stranger.goto('/sign-in')
  await stranger.getByRole('textbox', { name: 'E-mail address' }).fill('nobody@norrholm.example')
  await stranger.getByLabel('Password', { exact: true }).fill('wrong')
  await stranger.getByRole('button', { name: 'Sign in' }).click()
  await expect(stranger.getByText('Address, password or code is not right.')).toBeVisible()
  await judge(stranger, 'sign-in, refused')
  await stranger.getByRole('button', { name: 'Forgotten your password?' }).click()
  await expect(heading(stranger, 'New password')).toBeVisible()
  await judge(stranger, 'password forgotten')

  const email = `new.${randomUUID().slice(0, 8)}@norrholm.example`
  const { page } = await desk({ role: 'admin' })
  const created = await page.request.post('/api/users', {
    headers: { 'idempotency-key': randomUUID() },
    data: { email, name: 'New Person', position: '', role: 'agent', language: 'en', timeZone: 'UTC' },
  })
  expect(created.status(), await created.text()).toBe(201)
  await stranger.goto(await linkMailedTo(email))
  await expect(stranger.getByRole('textbox', { name: 'New password' })).toBeVisible()
  await judge(stranger, 'invitation')
  await stranger.goto('/invitation/used-up')
  await expect(stranger.getByRole('link', { name: 'To sign-in' })).toBeVisible()
  await judge(stranger, 'invitation, used up')
})

test('UX 4.2: pages that lead nowhere are accessible', async ({ desk, troubles }) => {
  troubles.expect(/status of 404/)
  const { page } = await desk({ role: 'production' })
  await page.goto('/nowhere')
  await expect(page.getByText('There is no such page')).toBeVisible()
  await judge(page, 'no such page')
  await page.goto('/complaints/C-2019-99999')
  await expect(page.getByRole('alert').filter({ hasText: 'C-2019-99999' })).toBeVisible()
  await judge(page, 'no such record')
  await page.goto('/admin/users')
  await expect(page.getByText('Your role does not include this page')).toBeVisible()
  await judge(page, 'no permission')
})

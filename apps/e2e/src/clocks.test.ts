import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { aCustomer } from '@redress/prisma/builders/customers'
import { aCalendar, aClockPolicy, plantHours } from '@redress/prisma/builders/sla'
import { customerWrites, submitted } from './complaint-form.ts'
import { test } from './journey.ts'

test('SLA-3: the head of quality changes a calendar and tries it', async ({ db, desk, troubles }) => {
  const own = randomUUID().slice(0, 8)
  const calendar = await aCalendar(db, { name: `Plant ${own}` })
  const customer = await aCustomer(db, { name: `Pearl ${own}`, timeZone: 'Asia/Shanghai' })
  await aClockPolicy(db, { calendarId: calendar.id, customerId: customer.id, target: { workingDays: 1 } })
  const { page } = await desk({ role: 'quality_manager' })
  await page.goto('/admin/clocks')

  const tryIt = page.getByRole('region', { name: 'Try it' })
  const result = (name: string) => tryIt.getByRole('row').filter({ hasText: name })
  await test.step('a Thursday evening starts on Friday and is due on its close', async () => {
    await tryIt.getByLabel('Policy').selectOption({ label: `First reply · 1 working day · ${customer.name}` })
    await tryIt.getByLabel('Received').fill('2026-12-03T18:00')
    await expect(result('Starts')).toContainText(/Fri.*4 December 2026.*08:00/)
    await expect(result('Due')).toContainText(/Mon.*7 December 2026.*16:00/)
    await expect(result('Due')).toContainText(/Mon.*7 December 2026.*23:00/)
  })

  await test.step('a visit at the customer’s counts the customer’s days, where they are known', async () => {
    const shanghai = await aCalendar(db, {
      name: `Shanghai ${own}`,
      hours: { ...plantHours, timeZone: 'Asia/Shanghai', holidays: ['2026-12-04'] },
    })
    const abroad = await aCustomer(db, {
      name: `Orient ${own}`,
      timeZone: 'Asia/Shanghai',
      calendarId: shanghai.id,
    })
    await page.getByRole('button', { name: 'New policy' }).click()
    const dialog = page.getByRole('dialog', { name: 'New policy' })
    await dialog.getByLabel('Clock').selectOption('Decision')
    await dialog.getByLabel('Time').fill('10')
    await dialog.getByLabel('Calendar').selectOption(calendar.name)
    await dialog.getByLabel('Whose working days').selectOption('customers')
    await dialog.getByLabel('On-site examination').selectOption('Looked at on site')
    await dialog.getByRole('button', { name: 'Choose a customer' }).click()
    await page.getByRole('combobox', { name: 'Type a customer’s name' }).fill(abroad.name)
    await page.getByRole('option', { name: abroad.name }).click()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toBeHidden()
    await tryIt.getByLabel('Policy').selectOption({
      label: `Decision · 10 working days · Looked at on site · customer’s working days · ${abroad.name}`,
    })
    await tryIt.getByLabel('Received').fill('2026-12-03T10:00')
    await expect(tryIt).toContainText(`Counted by the calendar “${shanghai.name}”.`)
    await expect(result('Due')).toContainText(/Fri.*18 December 2026.*16:00/)
    await tryIt.getByLabel('Policy').selectOption({ label: `First reply · 1 working day · ${customer.name}` })
    await tryIt.getByLabel('Received').fill('2026-12-03T18:00')
  })

  await test.step('hours that overlap are refused at their day', async () => {
    troubles.expect(/status of 400/)
    await page.getByRole('button', { name: `Change: Plant ${own}`, exact: true }).click()
    const dialog = page.getByRole('dialog', { name: `Plant ${own}` })
    await dialog.getByLabel('Monday').fill('8-12, 11-16')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog.getByText('These hours overlap others of the day.')).toBeVisible()
    await dialog.getByLabel('Monday').fill('8–12, 12:30–15')
    await dialog.getByLabel('Holidays').fill('2026-12-04')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toBeHidden()
    await expect(
      page
        .getByRole('row')
        .filter({ hasText: `Plant ${own}` })
        .last(),
    ).toContainText('1 holiday')
  })

  await test.step('the same moment now waits for Monday', async () => {
    await expect(result('Starts')).toContainText(/Mon.*7 December 2026.*08:00/)
    await expect(result('Due')).toContainText(/Tue.*8 December 2026.*16:00/)
  })
})

test('SLA-3: an agent pauses a clock with a reason, the customer’s answer lets it go on', async ({
  desk,
  request,
}) => {
  const { number, token } = await submitted(request)
  const { page } = await desk({ role: 'agent' })
  await page.goto(`/complaints/${number}`)
  const badge = page
    .getByRole('banner')
    .or(page.getByRole('main'))
    .getByRole('button', { name: /^First reply/ })

  await test.step('the badge opens the time bank; a reason is asked for', async () => {
    await badge.click()
    const bank = page.getByRole('dialog', { name: 'First reply' })
    await expect(bank).toContainText('Used')
    await bank.getByLabel('What do we wait for?').fill('Two samples from carton 12')
    await page.keyboard.press('Enter')
    await expect(badge).toContainText('paused')
    await expect(badge).toContainText('Two samples from carton 12')
    await expect(page.getByText('paused the clock “First reply”: Two samples from carton 12')).toBeVisible()
  })

  await test.step('the customer answers: it goes on by itself, on the open page as well', async () => {
    await customerWrites(request, token, 'They are on the way.')
    await expect(badge).not.toContainText('paused')
    await expect(page.getByText('let the clock “First reply” go on')).toBeVisible()
  })
})

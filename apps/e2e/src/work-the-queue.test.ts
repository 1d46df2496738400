import { expect } from '@playwright/test'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aCustomer } from '@redress/prisma/builders/customers'
import { test } from './journey.ts'
import { expectAccessible, expectFits } from './judge-page.ts'
import { wordsIn } from './words.ts'

test('UX 2.0: an agent works the queue with the keyboard alone, and finds back to it', async ({
  db,
  desk,
}) => {
  const customer = await aCustomer(db)
  for (const subject of ['First', 'Second', 'Third'])
    await aComplaint(db, { customerId: customer.id, subject })
  const { page, user } = await desk({ name: 'Kim Keyboard' })
  const rows = page.getByRole('row').filter({ has: page.getByRole('link') })
  const current = page.locator('[role=row][aria-current=true]')
  const press = (keys: string) => page.keyboard.press(keys)
  await page.goto(`/inbox/open?customer=${customer.id}`)
  await expect(rows).toHaveCount(3)

  await test.step('J, K and the arrows move, and the focus goes along', async () => {
    await press('j')
    await expect(rows.nth(0)).toHaveAttribute('aria-current', 'true')
    await press('j')
    await press('ArrowDown')
    await expect(rows.nth(2)).toHaveAttribute('aria-current', 'true')
    await press('k')
    await expect(rows.nth(1)).toHaveAttribute('aria-current', 'true')
    await expect(current.getByRole('link')).toBeFocused()
  })

  await test.step('on a Cyrillic layout the same key moves', async () => {
    await page.evaluate(() => {
      const key = { key: 'о', code: 'KeyJ', bubbles: true, cancelable: true }
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key))
    })
    await expect(rows.nth(2)).toHaveAttribute('aria-current', 'true')
    await press('k')
  })

  const number = await wordsIn(current.getByRole('link'))
  await test.step('Space peeks and closes again', async () => {
    const peek = page.getByRole('complementary', { name: `Peek at ${number}` })
    await press('Space')
    await expect(peek.getByRole('blockquote')).toBeVisible()
    await press('Space')
    await expect(peek).toBeHidden()
    await expect(current.getByRole('link')).toBeFocused()
  })

  await test.step('I assigns it to me', async () => {
    await press('i')
    await expect(current).toContainText('Kim Keyboard')
    const { responsibleId } = await db.complaint.findUniqueOrThrow({ where: { number } })
    expect(responsibleId).toBe(user.id)
  })

  await test.step('Enter opens, ] goes on in this list, Esc leads back to where one was', async () => {
    await press('Enter')
    await expect(page).toHaveURL(new RegExp(`/complaints/${number}$`))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Next in this view' })).toBeEnabled()
    await press(']')
    await expect(page).not.toHaveURL(new RegExp(number))
    await expect(page.getByRole('main').getByText(number, { exact: true })).toHaveCount(0)
    await press('Escape')
    await expect(page).toHaveURL(new RegExp(`/inbox/open\\?customer=${customer.id}$`))
    await expect(rows.nth(2)).toHaveAttribute('aria-current', 'true')
  })

  await test.step('/ searches, ? lists the keys', async () => {
    await press('/')
    const search = page.getByRole('searchbox', { name: 'Search all complaints' })
    await expect(search).toBeFocused()
    await page.keyboard.type('jik')
    await expect(search).toHaveValue('jik')
    await search.fill('')
    await press('Escape')
    await press('Shift+?')
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await expect(sheet).toContainText('Assign to me')
    await press('Escape')
    await expect(sheet).toBeHidden()
  })

  await test.step('UX A8: several are chosen with Shift and given to one; what was refused says why; undone', async () => {
    const box = (index: number) => rows.nth(index).getByRole('checkbox')
    const bar = page.getByRole('region', { name: /chosen/ })
    await box(0).focus()
    await press('Space')
    await expect(bar).toContainText('1 chosen')
    await box(2).click({ modifiers: ['Shift'] })
    await expect(bar).toContainText('3 chosen')
    await expect(box(1)).toBeChecked()
    await expectAccessible(page, 'three chosen in the queue')
    await expectFits(page, 'three chosen in the queue', 360)

    // Somebody else is quicker with one of them, and this page has not heard of it.
    const quick = await wordsIn(rows.nth(1).getByRole('link'))
    await db.complaint.update({ where: { number: quick }, data: { version: { increment: 1 } } })
    await bar.getByRole('button', { name: 'Assign…' }).click()
    const pick = page.getByRole('dialog', { name: 'Who takes care of 3 complaints?' })
    await pick.getByRole('option', { name: 'Kim Keyboard (me)' }).click()
    await expect(page.getByText('Kim Keyboard (me) is responsible for 2 complaints.')).toBeVisible()
    await expect(bar.getByRole('alert')).toContainText(quick)
    await expect(bar).toContainText('1 chosen')
    const mine = () => db.complaint.count({ where: { customerId: customer.id, responsibleId: user.id } })
    const before = await mine()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByText('2 complaints were given back.')).toBeVisible()
    expect(await mine()).toBeLessThan(before)
    await bar.getByRole('button', { name: 'Choose none' }).click()
    await expect(bar).toBeHidden()
  })
})

test('UX 2.2: filters stand in the address: a reload keeps them, Back undoes the way, one click clears', async ({
  db,
  desk,
}) => {
  const customer = await aCustomer(db)
  const critical = await aComplaint(db, { customerId: customer.id, severity: 'critical', subject: 'Smoke' })
  await aComplaint(db, { customerId: customer.id, severity: 'minor', subject: 'Scratch' })
  const { page } = await desk()
  const rows = page.getByRole('row').filter({ has: page.getByRole('link') })
  await page.goto(`/inbox/all?customer=${customer.id}`)
  await expect(rows).toHaveCount(2)

  const filters = page.getByRole('group', { name: 'Filters' })
  await filters.getByRole('button', { name: 'Severity' }).click()
  await page.getByRole('checkbox', { name: 'Critical' }).check()
  await expect(page).toHaveURL(/severity=critical/)
  await expect(rows).toHaveCount(1)
  await page.reload()
  await expect(filters).toContainText('Severity: Critical')
  await expect(filters).toContainText(customer.name)

  await rows.getByRole('link', { name: critical.number }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Smoke' })).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/severity=critical/)
  await expect(rows).toHaveCount(1)
  await filters.getByRole('button', { name: 'Remove filter Severity' }).click()
  await expect(rows).toHaveCount(2)
})

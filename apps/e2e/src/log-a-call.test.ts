import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { aBatch, aDefectCode, aProduct } from '@redress/prisma/builders/catalog'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aContact, aCustomer } from '@redress/prisma/builders/customers'
import { test } from './journey.ts'
import { expectAccessible, expectFits } from './judge-page.ts'
import { letterAbout } from './mailbox.ts'
import { wordsIn } from './words.ts'

async function judge(page: Page, state: string) {
  await expectAccessible(page, state)
  await expectFits(page, state, 360)
}

const customerField = (page: Page) => page.locator('[data-place=customerName]')

/** Which fields were filled in, and how often a mouse or finger was needed. */
async function watchHands(page: Page) {
  await page.evaluate(() => {
    const seen = { fields: new Set<EventTarget | null>(), pointers: 0 }
    document.addEventListener('input', ({ target }) => seen.fields.add(target), true)
    document.addEventListener('pointerdown', () => (seen.pointers += 1), true)
    Object.assign(window, { handsSeen: () => ({ fields: seen.fields.size, pointers: seen.pointers }) })
  })
  return () => page.evaluate<{ fields: number; pointers: number }>('handsSeen()')
}

/** Types a few letters, waits for the hit, takes it. */
async function pick(page: Page, letters: string, hit: string) {
  await page.keyboard.type(letters)
  await expect(page.getByRole('option', { name: hit })).toBeVisible()
  await page.keyboard.press('Enter')
}

async function tabTo(page: Page, label: string) {
  for (let presses = 0; presses < 14; presses += 1) {
    await page.keyboard.press('Tab')
    const here = page.locator(':focus')
    if (
      await here.evaluate(
        (element, name) =>
          'labels' in element &&
          [...((element as HTMLInputElement).labels ?? [])].some((one) => one.textContent?.startsWith(name)),
        label,
      )
    )
      return
  }
  throw new Error(`Tab does not lead to ${label}`)
}

test('IN-3, IN-4, IN-6, UX 4.1: a known customer’s call is logged by the keyboard, found in the queue, and confirmed in writing', async ({
  db,
  desk,
  visitor,
}) => {
  const own = randomUUID().slice(0, 8)
  const email = `ewa-${own}@hearth.example`
  const customer = await aCustomer(db, { name: `Hearth ${own}` })
  const line = String(Number.parseInt(own, 16) % 1_000_000).padStart(6, '7')
  await aContact(db, { customerId: customer.id, name: `Ewa ${own}`, email, phone: `+48 22 ${line}` })
  const product = await aProduct(db, { number: `MS-${own}` })
  const batch = await aBatch(db, { productId: product.id, number: `L-${own}` })
  await aDefectCode(db)
  const earlier = await aComplaint(db, { customerId: customer.id, batch })
  const { page, user } = await desk({ role: 'agent', name: 'Dana Call' })
  const press = (keys: string) => page.keyboard.press(keys)

  await page.goto('/inbox/open')
  await expect(page.getByRole('button', { name: 'New', exact: true })).toBeVisible()
  await press('Shift+N')
  await expect(page.getByRole('heading', { level: 1, name: 'New complaint – phone' })).toBeVisible()
  await expect(customerField(page)).toBeFocused()

  const hands = await watchHands(page)
  await test.step('opened, nothing lies over the form, and the caller never waits for a button', async () => {
    await expect(page.getByRole('listbox')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Register' })).toBeInViewport({ ratio: 1 })
  })

  await test.step('the number on the display is customer and contact, the rest in speaking order', async () => {
    await pick(page, `0048 22 ${line}`, customer.name)
    await expect(customerField(page)).toHaveValue(customer.name)
    await expect(page.locator('[data-place=contactName]')).toHaveValue(`Ewa ${own}`)
    await press('Tab')
    await press('Tab')
    await pick(page, `ms-${own.slice(0, 5)}`, product.number)
    await tabTo(page, 'Batch')
    await pick(page, own.slice(0, 5), batch.number)
    await press('Tab')
    await page.keyboard.type('12')
    await press('Tab')
    await page.keyboard.type('700')
    await press('Alt+1')
    await tabTo(page, 'In their words')
    await page.keyboard.type('Third row dead on 12 of 700 in final test, the line stands.')
    await press('Alt+P')
    const { fields, pointers } = await hands()
    expect(fields).toBeLessThanOrEqual(12)
    expect(pointers).toBe(0)
  })

  await test.step('what is known already stands beside', async () => {
    const beside = page.getByRole('region', { name: 'Known already?' })
    await expect(beside.getByRole('link', { name: earlier.number }).first()).toBeVisible()
    const radar = page.getByRole('region', { name: 'Has it come back?' })
    await expect(radar).toContainText('2 times for this customer within six months, this one included.')
    await expect(radar.getByRole('link', { name: earlier.number })).toBeVisible()
  })

  await test.step('a closed tab costs nothing', async () => {
    await page.reload()
    await expect(page.getByRole('textbox', { name: 'In their words' })).toHaveValue(/line stands/)
  })

  await press('Control+Enter')
  const number = await wordsIn(page.getByRole('heading', { level: 2, name: /^C-\d{4}-\d{5}$/ }))
  await expect(page.getByText([...number].join(' '))).toBeVisible()
  await expect(page.getByText(`The receipt goes to ${email}.`)).toBeVisible()
  await expect(page.getByRole('img', { name: 'The customer’s link as a picture' })).toBeVisible()

  await test.step('the customer is asked for photos', async () => {
    await page.getByRole('button', { name: 'Mail the link for photos' }).press('Enter')
    await expect(page.getByText(`The link and a request for photos go to ${email}.`)).toBeVisible()
  })

  await test.step('the queue has it, with everything that was said', async () => {
    await page.goto(`/inbox/open?customer=${customer.id}`)
    const row = page.getByRole('row').filter({ hasText: number })
    await expect(row).toContainText('Third row dead on 12 of 700')
    await expect(row).toContainText(product.number)
    const made = await db.complaint.findUniqueOrThrow({
      where: { number },
      include: { lines: true, thread: { include: { actions: true } } },
    })
    expect(made).toMatchObject({ kind: 'claim', channel: 'phone', customerId: customer.id })
    expect(made.lines).toMatchObject([
      { productId: product.id, batchId: batch.id, quantityAffected: 12, quantitySupplied: 700 },
    ])
    expect(made.lines[0]?.defectCodeId).not.toBeNull()
    expect(made.thread.actions).toMatchObject([{ kind: 'call_back', ownerId: user.id }])
  })

  await test.step('the customer confirms it in writing', async () => {
    const theirs = await visitor()
    const invitation = await letterAbout(email, `[${number}] Please confirm what you told us`)
    await theirs.goto(invitation.link)
    const box = theirs.getByRole('textbox', { name: 'What happened' })
    await expect(box).toHaveValue(/line stands/)
    await box.fill('Third row dead on 14 of 700 in final test.')
    await theirs.getByRole('button', { name: 'Confirm in writing' }).click()
    await expect(theirs.getByText('Your report is now a complaint in writing.')).toBeVisible()
    await expect(box).toBeHidden()
    await expect(theirs.getByText('Third row dead on 14 of 700 in final test.').first()).toBeVisible()
    expect((await db.complaint.findUniqueOrThrow({ where: { number } })).kind).toBe('complaint')
  })
})

test('AL-3, UX 2.3: with the server down the call is kept under a mark, sent by itself, and is one record', async ({
  db,
  desk,
  troubles,
}) => {
  troubles.expect(/net::ERR|Failed to load resource/)
  const own = `Downtime ${randomUUID().slice(0, 8)}`
  const { page } = await desk({ role: 'agent' })
  let down = true
  await page.route('**/api/complaints', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    if (!down) return route.fallback()
    // It arrives, but the answer is lost: the worst way to be down.
    await route.fetch()
    return route.abort()
  })
  await page.goto('/complaints/new?mode=phone')
  await expect(customerField(page)).toBeFocused()
  await page.keyboard.type(own)
  await page.getByRole('textbox', { name: 'In their words' }).fill('Keys dead')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 2, name: /^P-[0-9A-F]{4}$/ })).toBeVisible()
  down = false
  await expect(page.getByText(/P-[0-9A-F]{4} is registered: C-\d{4}-\d{5}\./)).toBeVisible({
    timeout: 20_000,
  })
  expect(await db.complaint.count({ where: { companyName: own } })).toBe(1)
})

test('UX 2.4, UX 4.2: all fields on a phone: what is missing is said, several products, accessible in both appearances', async ({
  db,
  desk,
}) => {
  const own = `Letters ${randomUUID().slice(0, 8)}`
  const { page } = await desk({ role: 'agent' }, { viewport: { width: 360, height: 740 }, locale: 'en-GB' })
  await page.goto('/complaints/new')
  await page.getByRole('button', { name: 'Register' }).click()
  await expect(page.getByRole('alert').first()).toContainText('Please fill this in.')
  await judge(page, 'form with faults')
  await page.keyboard.type(own)
  await page.getByRole('textbox', { name: 'In their words' }).fill('Labels are wrong')
  await page.getByRole('button', { name: 'Add a product or batch' }).click()
  const second = page.getByRole('group', { name: 'Product 2' })
  await second.getByLabel('Product', { exact: true }).fill('their 77-021')
  await second.getByRole('textbox', { name: 'Affected pieces' }).fill('3')
  await page.getByRole('combobox', { name: 'It came by' }).selectOption('letter')
  await page.getByRole('button', { name: 'Register' }).click()
  await expect(page.getByText('Registered as a complaint.')).toBeVisible()
  await judge(page, 'number')
  const made = await db.complaint.findFirstOrThrow({ where: { companyName: own }, include: { lines: true } })
  expect(made).toMatchObject({ kind: 'complaint', channel: 'letter' })
  expect(made.lines).toMatchObject([{ productText: 'their 77-021', quantityAffected: 3 }])
  await page.goto('/complaints/new?mode=phone')
  await page.getByText('After the call').click()
  await judge(page, 'phone mode')
})

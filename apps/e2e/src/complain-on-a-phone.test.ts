import path from 'node:path'
import { expect } from '@playwright/test'
import { answer, answersOf, form } from './complaint-form.ts'
import { test } from './journey.ts'
import { linkMailedTo } from './mailbox.ts'
import { wordsIn } from './words.ts'

const photo = path.resolve(import.meta.dirname, '../../../prisma/builders/demo/pictures/dead-row.jpg')

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, locale: 'pl-PL' })

test('IN-2, CU-2, RE-3: a customer complains on a phone and follows it; an agent answers, notes stay inside', async ({
  page,
  desk,
}) => {
  const customer = answersOf({ wording: 'Trzeci rząd klawiszy nie reaguje po zawilgoceniu.' })
  const main = page.getByRole('main')

  await test.step('the start page speaks the language of the browser', async () => {
    await page.goto('/p')
    await expect(page).toHaveURL(/\/p\/pl$/)
    await main.getByRole('link', { name: 'Rozpocznij' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Co się stało?' })).toBeFocused()
    await expect(page.getByText('Część 1 z 6')).toBeVisible()
  })

  await test.step('AL-4: an empty answer is said at the top, and the link leads to the box', async () => {
    await form(page).onward.click()
    const summary = page.getByRole('alert')
    await expect(summary).toBeFocused()
    await summary.getByRole('link', { name: 'Prosimy opisać, co jest nie tak.' }).click()
    await expect(page.getByRole('textbox', { name: 'Co jest nie tak?' })).toBeFocused()
  })

  await test.step('the answers, a photo among them', async () => {
    await answer(page, 'happened', customer)
    await answer(page, 'product', customer)
    await answer(page, 'quantity', { quantityAffected: '12', quantitySupplied: '12 000' })
    await page.waitForURL(/part=photos/)
    await page.locator('input[type=file]').first().setInputFiles(photo)
    await expect(page.getByRole('listitem').filter({ hasText: 'dead-row.jpg' })).toContainText('Przesłano')
    await answer(page, 'photos', {})
    await answer(page, 'you', customer)
  })

  await test.step('everything is read back, and one answer is changed', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Sprawdzenie odpowiedzi' })).toBeFocused()
    const quantities = page.getByRole('region', { name: 'Ile sztuk?' })
    await expect(quantities).toContainText(/12\s000/)
    await page.getByRole('link', { name: 'Zmień: Ile sztuk?' }).click()
    await form(page).box('quantityAffected').fill('15')
    await form(page).onward.click()
    await expect(quantities).toContainText('15')
  })

  const number = await test.step('sent: the number, and by when we answer', async () => {
    await page.getByRole('button', { name: 'Wyślij reklamację' }).click()
    await expect(page.getByRole('heading', { name: 'Otrzymaliśmy Państwa reklamację' })).toBeFocused()
    await expect(page.getByText('Najpóźniejszy termin naszej pierwszej odpowiedzi:')).toBeVisible()
    return wordsIn(page.getByText(/^C-\d{4}-\d{5}$/))
  })

  await test.step('IN-5: the receipt is a PDF with the number in its name', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Potwierdzenie (PDF)' }).click()
    const file = await download
    expect(file.suggestedFilename()).toContain(number)
    const chunks: Buffer[] = []
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
    expect(Buffer.concat(chunks).subarray(0, 5).toString()).toBe('%PDF-')
  })

  await test.step('the mailed link leads to the same page as the button', async () => {
    await page.getByRole('link', { name: 'Śledź reklamację' }).click()
    await expect(page.getByRole('heading', { level: 1, name: `Reklamacja ${number}` })).toBeVisible()
    expect(await linkMailedTo(customer.email)).toBe(page.url())
  })

  await test.step('CU-2, SLA-1: six steps, what comes next and by when', async () => {
    const steps = page.getByRole('region', { name: 'Na jakim etapie jest reklamacja' }).getByRole('listitem')
    await expect(steps).toHaveCount(6)
    await expect(steps.first()).toHaveAttribute('aria-current', 'step')
    await expect(page.getByRole('region', { name: 'Co będzie dalej' })).toContainText(/Termin: .+/)
  })

  const agent = await desk({ name: 'Anna Nowak' })
  const record = agent.page.getByRole('main')
  await test.step('AN-1: an agent finds it in the queue and takes it', async () => {
    await agent.page.goto('/inbox/web')
    await agent.page.getByRole('searchbox', { name: 'Search all complaints' }).fill(customer.company)
    await agent.page.getByRole('row').filter({ hasText: customer.company }).getByRole('link').click()
    await expect(agent.page).toHaveURL(new RegExp(`/complaints/${number}$`))
    await record.getByRole('button', { name: 'Take it' }).click()
    await expect(record.getByRole('button', { name: 'Take it' })).toBeHidden()
    await expect(record.getByRole('banner').or(record.locator('header')).first()).toContainText('Anna Nowak')
  })

  await test.step('the open record shows by itself what the customer writes', async () => {
    await page.getByRole('textbox', { name: 'Treść wiadomości' }).fill('Dziś kolejne trzy sztuki.')
    await page.getByRole('button', { name: 'Wyślij wiadomość' }).click()
    await expect(page.getByText('Wiadomość do nas dotarła.')).toBeVisible()
    await expect(record.getByRole('listitem').filter({ hasText: 'Dziś kolejne trzy sztuki.' })).toBeVisible()
  })

  await test.step('a note, then a reply', async () => {
    await record.getByRole('button', { name: 'Internal note' }).click()
    await record.getByRole('textbox', { name: 'Internal note' }).fill('Looks like the damp carton again.')
    await record.getByRole('button', { name: 'Save note' }).click()
    const note = record.getByRole('listitem').filter({ hasText: 'Looks like the damp carton again.' })
    await expect(note).toContainText('internal note')
    await record.getByRole('button', { name: 'Message to customer' }).click()
    const text = record.getByRole('textbox', { name: 'Message to customer' })
    await text.fill('Dziękujemy, badamy płytki jeszcze dziś.')
    await record.getByRole('button', { name: 'Send to customer' }).click()
    await expect(text).toHaveValue('')
  })

  await test.step('RE-3: the customer sees the reply, never the note, and the promise is kept', async () => {
    await page.reload()
    await expect(page.getByText('Dziękujemy, badamy płytki jeszcze dziś.')).toBeVisible()
    await expect(main).toContainText('Anna Nowak')
    await expect(page.getByText('damp carton')).toHaveCount(0)
    await expect(page.getByText('Zbadamy usterkę i poinformujemy o wyniku.')).toBeVisible()
  })
})

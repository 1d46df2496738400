import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { test } from './journey.ts'
import { expectAccessible, expectFits } from './judge-page.ts'

const telephone = 360

/** Letters of Windows-1250 outside of ASCII, as the old program wrote them. */
const page1250: Record<string, number> = {
  ś: 0x9c,
  Ś: 0x8c,
  ł: 0xb3,
  Ł: 0xa3,
  ż: 0xbf,
  ó: 0xf3,
  ę: 0xea,
  ć: 0xe6,
}

function in1250(text: string): Buffer {
  return Buffer.from([...text].map((letter) => page1250[letter] ?? letter.charCodeAt(0)))
}

/** Two good rows and one received on a day that never was. */
function oldJournal(customer: string): Buffer {
  const lines = [
    'Nr reklamacji;Data wpływu;Klient;Treść reklamacji;Ilość;Zasadność',
    `R/1;17.03.2019;${customer};Klawisze rzędu trzeciego nie reagują;12;tak`,
    `R/2;31.02.2019;${customer};Folia żółknie;3;tak`,
    `R/3;28.03.2019;${customer};Śruba pęka;5;nie`,
  ]
  return in1250(`${lines.join('\r\n')}\r\n`.replaceAll('ą', 'a'))
}

async function judge(page: Page, state: string) {
  await expectAccessible(page, state)
  await expectFits(page, state, telephone)
}

async function bring(page: Page, buffer: Buffer) {
  await page.goto('/admin/imports')
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible()
  await page.locator('input[type=file]').setInputFiles({ name: 'dziennik.csv', mimeType: 'text/csv', buffer })
  await expect(page.getByRole('heading', { name: 'Has the file been read rightly?' })).toBeVisible()
}

const figure = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words })
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name })

test('IN-10: an old journal is looked at, mapped, checked, imported, known again and taken back', async ({
  desk,
}) => {
  const customer = `Zakład Świt ${randomUUID().slice(0, 8)}`
  const { page } = await desk({ role: 'quality_manager' })
  await bring(page, oldJournal(customer))
  await expect(page.getByLabel('Encoding')).toHaveValue('windows-1250')
  await expect(page.getByLabel('Columns are separated by')).toHaveValue(';')
  await expect(page.getByRole('region', { name: 'First rows as understood' })).toContainText(customer)
  await expect(page.getByRole('row', { name: /^3 / })).toContainText('31.02.2019 Please enter a real date.')
  await judge(page, 'shape of a journal')

  await page.getByRole('button', { name: 'On to the columns' }).click()
  await expect(page.getByLabel('Field for the column Data wpływu')).toHaveValue('receivedAt')
  await expect(page.getByRole('status').filter({ hasText: 'Still needed: Channel.' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Check all rows' })).toBeDisabled()
  await page.getByRole('combobox', { name: 'Channel' }).selectOption('phone')
  await page.getByLabel('Field for the column Zasadność').selectOption('validity')
  const column = page.getByRole('listitem').filter({ has: page.getByText('Zasadność', { exact: true }) })
  await column.getByRole('button', { name: 'Words of the file' }).click()
  await column.getByLabel('Meaning of “tak”').selectOption('justified')
  await column.getByLabel('Meaning of “nie”').selectOption('unjustified')
  await expect(page.getByRole('button', { name: 'Check all rows' })).toBeEnabled()
  await judge(page, 'columns of a journal')

  // Who leaves comes back to where the import had got to.
  await page.goto('/admin/imports')
  await page.getByRole('row').nth(1).getByRole('link', { name: 'dziennik.csv' }).click()
  await expect(heading(page, 'What do the columns mean?')).toBeVisible()
  await expect(page.getByText('As you chose it')).toBeVisible()
  await page.getByRole('button', { name: 'Check all rows' }).click()
  await expect(heading(page, 'This is what would happen')).toBeVisible()
  await expect(figure(page, 'would be imported')).toContainText('2')
  await expect(figure(page, 'would be refused')).toContainText('1')
  await expect(page.getByRole('row', { name: /^3 / })).toContainText('31.02.2019 Please enter a real date.')
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download refused rows (CSV)' }).click()
  const report = await readFile(await (await coming).path(), 'utf8')
  expect(report).toContain('31.02.2019')
  expect(report).not.toContain('17.03.2019')
  await judge(page, 'dry run of a journal')

  await page.getByRole('button', { name: 'Import 2 rows' }).click()
  await expect(heading(page, 'The journal is imported')).toBeVisible()
  const address = page.url()
  await page.getByRole('link', { name: 'See them in the queue' }).click()
  await expect(page.getByText('2 complaints', { exact: true })).toBeVisible()
  await page.getByRole('row').filter({ hasText: 'Śruba pęka' }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Śruba pęka' })).toBeVisible()

  await bring(page, oldJournal(customer))
  await page.getByRole('button', { name: 'On to the columns' }).click()
  await expect(page.getByText('Taken from your earlier import of the same columns.')).toBeVisible()
  await page.getByRole('button', { name: 'Check all rows' }).click()
  await expect(page.getByText('There is no new row to import.')).toBeVisible()
  await expect(figure(page, 'are known already')).toContainText('2')

  await page.goto(address)
  await page.getByRole('button', { name: 'Take the whole import back…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take the import back' })
  await dialog.getByLabel('Reason').fill('The wrong file')
  await dialog.getByRole('button', { name: 'Take it back' }).click()
  await expect(heading(page, 'The import has been taken back')).toBeVisible()
  await page.goto(`/inbox/all?q=${encodeURIComponent(customer)}`)
  await expect(page.getByText('No complaint matches')).toBeVisible()
  await page.goto('/admin/imports')
  await expect(page.getByRole('row').filter({ hasText: 'Taken back' }).first()).toBeVisible()
  await judge(page, 'list of imports')
})

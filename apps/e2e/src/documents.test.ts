import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { test } from './journey.ts'
import { expectAccessible, expectFits } from './judge-page.ts'
import { openZip } from './open-zip.ts'

async function downloaded(page: Page, name: string): Promise<{ file: string; content: Buffer }> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: `Download: ${name}` }).click()
  const download = await waiting
  return { file: download.suggestedFilename(), content: await readFile(await download.path()) }
}

test('DOC: an engineer takes card, evidence and audit pack from the documents of a record', async ({
  db,
  desk,
}) => {
  const { number } = await aComplaint(db, { step: 'analysis', contactName: 'Ewa Lis' })
  const { page } = await desk({ role: 'engineer', name: 'Edda Engineer' })
  await page.goto(`/complaints/${number}/evidence`)
  const chosen = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Add files' }).first().click()
  const label = { name: 'Etykieta 按键.txt', mimeType: 'text/plain', buffer: Buffer.from(`lot of ${number}`) }
  await (await chosen).setFiles(label)
  await expect(page.getByRole('listitem').filter({ hasText: label.name })).toBeVisible()
  // Listed while it goes up; counted once it belongs to the record.
  await expect(page.getByRole('link', { name: /^Evidence\s?1$/ })).toBeVisible()

  await page.getByRole('link', { name: 'Documents' }).click()
  await expect(page).toHaveURL(new RegExp(`/complaints/${number}/documents$`))
  await expect(page.getByRole('heading', { name: 'Audit pack' })).toBeVisible()
  await expect(page.getByText('Not downloaded so far')).toBeVisible()
  await expectAccessible(page, 'Documents of a record')
  await expectFits(page, 'Documents of a record', 360)

  const card = await downloaded(page, 'Complaint card')
  expect(card.file).toBe(`${number}-card.pdf`)
  expect(card.content.subarray(0, 5).toString()).toBe('%PDF-')
  await page.getByLabel('Language of the print').selectOption('中文')
  expect((await downloaded(page, 'Complaint card')).content.equals(card.content)).toBe(false)
  await page.getByLabel('With internal notes').check()
  expect((await downloaded(page, 'Evidence and chronology')).file).toBe(`${number}-evidence.pdf`)

  const pack = await downloaded(page, 'Audit pack')
  expect(pack.file).toBe(`${number}-audit-pack.zip`)
  const files = openZip(pack.content)
  expect(files.get('evidence/001_Etykieta 按键.txt')?.toString()).toBe(`lot of ${number}`)
  const manifest = (files.get('MANIFEST.txt')?.toString() ?? '').trimEnd().split('\n')
  expect(manifest).toHaveLength(files.size - 1)
  for (const line of manifest) {
    const [sum = '', path = ''] = line.split(/ {2}(.*)/)
    expect(
      createHash('sha256')
        .update(files.get(path) ?? '')
        .digest('hex'),
      path,
    ).toBe(sum)
  }
  await expect(page.getByText(/Last download: Edda Engineer/)).toBeVisible()
  await page.goto(`/complaints/${number}`)
  await expect(page.getByText('drew the audit pack')).toBeVisible()

  const { page: front } = await desk({ role: 'agent' })
  await front.goto(`/complaints/${number}/documents`)
  await expect(front.getByRole('heading', { name: 'Complaint card' })).toBeVisible()
  await expect(front.getByRole('heading', { name: 'Audit pack' })).toBeHidden()
})

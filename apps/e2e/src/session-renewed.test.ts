import { expect } from '@playwright/test'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { test, told } from './journey.ts'

test('UX 4.4: a session that ends is renewed in place, and what was typed is saved', async ({
  db,
  desk,
  troubles,
}) => {
  troubles.expect(/status of 401/)
  const { number } = await aComplaint(db)
  const { page, user } = await desk({ passwordHash: told('REDRESS_PASSWORD_HASH') })
  await page.goto(`/complaints/${number}`)
  await page.getByRole('button', { name: 'Internal note' }).click()
  await page.getByRole('textbox', { name: 'Internal note' }).fill('Asked the line for the test protocol.')
  await db.session.deleteMany({ where: { userId: user.id } })
  await page.getByRole('button', { name: 'Save note' }).click()

  const dialog = page.getByRole('dialog', { name: 'Please sign in again' })
  await expect(dialog.getByRole('textbox', { name: 'E-mail address' })).toHaveValue(user.email)
  await dialog.getByLabel('Password', { exact: true }).fill(told('REDRESS_PASSWORD'))
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()

  await expect(dialog).toBeHidden()
  await expect(page).toHaveURL(new RegExp(`/complaints/${number}$`))
  const note = page.getByRole('listitem').filter({ hasText: 'Asked the line for the test protocol.' })
  await expect(note).toContainText('internal note')
  expect(await db.message.count({ where: { kind: 'internal_note', authorName: user.name } })).toBe(1)
})

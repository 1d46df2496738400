import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { test } from './journey.ts'
import { linkMailedTo } from './mailbox.ts'
import { wordsIn } from './words.ts'

const password = 'harbour-quill-mosaic'
const step = 30_000

test('DOMAIN 1: an administrator invites a colleague, who sets a password and signs in with one-time codes', async ({
  desk,
  visitor,
  troubles,
}) => {
  // The sign-in page asks who is there; nobody is.
  troubles.expect(/status of 401/)
  const email = `maria.${randomUUID().slice(0, 8)}@norrholm.example`
  const admin = (await desk({ role: 'admin' })).page
  await test.step('the administrator makes the account', async () => {
    await admin.goto('/admin/users')
    await admin.getByRole('button', { name: 'New user' }).click()
    const dialog = admin.getByRole('dialog', { name: 'New user' })
    await dialog.getByRole('textbox', { name: 'E-mail' }).fill(email)
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Maria Rossi')
    await dialog.getByRole('combobox', { name: 'Role' }).selectOption('Head of quality')
    await dialog.getByRole('button', { name: 'Create and invite' }).click()
    await expect(admin.getByRole('dialog', { name: 'Invitation sent' })).toContainText(email)
    await admin.getByRole('button', { name: 'Done' }).click()
    await expect(admin.getByRole('row').filter({ hasText: email })).toContainText('invited')
  })

  const page = await visitor()
  await test.step('the colleague follows the mailed link and chooses a password; a weak one is refused', async () => {
    troubles.expect(/status of 400/)
    await page.goto(await linkMailedTo(email))
    const box = page.getByRole('textbox', { name: 'New password' })
    await box.fill('password1234')
    await page.getByRole('button', { name: 'Set password and go on' }).click()
    await expect(page.getByText('This password is too easy to guess.')).toBeVisible()
    await box.fill(password)
    await page.getByRole('button', { name: 'Set password and go on' }).click()
    await expect(page).toHaveURL(/\/inbox\/open$/)
  })

  const totp = await test.step('one-time codes are switched on', async () => {
    await page.goto('/account')
    const codes = page.getByRole('region', { name: 'One-time codes' })
    await codes.getByLabel('Present password').fill(password)
    await codes.getByRole('button', { name: 'Set up' }).click()
    await expect(
      codes.getByRole('img', { name: 'QR code with the secret of the one-time codes' }),
    ).toBeVisible()
    const secret = /secret:\s*([A-Z2-7]{32})/.exec(await wordsIn(codes))?.[1] ?? ''
    const made = new TOTP({ secret: Secret.fromBase32(secret) })
    await codes.getByRole('textbox', { name: 'One-time code' }).fill(made.generate())
    await codes.getByRole('button', { name: 'Switch on' }).click()
    await expect(codes.getByRole('button', { name: 'Switch off' })).toBeVisible()
    return made
  })

  await test.step('the password alone is no longer enough; the next code is', async () => {
    await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('textbox', { name: 'E-mail address' }).fill(email)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    const code = page.getByRole('textbox', { name: 'One-time code' })
    await code.fill('000000')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByText('This code is not right.')).toBeVisible()
    // A code works once; the telephone shows the next one half a minute later.
    await code.fill(totp.generate({ timestamp: Date.now() + step }))
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL(/\/inbox\/open$/)
    await expect(page.getByRole('button', { name: 'Maria Rossi' })).toBeVisible()
  })
})

test('UX 2.0: a page that a role may not see names who can', async ({ desk }) => {
  const { page } = await desk({ role: 'production' })
  await page.goto('/admin/users')
  await expect(page.getByText('Your role does not include this page')).toBeVisible()
  await expect(page.getByText('It is open to: Administrator.')).toBeVisible()
  await page.goto('/outbox')
  await expect(
    page.getByText('It is open to: Customer service, Head of quality, Administrator.'),
  ).toBeVisible()
})

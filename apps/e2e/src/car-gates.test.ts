import { expect } from '@playwright/test'
import { reportRuleNames } from '@redress/domain/cars/gate-rules'
import { aCar } from '@redress/prisma/builders/cars'
import { aCustomer } from '@redress/prisma/builders/customers'
import { test, told } from './journey.ts'
import { expectAccessible, expectFits } from './judge-page.ts'

test('CAR-6, CAR-9, CAR-13: what is missing is mended where it is named, signed, sent back, accepted', async ({
  db,
  desk,
  troubles,
}) => {
  troubles.expect(/status of 400.*\/submit/)
  const [password, passwordHash] = [told('REDRESS_PASSWORD'), told('REDRESS_PASSWORD_HASH')]
  const engineer = await desk({ role: 'engineer', name: 'Edda Engineer', passwordHash })
  const head = await desk({ role: 'quality_manager', name: 'Hugo Head', passwordHash })
  const customer = await aCustomer(db)
  await db.carProfile.create({
    data: {
      name: `Easy ${customer.id}`,
      customerId: customer.id,
      waived: reportRuleNames.filter((rule) => rule !== 'failure-mode' && rule !== 'containment-in-past'),
    },
  })
  const { number } = await aCar(db, { customerId: customer.id, kind: 'four_d' })

  const { page } = engineer
  const actions = page.getByRole('button', { name: 'Submit D1–D3' })
  await page.goto(`/cars/${number}`)

  await test.step('the linter warns while writing', async () => {
    await page.getByLabel('Who was told').fill('The line will be told on Monday')
    const warning = page.getByRole('listitem').filter({ hasText: '“will be told”' })
    await expect(warning).toContainText('A promise: write what was done')
    await expect(page.getByRole('button', { name: /^Score/ })).toBeVisible()
  })

  await test.step('what is missing leads to its place', async () => {
    await expect(page.getByText('Kept on this device')).toBeHidden()
    await actions.click()
    const dialog = page.getByRole('dialog', { name: 'Submit D1–D3' })
    await expect(dialog.getByRole('listitem')).toHaveText([
      'D2Name the failure mode',
      'D3Write what was done, not what will be',
    ])
    await dialog.getByRole('link', { name: 'Name the failure mode' }).click()
    await expect(dialog).toBeHidden()
    const mode = page.getByLabel('Failure mode')
    await expect(mode).toBeFocused()
    await mode.fill('Loop resistance too high')
    const warning = page.getByRole('listitem').filter({ hasText: '“will be told”' })
    await warning.getByRole('button', { name: 'It is right' }).click()
    const why = page.getByRole('dialog', { name: '“will be told”' })
    await why.getByLabel('Why these words are right').fill('Words of the customer')
    await why.getByRole('button', { name: 'It is right' }).click()
    await expect(warning).toContainText('Right, says Edda Engineer: Words of the customer')
  })

  await test.step('signed with the password; then nothing can be written', async () => {
    await expect(page.getByText('Kept on this device')).toBeHidden()
    await actions.click()
    const dialog = page.getByRole('dialog', { name: 'Submit D1–D3' })
    await dialog.getByRole('textbox', { name: 'Present password' }).fill('guessed')
    await dialog.getByRole('button', { name: 'Sign' }).click()
    await expect(dialog.getByText('This password is not right')).toBeVisible()
    await dialog.getByRole('textbox', { name: 'Present password' }).fill(password)
    await dialog.getByRole('button', { name: 'Sign' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText('D1–D3 was submitted by Edda Engineer')).toBeVisible()
    await expect(page.getByLabel('Failure mode')).not.toBeEditable()
  })

  await test.step('the head sends it back and says why', async () => {
    await head.page.goto(`/cars/${number}`)
    await head.page.getByRole('button', { name: 'Decide on D1–D3' }).click()
    const dialog = head.page.getByRole('dialog', { name: 'Decide on D1–D3' })
    await dialog.getByText('Send back').click()
    await dialog.getByRole('textbox', { name: 'What is missing' }).fill('Transit stock?')
    await dialog.getByRole('textbox', { name: 'Present password' }).fill(password)
    await dialog.getByRole('button', { name: 'Sign' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText('D1–D3 was sent back by Hugo Head: Transit stock?')).toBeVisible()
  })

  await test.step('submitted again, it is accepted; the signatures stand under the sheet', async () => {
    await actions.click()
    const dialog = page.getByRole('dialog', { name: 'Submit D1–D3' })
    await dialog.getByRole('textbox', { name: 'Present password' }).fill(password)
    await dialog.getByRole('button', { name: 'Sign' }).click()
    await expect(dialog).toBeHidden()
    await head.page.getByRole('button', { name: 'Decide on D1–D3' }).click()
    const decide = head.page.getByRole('dialog', { name: 'Decide on D1–D3' })
    await decide.getByRole('textbox', { name: 'Present password' }).fill(password)
    await decide.getByRole('button', { name: 'Sign' }).click()
    await expect(decide).toBeHidden()
    const signatures = head.page.getByRole('region', { name: 'Signatures' }).getByRole('listitem')
    await expect(signatures).toHaveCount(4)
    await expect(signatures.last()).toContainText('Hugo Head, Head of quality · accepted')
    await expect(page.getByRole('button', { name: 'Submit D4' })).toBeVisible()
    await head.page.getByRole('button', { name: /^Score/ }).click()
    await expectAccessible(head.page, 'a CAR with its score explained')
    await head.page.keyboard.press('Escape')
    await expectFits(head.page, 'a CAR', 360)
  })

  await test.step('the profile of the customer demands more', async () => {
    await head.page.setViewportSize({ width: 1366, height: 768 })
    await head.page.goto('/admin/car-profiles')
    await head.page.getByRole('button', { name: `Easy ${customer.id}` }).click()
    const form = head.page.getByRole('dialog', { name: `Easy ${customer.id}` })
    await form.getByText('D4 Root cause').click()
    await form.getByRole('checkbox', { name: 'Give evidence for why it was made' }).check()
    await expectAccessible(head.page, 'a profile')
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(form).toBeHidden()
    await expectFits(head.page, 'profiles', 360)
    await page.reload()
    await page.getByRole('button', { name: 'Submit D4' }).click()
    await expect(page.getByRole('dialog', { name: 'Submit D4' })).toContainText(
      'Give evidence for why it was made',
    )
  })
})

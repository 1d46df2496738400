import { expect } from '@playwright/test'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { customerWrites, submitted } from './complaint-form.ts'
import { test } from './journey.ts'

test('AL-2: of two agents who change a record at once the second is asked, and nothing is lost', async ({
  db,
  desk,
  troubles,
}) => {
  troubles.expect(/status of 409/)
  const { number } = await aComplaint(db, { subject: 'Keys dead', severity: 'minor' })
  const first = (await desk()).page
  const second = (await desk()).page
  await Promise.all([first, second].map((page) => page.goto(`/complaints/${number}`)))

  await second.getByRole('button', { name: 'Change the subject' }).click()
  await second.getByRole('textbox', { name: 'Subject' }).fill('Keys of the third row dead')
  await first.getByRole('radiogroup', { name: 'Severity' }).getByText('Critical').click()
  await expect
    .poll(async () => (await db.complaint.findUnique({ where: { number } }))?.severity)
    .toBe('critical')
  // The news arrives on the other screen, without taking the words out of somebody's hands.
  await expect(second.getByRole('radio', { name: 'Critical' })).toBeChecked()
  await second.getByRole('button', { name: 'Save', exact: true }).click()

  const notice = second.getByRole('alert').filter({ hasText: 'Somebody changed this record' })
  await expect(notice).toContainText('Now: Keys dead')
  await expect(notice).toContainText('Yours: Keys of the third row dead')
  await expect(notice).toContainText('Minor → Critical')
  await expect(second.getByRole('textbox', { name: 'Subject' })).toHaveValue('Keys of the third row dead')
  await notice.getByRole('button', { name: 'Put mine' }).click()
  await expect(second.getByRole('heading', { level: 1, name: 'Keys of the third row dead' })).toBeVisible()
  expect(await db.complaint.findUnique({ where: { number } })).toMatchObject({
    subject: 'Keys of the third row dead',
    severity: 'critical',
  })
})

test('AL-2, RE-3: a reply is stopped when the customer wrote meanwhile, and its text is kept', async ({
  db,
  desk,
  request,
}) => {
  const { number, token } = await submitted(request)
  const { page } = await desk()
  // What was read before counts as known: the messages are there before the customer writes.
  const messages = page.waitForResponse((response) => response.url().includes('show=messages'))
  await page.goto(`/complaints/${number}`)
  const text = page.getByRole('textbox', { name: 'Message to customer' })
  await text.fill('Please send five pieces back.')
  await messages
  await expect(page.getByText('The third row of keys does not answer.').first()).toBeVisible()
  await customerWrites(request, token, 'We have scrapped them all.')

  const news = page.getByRole('alert').filter({ hasText: 'The customer wrote while you were writing' })
  await expect(news).toContainText('We have scrapped them all.')
  await text.press('Control+Enter')
  await page.getByRole('button', { name: 'Send to customer' }).click()
  await expect(text).toHaveValue('Please send five pieces back.')
  const replies = { where: { kind: 'to_customer', thread: { complaint: { number } } } } as const
  expect(await db.message.count(replies)).toBe(0)

  await news.getByRole('button', { name: 'Read; go on with my message' }).click()
  await text.fill('Then a photo of the label is enough.')
  await text.press('Control+Enter')
  await expect(text).toHaveValue('')
  expect(await db.message.findMany(replies)).toMatchObject([{ body: 'Then a photo of the label is enough.' }])
})

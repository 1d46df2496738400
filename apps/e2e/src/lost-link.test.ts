import { expect, type Page } from '@playwright/test'
import { answersOf, submitted } from './complaint-form.ts'
import { test } from './journey.ts'
import { lettersTo, linkMailedTo } from './mailbox.ts'
import { wordsIn } from './words.ts'

async function askForLink(page: Page, number: string, email: string): Promise<string> {
  await page.goto('/p/en/find')
  await page.getByRole('textbox', { name: 'Complaint number' }).fill(number)
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email)
  await page.getByRole('button', { name: 'Send me the link' }).click()
  await expect(page.getByRole('heading', { name: 'Please look into your mailbox' })).toBeVisible()
  return wordsIn(page.getByRole('main'))
}

test('CU-2: a lost link is sent again, and the page says the same whether it exists or not', async ({
  page,
  request,
}) => {
  const { email } = answersOf()
  const { number, token } = await submitted(request, { email })
  await linkMailedTo(email)

  const unknown = await askForLink(page, 'C-2019-99999', email)
  const notTheirs = await askForLink(page, number, `x${email}`)
  // As people type it.
  const known = await askForLink(page, number.toLowerCase().replaceAll('-', ' '), email)
  expect(unknown).toBe(known)
  expect(notTheirs).toBe(known)

  const link = await linkMailedTo(email, 2)
  expect(link).toContain(token)
  expect(await lettersTo(`x${email}`)).toEqual([])
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1, name: `Complaint ${number}` })).toBeVisible()
})

test('CU-2: a forged link and a mutilated one meet the same calm page, with the way to a new one', async ({
  page,
  request,
  troubles,
}) => {
  troubles.expect(/status of 40[04]/)
  const { token } = await submitted(request)
  const words: string[] = []
  for (const wrong of [
    `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
    token.slice(0, 20),
    '%3Cb%3E',
  ]) {
    await page.goto(`/p/en/track/${wrong}`)
    await expect(page.getByRole('heading', { level: 1, name: 'This link does not work' })).toBeVisible()
    words.push(await wordsIn(page.getByRole('main')))
  }
  expect(new Set(words).size).toBe(1)
  await page.getByRole('link', { name: 'Ask for a new link' }).click()
  await expect(page.getByRole('heading', { name: 'Get your link again' })).toBeFocused()
})

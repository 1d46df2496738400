import { expect, type Page } from '@playwright/test'
import { customerLanguages, staffLanguages } from '@redress/domain/languages/language'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { submitted } from './complaint-form.ts'
import { test } from './journey.ts'
import { cutWords, expectFits } from './judge-page.ts'

/** A key of a catalogue, or a place in a sentence that nothing was put into. */
const raw = /(?<![\w@/.-])[a-z]+(?:-[a-z]+)*(?:\.[a-zA-Z0-9_-]+)+(?![\w@/-])|\{[a-z]+\}/g
const narrowest = 320
const noKey = /\.(?:example|pdf|jpg|txt|com)$/

async function expectWorded(page: Page, language: string, state: string) {
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  const found = (await wordingOf(page)).flatMap((text) => text.match(raw) ?? [])
  expect
    .soft(
      found.filter((word) => !noKey.test(word)),
      state,
    )
    .toEqual([])
}

/** Each piece of text by itself, and the names that only some people hear. */
function wordingOf(page: Page): Promise<string[]> {
  return page.locator('#root').evaluate((root) => {
    const texts: string[] = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node.nodeValue ?? '')
    const named = ['aria-label', 'title', 'placeholder', 'alt']
    for (const one of document.querySelectorAll(named.map((name) => `[${name}]`).join())) {
      texts.push(...named.map((name) => one.getAttribute(name) ?? ''))
    }
    return texts
  })
}

for (const language of customerLanguages) {
  test(`UX 4.5: every public page is worded in ${language}, and no word is cut on the narrowest phone`, async ({
    page,
    request,
    troubles,
  }) => {
    troubles.expect(/status of 404/)
    const { token } = await submitted(request, { language })
    await page.setViewportSize({ width: narrowest, height: 740 })
    const titles: string[] = []
    for (const path of [
      '',
      '/complaint',
      '/complaint?part=product',
      '/complaint?part=quantity',
      '/complaint?part=photos',
      '/complaint?part=you',
      '/complaint?part=check',
      `/track/${token}`,
      `/track/${token.slice(1)}A`,
      '/find',
      '/nowhere',
    ]) {
      await page.goto(`/p/${language}${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectWorded(page, language, path)
      await page.evaluate(() => document.fonts.ready)
      expect.soft(await cutWords(page), path).toEqual([])
      await expectFits(page, path, narrowest)
      titles.push(await page.title())
    }
    expect(titles.filter((title) => title.trim() === '')).toEqual([])
  })
}

for (const language of staffLanguages) {
  test(`UX 4.5: the desk is worded in ${language}`, async ({ db, desk }) => {
    const { number, customerId } = await aComplaint(db, { severity: 'major', subject: 'Foil' })
    const { page } = await desk({ role: 'admin', language })
    const inbox = `/inbox/open?customer=${customerId}`
    for (const path of [
      inbox,
      `/complaints/${number}`,
      `/complaints/${number}/evidence`,
      '/account',
      '/nowhere',
    ]) {
      await page.goto(path)
      await expect(page.getByRole('main')).not.toBeEmpty()
      if (path === inbox) await expect(page.getByRole('row').nth(1)).toBeVisible()
      await expectWorded(page, language, path)
    }
    await page.goto('/admin/users')
    await page.getByRole('main').getByRole('button').first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectWorded(page, language, 'users')
  })
}

test('UX 4.5: before anybody has signed in the desk speaks the language of the browser', async ({
  visitor,
  troubles,
}) => {
  troubles.expect(/status of 401/)
  const page = await visitor({ locale: 'zh-CN' })
  await page.goto('/sign-in')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\p{Script=Han}/u)
})

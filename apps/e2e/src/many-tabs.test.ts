import { expect, type Page } from '@playwright/test'
import { customerWrites, submitted } from './complaint-form.ts'
import { test } from './journey.ts'

test('UX A7: eight tabs of one browser all open, and all hear the news by one stream', async ({
  desk,
  request,
}) => {
  const { number, token } = await submitted(request)
  const { page, context } = await desk()
  const others = await Promise.all(Array.from({ length: 7 }, () => context.newPage()))
  const seen = async (tabs: Page[], words: string) => {
    for (const tab of tabs) await expect(tab.getByText(words).first()).toBeVisible()
  }
  for (const tab of [page, ...others]) {
    // A stream in each tab would take all the connections a browser has for one server.
    await tab.goto(`/complaints/${number}`)
    await seen([tab], 'The third row of keys does not answer.')
  }
  await customerWrites(request, token, 'We found three more.')
  await seen([page, ...others], 'We found three more.')

  await page.close()
  await customerWrites(request, token, 'And one on the shelf.')
  await seen(others, 'And one on the shelf.')
})

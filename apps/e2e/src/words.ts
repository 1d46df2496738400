import type { Locator } from '@playwright/test'

/** All words in a place of the page. */
export async function wordsIn(place: Locator): Promise<string> {
  return (await place.textContent()) ?? ''
}

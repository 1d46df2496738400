import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const demands = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** WCAG 2.2 AA as far as a machine can tell, in both appearances; every finding of the state is listed at once. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  expect.soft(await findings(axeFor(page).withTags(demands)), state).toEqual([])
  // In the dark only the colours are others.
  await page.emulateMedia({ colorScheme: 'dark' })
  await allDrawn(page)
  const contrast = axeFor(page).withRules('color-contrast')
  expect.soft(await findings(contrast), `${state}, dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Our pages have no frames of other origins: without the extra page that those need, a look takes half the time. */
function axeFor(page: Page): AxeBuilder {
  // Only what is wrong is read: the rest need not be gathered.
  return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], preload: false })
}

/** Colours that were about to change have changed. */
async function allDrawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    await Promise.allSettled(document.getAnimations().map((change) => change.finished))
  })
}

async function findings(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
}

/** The page is no wider than the window, and leaves no word half visible. */
export async function expectFits(page: Page, state: string, width: number): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width, height: 740 })
  await expect
    .soft(page.locator('html'), `${state} at ${width} px`)
    .toHaveJSProperty('scrollWidth', width, { timeout: 2_000 })
  if (before) await page.setViewportSize(before)
}

/** Words that stand in a box too small for them. */
export function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isSmallerThanItsWords = (box: HTMLElement) => {
      const { overflowX, textOverflow } = getComputedStyle(box)
      if (box.closest('[aria-hidden=true]') || box.clientWidth <= 1) return false
      const isCut = overflowX !== 'visible' || textOverflow === 'ellipsis' || box.closest('button, a.button')
      return Boolean(isCut) && box.scrollWidth > box.clientWidth + 1
    }
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((box) => !box.matches('input, textarea') && isSmallerThanItsWords(box))
      .map((box) => `${box.tagName} ${box.className}: ${box.textContent}`)
  })
}

import type { Texts } from '../lib/public-texts.ts'

/** How long the server asks to wait, in the unit a person counts in. */
export function waitText(t: Texts['t'], seconds: number | null): string {
  if (seconds === null) return ''
  return seconds < 90
    ? t('page.wait', { count: Math.ceil(seconds) })
    : t('page.wait-minutes', { count: Math.ceil(seconds / 60) })
}

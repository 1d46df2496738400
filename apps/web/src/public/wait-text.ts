import type { Texts } from '../lib/public-texts.ts'

/** How long the server asks to wait, in the unit a person counts in. */
export function waitText(t: Texts['t'], seconds: number | null): string {
  if (seconds === null) return ''
  if (seconds < 90) return t('page.wait', { count: Math.ceil(seconds) })
  if (seconds < 90 * 60) return t('page.wait-minutes', { count: Math.ceil(seconds / 60) })
  return t('page.wait-hours', { count: Math.ceil(seconds / 3600) })
}

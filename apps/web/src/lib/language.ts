import { type CustomerLanguage, isCustomerLanguage } from '@redress/domain/languages/language'

/** Browsers say `tl` for what is written `fil` here. */
const otherNames: Record<string, CustomerLanguage> = { tl: 'fil' }

/** The first language of the reader that we speak; English otherwise. */
export function languageFor(preferred: readonly string[]): CustomerLanguage {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0] ?? ''
    const language = otherNames[primary] ?? primary
    if (isCustomerLanguage(language)) return language
  }
  return 'en'
}

/** Languages of everything a customer reads: public pages, mails, documents (IN-2). */
export const customerLanguages = ['en', 'pl', 'el', 'kk', 'fil', 'hy', 'zh'] as const
export type CustomerLanguage = (typeof customerLanguages)[number]

/** Languages of the staff screens. */
export const staffLanguages = ['en', 'pl', 'zh'] as const
export type StaffLanguage = (typeof staffLanguages)[number]

/** How each language names itself; the same in every language, so it is no translation. */
export const languageNames: Record<CustomerLanguage, string> = {
  en: 'English',
  pl: 'Polski',
  el: 'Ελληνικά',
  kk: 'Қазақша',
  fil: 'Filipino',
  hy: 'Հայերեն',
  zh: '中文',
}

/** The BCP 47 locale by which dates and numbers of a language are written. */
export const localeOf: Record<CustomerLanguage, string> = {
  en: 'en-GB',
  pl: 'pl-PL',
  el: 'el-GR',
  kk: 'kk-KZ',
  fil: 'fil-PH',
  hy: 'hy-AM',
  zh: 'zh-CN',
}

export function isCustomerLanguage(value: unknown): value is CustomerLanguage {
  return customerLanguages.some((language) => language === value)
}

import { localeOf } from '@redress/domain/languages/language'
import { useTexts } from '../../public/texts-context.tsx'

const wanted = ['day', 'month', 'year'] as const
type DatePart = (typeof wanted)[number]

/** Day, month and year in the order in which the language writes them. */
export function useBoxOrder(): DatePart[] {
  const { language } = useTexts()
  return new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'long', timeZone: 'UTC' })
    .formatToParts(new Date(0))
    .flatMap(({ type }) => wanted.filter((part) => part === type))
}

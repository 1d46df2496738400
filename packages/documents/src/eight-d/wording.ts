import type { ChartField } from '@redress/domain/cars/complaint-chart'
import type { CarContent } from '@redress/domain/cars/content'
import { written } from '@redress/domain/cars/content'
import { type CarFieldName, carFields } from '@redress/domain/cars/fields'
import { localeOf } from '@redress/domain/languages/language'
import { formatDate, formatDay, formatTime } from '@redress/texts/format'
import type { ReportKey } from '@redress/texts/report/catalogue'
import { reportTexts } from '@redress/texts/report/of'
import type { Fact, ReportData, Value } from './sheet.ts'

/** Fields that only steer our own planning, or whether a picture is shown. */
type OwnField = 'd6.confidence' | 'd6.partsPerWeek' | ChartField
export type PrintedField = Exclude<CarFieldName, OwnField>

/** Content with the words, days and numbers of the reader's language. */
export type Worded = ReturnType<typeof wordingOf>

export function wordingOf({ language, timeZone, content, hidesCustomers }: ReportData) {
  const t = reportTexts(language)
  const label = (name: PrintedField) => t(`field.${name}` satisfies ReportKey)
  const day = (at: string | null): string | null => at && formatDay(language, timeZone, new Date(at))
  return {
    t,
    language,
    content,
    hidesCustomers,
    label,
    /** A calendar day, `YYYY-MM-DD`. */
    date: (value: string | null): string | null => (value ? formatDate(language, value) : null),
    /** The day of an instant. */
    day,
    time: (at: string | null): string | null => at && formatTime(language, timeZone, new Date(at)),
    percent: (value: number | null): string | null =>
      value === null
        ? null
        : new Intl.NumberFormat(localeOf[language], { style: 'percent', maximumFractionDigits: 4 }).format(
            value / 100,
          ),
    /** A written field as the reader wants it; null when it is empty. */
    value: (name: PrintedField): Value => wordsOf({ language, content }, name, t),
    fact: (name: PrintedField): Fact => ({
      label: label(name),
      value: wordsOf({ language, content }, name, t),
    }),
    /** The long fields that somebody has filled. */
    texts: (...names: PrintedField[]) =>
      names.flatMap((name) => {
        const value = written(content, name)
        return value === '' ? [] : [{ label: label(name), value }]
      }),
  }
}

function wordsOf(
  { language, content }: Pick<ReportData, 'language'> & { content: CarContent },
  name: PrintedField,
  t: ReturnType<typeof reportTexts>,
): Value {
  const value = written(content, name)
  if (value === '') return null
  const { kind } = carFields[name]
  if (kind === 'day') return formatDate(language, value)
  if (kind === 'quantity') return Number(value)
  if (kind === 'yes_no') return t(value === 'yes' ? 'value.yes' : 'value.no')
  if (kind === 'share') {
    const share = new Intl.NumberFormat(localeOf[language], { style: 'percent', maximumFractionDigits: 5 })
    return share.format(Number(value))
  }
  return value
}

/** Lines that are there, below each other; null when none is. */
export function linesOf(...lines: (string | null | undefined)[]): string | null {
  return lines.filter(Boolean).join('\n') || null
}

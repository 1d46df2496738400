import { type CustomerLanguage, localeOf } from '@redress/domain/languages/language'

/** A wording: plain, or one per plural form of `count` (Intl.PluralRules). `{name}` marks a parameter. */
export type Wording = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { other: string })

/** The shape other languages must fill; the English catalogue defines the keys. */
export type CatalogueLike<English> = { readonly [Key in keyof English]: Wording }

export type Parameters = Record<string, string | number>

export type Translate<Key extends string> = (key: Key, parameters?: Parameters) => string

const pluralRules = new Map<string, Intl.PluralRules>()

function pluralForm(locale: string, count: number): Intl.LDMLPluralRule {
  let rules = pluralRules.get(locale)
  if (!rules) {
    rules = new Intl.PluralRules(locale)
    pluralRules.set(locale, rules)
  }
  return rules.select(count)
}

/**
 * The translate function of one language. Parameters are put in as text; numbers are written the
 * language's way. An unknown parameter stays visible as `{name}`, so that it is seen and mended.
 */
export function translator<Key extends string>(
  language: CustomerLanguage,
  catalogue: Readonly<Record<Key, Wording>>,
): Translate<Key> {
  const locale = localeOf[language]
  return (key, parameters = {}) => {
    const wording: Wording = catalogue[key]
    const count = Number(parameters.count ?? 0)
    const sentence =
      typeof wording === 'string' ? wording : (wording[pluralForm(locale, count)] ?? wording.other)
    return sentence.replace(/\{(\w+)\}/g, (mark, name: string) => {
      const value = parameters[name]
      return value === undefined ? mark : typeof value === 'number' ? value.toLocaleString(locale) : value
    })
  }
}

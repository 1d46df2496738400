import type { CustomerLanguage } from '../languages/language.ts'

/** Where a text module is offered: in a message, or in one of the three parts of the formal reply (RE-5). */
export const templatePlaces = ['message', 'technical', 'commercial', 'legal'] as const
export type TemplatePlace = (typeof templatePlaces)[number]

/** What is filled in from the complaint, written in braces: {number}. */
export const templateFields = [
  'number',
  'customersNumber',
  'customer',
  'contact',
  'product',
  'batch',
  'quantity',
  'responsible',
  'author',
  'due',
  'company',
] as const
export type TemplateField = (typeof templateFields)[number]

/** A text for each language that has one; English stands in for the others. */
export type TemplateTexts = Partial<Record<CustomerLanguage, string>>

/** What stands where the complaint has nothing to fill in, so that a gap is seen and not read over. */
export const blank = '____'

const braces = /\{([^{}\n]{1,40})\}/g

const isField = (name: string): name is TemplateField => templateFields.some((field) => field === name)

/** RE-1: names in braces that nothing is known for, each once, in order of the text. */
export function unknownFields(text: string): string[] {
  const names = [...text.matchAll(braces)].map(([, name = '']) => name)
  return [...new Set(names)].filter((name) => !isField(name))
}

/**
 * RE-1: the text with its fields filled in. Values are set as they are: braces inside them are never filled again.
 * @returns the text, and the fields for which the complaint has nothing; `blank` stands there.
 */
export function fillTemplate(
  text: string,
  values: Readonly<Record<TemplateField, string>>,
): { text: string; missing: TemplateField[] } {
  const missing = new Set<TemplateField>()
  const filled = text.replace(braces, (whole, name: string) => {
    if (!isField(name)) return whole
    if (values[name] === '') missing.add(name)
    return values[name] || blank
  })
  return { text: filled, missing: [...missing] }
}

/** The customer's language is taken, else English. @returns null where neither is written. */
export function textFor(
  texts: TemplateTexts,
  language: CustomerLanguage,
): { text: string; language: CustomerLanguage } | null {
  const own = texts[language]
  if (own) return { text: own, language }
  return texts.en ? { text: texts.en, language: 'en' } : null
}

/** What is being typed after `::`, when the caret stands there: where it begins, and the letters so far. */
export function triggerBefore(text: string, caret: number): { from: number; typed: string } | null {
  const found = /(?:^|[^:])::([a-z0-9-]{0,30})$/i.exec(text.slice(0, caret))
  if (!found) return null
  const typed = found[1] ?? ''
  return { from: caret - typed.length - 2, typed: typed.toLowerCase() }
}

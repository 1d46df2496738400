import type { CustomerLanguage } from '@redress/domain/languages/language'
import { documentsTexts } from '@redress/texts/documents/of'
import { printable } from './printable.ts'

export type Company = { name: string; address: string; registration: string; email: string; phone: string }

/** Head and foot of every page: who we are and how we are reached. */
export function letterheadOf(company: Company, language: CustomerLanguage) {
  const text = documentsTexts(language)
  return {
    name: printable(company.name),
    address: linesOf(company.address),
    contact: [
      labelled(text('letterhead.phone'), company.phone),
      labelled(text('letterhead.email'), company.email),
      labelled(text('letterhead.registration'), company.registration),
    ].flat(),
  }
}

/** The lines of an address or a name, without the empty ones. */
export function linesOf(words: string): string[] {
  return printable(words, 40).split('\n').filter(Boolean)
}

function labelled(label: string, value: string): string[] {
  return value.trim() ? [`${label}: ${printable(value, 40)}`] : []
}

import type { carsEn } from './cars/en.ts'
import type { catalogEn } from './catalog/en.ts'
import type { customersEn } from './customers/en.ts'
import type { documentsAreaEn } from './documents/en.ts'
import type { improvementsEn } from './improvements/en.ts'
import type { journalEn } from './journal/en.ts'
import type { templatesEn } from './templates/en.ts'
import type { handlingEn } from './handling/en.ts'

/** Parts of the staff desk whose words come with their pages, not with the first load. */
export type AreaWords = {
  handling: typeof handlingEn
  improvements: typeof improvementsEn
  journal: typeof journalEn
  customers: typeof customersEn
  catalog: typeof catalogEn
  templates: typeof templatesEn
  documents: typeof documentsAreaEn
  cars: typeof carsEn
}
export type Area = keyof AreaWords
export type AreaKey = { [A in Area]: keyof AreaWords[A] }[Area]

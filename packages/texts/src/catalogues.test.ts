import { type CustomerLanguage, customerLanguages, staffLanguages } from '@redress/domain/languages/language'
import { describe, expect, test } from 'vitest'
import { carsEn } from './areas/cars/en.ts'
import { carsPl } from './areas/cars/pl.ts'
import { carsZh } from './areas/cars/zh.ts'
import { catalogEn } from './areas/catalog/en.ts'
import { catalogPl } from './areas/catalog/pl.ts'
import { catalogZh } from './areas/catalog/zh.ts'
import { customersEn } from './areas/customers/en.ts'
import { customersPl } from './areas/customers/pl.ts'
import { customersZh } from './areas/customers/zh.ts'
import { improvementsEn } from './areas/improvements/en.ts'
import { improvementsPl } from './areas/improvements/pl.ts'
import { improvementsZh } from './areas/improvements/zh.ts'
import { documentsAreaEn } from './areas/documents/en.ts'
import { documentsAreaPl } from './areas/documents/pl.ts'
import { documentsAreaZh } from './areas/documents/zh.ts'
import { journalEn } from './areas/journal/en.ts'
import { journalPl } from './areas/journal/pl.ts'
import { journalZh } from './areas/journal/zh.ts'
import { templatesEn } from './areas/templates/en.ts'
import { templatesPl } from './areas/templates/pl.ts'
import { templatesZh } from './areas/templates/zh.ts'
import { handlingEn } from './areas/handling/en.ts'
import { handlingPl } from './areas/handling/pl.ts'
import { handlingZh } from './areas/handling/zh.ts'
import { commonCatalogues } from './common/of.ts'
import { documentsCatalogues } from './documents/of.ts'
import { mailCatalogues } from './mail/of.ts'
import { publicEl } from './public/el.ts'
import { publicEn } from './public/en.ts'
import { publicFil } from './public/fil.ts'
import { publicHy } from './public/hy.ts'
import { publicKk } from './public/kk.ts'
import { publicPl } from './public/pl.ts'
import { publicZh } from './public/zh.ts'
import { reportCatalogues } from './report/of.ts'
import { staffEn } from './staff/en.ts'
import { staffPl } from './staff/pl.ts'
import { staffZh } from './staff/zh.ts'
import type { Wording } from './translate.ts'

type Catalogue = Readonly<Record<string, Wording>>

const catalogues: Record<string, Partial<Record<CustomerLanguage, Catalogue>>> = {
  common: commonCatalogues,
  mail: mailCatalogues,
  documents: documentsCatalogues,
  report: reportCatalogues,
  public: {
    en: publicEn,
    pl: publicPl,
    el: publicEl,
    kk: publicKk,
    fil: publicFil,
    hy: publicHy,
    zh: publicZh,
  },
  staff: { en: staffEn, pl: staffPl, zh: staffZh },
  'improvements (staff)': { en: improvementsEn, pl: improvementsPl, zh: improvementsZh },
  'journal (staff)': { en: journalEn, pl: journalPl, zh: journalZh },
  'customers (staff)': { en: customersEn, pl: customersPl, zh: customersZh },
  'catalog (staff)': { en: catalogEn, pl: catalogPl, zh: catalogZh },
  'handling (staff)': { en: handlingEn, pl: handlingPl, zh: handlingZh },
  'templates (staff)': { en: templatesEn, pl: templatesPl, zh: templatesZh },
  'documents (staff)': { en: documentsAreaEn, pl: documentsAreaPl, zh: documentsAreaZh },
  'cars (staff)': { en: carsEn, pl: carsPl, zh: carsZh },
}

const keyNames = ['Ctrl', 'Shift', 'Enter', 'Esc']
/** Names of the method, the same in every language. */
const disciplineNames = ['4D', '8D', 'D1–D3', 'D4', 'D5–D6', 'D7', 'D8']

/** Words a language shares with English; everything else that is equal was forgotten. */
const shared: Partial<Record<CustomerLanguage, string[]>> = {
  pl: ['Administrator', 'E-mail', ...keyNames, ...disciplineNames],
  el: ['E-mail'],
  fil: ['Chat', 'Social media', 'Fax', 'Credit note', 'Customer', 'Batch', 'File'],
  zh: [...keyNames, ...disciplineNames],
}

/** A letter of its own script must stand in each wording of these languages. */
const scripts: Partial<Record<CustomerLanguage, RegExp>> = {
  el: /\p{Script=Greek}/u,
  kk: /\p{Script=Cyrillic}/u,
  hy: /\p{Script=Armenian}/u,
  zh: /\p{Script=Han}/u,
}

const cases = Object.entries(catalogues).flatMap(([name, languages]) =>
  Object.entries(languages).map(([language, catalogue]) => ({
    name,
    language: language as CustomerLanguage,
    catalogue,
    english: languages.en ?? {},
  })),
)
const translations = cases.filter(({ language }) => language !== 'en')

test('UX 4.5: no two catalogues of the desk have a key in common: the later one would silence the first', () => {
  const keys = Object.entries(catalogues)
    .filter(([name]) => name === 'common' || name.includes('staff'))
    .flatMap(([, { en }]) => Object.keys(en ?? {}))
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})

test('IN-2: all a customer reads exists in all seven languages, staff screens in theirs', () => {
  for (const [name, languages] of Object.entries(catalogues)) {
    const wanted = name.includes('staff') ? staffLanguages : customerLanguages
    expect(Object.keys(languages).sort()).toEqual([...wanted].sort())
  }
})

describe.each(translations)('IN-2: $name in $language', ({ language, catalogue, english }) => {
  test('has exactly the keys of English', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(english).sort())
  })

  test('is translated everywhere', () => {
    const equal = Object.entries(catalogue).filter(([key, wording]) =>
      formsOf(wording).some((form) => hasWords(form) && formsOf(english[key]).includes(form)),
    )
    expect(equal.filter(([, wording]) => !shared[language]?.includes(String(wording)))).toEqual([])
  })

  test('uses exactly the parameters of English', () => {
    for (const [key, wording] of Object.entries(catalogue)) {
      const wanted = parametersOf(formsOf(english[key]).at(-1) ?? '')
      for (const form of formsOf(wording))
        expect({ key, has: parametersOf(form) }).toEqual({ key, has: wanted })
    }
  })

  test('is written in its own script', () => {
    const script = scripts[language] ?? /\p{Script=Latin}/u
    const foreign = Object.values(catalogue)
      .flatMap(formsOf)
      .filter((form) => hasWords(form) && !script.test(form) && !shared[language]?.includes(form))
    expect(foreign).toEqual([])
  })
})

test.each(cases)('IN-2: plural wordings of $name in $language have each form the language has', (each) => {
  const { language, catalogue } = each
  const plurals = Object.values(catalogue).filter((wording) => typeof wording !== 'string')
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort()
  for (const wording of plurals) expect(Object.keys(wording).sort()).toEqual(forms)
})

test.each(cases)('IN-2: no wording of $name in $language has slips of typing', ({ catalogue }) => {
  for (const form of Object.values(catalogue).flatMap(formsOf)) {
    expect(form).not.toMatch(/\.\.\.|[^\S\n]{2}|[^\S\n]$|^\s|\t|TODO/)
    expect(form).toBe(form.normalize('NFC'))
  }
})

/** The parameters the sender of each mail has; more cannot be filled, fewer would be forgotten. */
const given: Record<string, string[]> = {
  'receipt.subject': ['number'],
  'receipt.body': ['company', 'link', 'number', 'product', 'promise'],
  'claim-invitation.subject': ['number'],
  'claim-invitation.body': ['company', 'link', 'number', 'product', 'promise'],
  'first-reply.by': ['due'],
  'first-reply.soon': [],
  'message.subject': ['number'],
  'message.body': ['company', 'link', 'message', 'number'],
  'photo-request.subject': ['number'],
  'photo-request.body': ['company', 'link', 'number'],
  'lost-link.subject': ['number'],
  'lost-link.body': ['company', 'link', 'number'],
  'formal-reply.subject': ['number'],
  'formal-reply.body': ['company', 'letter', 'link', 'number'],
  'formal-reply.message': ['letter'],
  'progress.subject': ['number'],
  'progress.body': ['company', 'link', 'news', 'number'],
  'progress.analysis': [],
  'progress.action': [],
  'progress.reply': [],
  'progress.follow_up': [],
  'progress.closed': [],
  'progress.withdrawn': [],
  'action-overdue.subject': ['number', 'title'],
  'action-overdue.body': ['company', 'due', 'link', 'name', 'number', 'owner', 'title'],
  'car-report.subject': ['number', 'report', 'revision'],
  'car-report.body': ['company', 'link', 'message', 'number', 'report', 'revision'],
  'car-report.message': ['report', 'revision'],
  'car-sent-back.subject': ['disciplines', 'number'],
  'car-sent-back.body': ['company', 'disciplines', 'link', 'name', 'number', 'reason', 'title'],
  'gate-submitted.subject': ['group', 'number'],
  'gate-submitted.body': ['comment', 'company', 'group', 'link', 'name', 'number', 'title', 'who'],
  'gate-accepted.subject': ['group', 'number'],
  'gate-accepted.body': ['comment', 'company', 'group', 'link', 'name', 'number', 'title', 'who'],
  'gate-sent-back.subject': ['group', 'number'],
  'gate-sent-back.body': ['comment', 'company', 'group', 'link', 'name', 'number', 'title', 'who'],
  'car-reopened.subject': ['number', 'title'],
  'car-reopened.body': ['company', 'link', 'name', 'number', 'reason', 'title'],
  'invitation.subject': ['company'],
  'clock-promise.first_reply': [],
  'clock-promise.decision': [],
  'clock-promise.d3': [],
  'clock-promise.d4': [],
  'clock-promise.d5_d6': [],
  'clock-promise.d7_d8': [],
  'clock-at-risk.subject': ['number', 'promise'],
  'clock-at-risk.body': [
    'company',
    'customer',
    'due',
    'link',
    'name',
    'number',
    'promise',
    'responsible',
    'subject',
  ],
  'clock-breached.subject': ['number', 'promise'],
  'clock-breached.body': [
    'company',
    'customer',
    'due',
    'link',
    'name',
    'number',
    'promise',
    'responsible',
    'subject',
  ],
  'invitation.body': ['company', 'expires', 'link', 'name'],
  'password-reset.subject': [],
  'password-reset.body': ['company', 'expires', 'link', 'name'],
}

test.each(customerLanguages)(
  'RE-4: mails in %s need what their senders have, the link on its own line',
  (language) => {
    const catalogue = mailCatalogues[language]
    for (const [key, wording] of Object.entries(catalogue)) {
      expect({ key, has: parametersOf(String(wording)) }).toEqual({ key, has: given[key] })
      if (key.endsWith('.body')) expect(wording).toMatch(/\n\{link\}\n/)
      else expect(wording).not.toContain('\n')
    }
    for (const mail of [
      'receipt',
      'claim-invitation',
      'message',
      'photo-request',
      'lost-link',
      'progress',
    ] as const) {
      expect(catalogue[`${mail}.subject`]).toMatch(/^\[\{number\}\] /)
    }
  },
)

function formsOf(wording: Wording | undefined): string[] {
  if (wording === undefined) return []
  return typeof wording === 'string' ? [wording] : Object.values(wording)
}

function hasWords(form: string): boolean {
  return /\p{L}/u.test(form.replace(/\{\w+\}/g, ''))
}

function parametersOf(form: string): string[] {
  const names = form.matchAll(/\{(\w+)\}/g)
  return [...new Set(Array.from(names, ([, name]) => name ?? ''))].sort()
}

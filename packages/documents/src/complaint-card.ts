import type { Effectiveness, Satisfaction } from '@redress/domain/complaints/assessment'
import type {
  ComplaintKind,
  FaultSide,
  Remedy,
  Severity,
  Validity,
} from '@redress/domain/complaints/complaint'
import type { Role } from '@redress/domain/identity/role'
import { type CustomerLanguage, localeOf } from '@redress/domain/languages/language'
import type { Channel } from '@redress/domain/messages/channel'
import { commonTexts } from '@redress/texts/common/of'
import { documentsTexts } from '@redress/texts/documents/of'
import { formatDate, formatDay, formatTime } from '@redress/texts/format'
import { type Company, letterheadOf } from './letterhead.ts'
import { printable, unprintable } from './printable.ts'
import { renderDocument } from './renderer.ts'

/** What a person put the own name to in the program. */
export type CardSigning = 'findings' | 'decided' | 'second' | 'measure' | 'verified' | 'reply'

export type CardData = {
  language: CustomerLanguage
  company: Company
  timeZone: string
  printedAt: Date
  number: string
  kind: ComplaintKind
  channel: Channel
  receivedAt: Date
  registeredAt: Date
  closedAt: Date | null
  /** Null when the public form registered it by itself. */
  registeredBy: string | null
  responsible: string
  sender: { company: string; name: string; email: string; phone: string; fax: string; address: string }
  project: string
  orderNumber: string
  customersNumber: string
  lines: {
    product: string
    batch: string
    defect: string
    quantityAffected: number | null
    quantitySupplied: number | null
    remainingStock: number | null
    quantityJustified: number | null
    quantityNotFound: number | null
    quantityCausedByCustomer: number | null
  }[]
  subject: string
  wording: string
  situation: string
  /** A calendar day, "2026-11-03". */
  occurredOn: string | null
  occurredPlace: string
  remedy: Remedy | null
  severity: Severity | null
  employeeConcerned: string
  employeesOpinion: string
  factsClarified: string
  ownOpinion: string
  findingsAt: Date | null
  cause: string
  process: string
  faultSide: FaultSide | null
  supplierName: string
  validity: Validity | null
  grounds: string
  wayOut: string
  actions: { title: string; executor: string; dueAt: Date; doneAt: Date | null; outcome: string }[]
  minutesSpent: number
  executors: string[]
  effectiveness: Effectiveness | null
  satisfaction: Satisfaction | null
  satisfactionNote: string
  signed: { meaning: CardSigning; name: string; position: string; role: Role; at: Date }[]
}

/** DOC: the complaint card as PDF/A; what is not known yet is a line to write on by hand. */
export function renderComplaintCard(data: CardData): Promise<Uint8Array> {
  return renderDocument({ template: 'complaint-card', data: cardView(data), createdAt: data.printedAt })
}

function cardView(data: CardData) {
  const text = documentsTexts(data.language)
  const title = `${text('card.title')} ${printable(data.number)}`
  const parts = { sections: sectionsOf(data), lines: linesTable(data), actions: actionsTable(data) }
  return {
    language: data.language,
    title,
    heading: text('card.title'),
    page: text('page'),
    letterhead: letterheadOf(data.company, data.language),
    number: printable(data.number),
    printed: formatTime(data.language, data.timeZone, data.printedAt),
    ...parts,
    signatures: {
      title: text('card.signatures'),
      here: text('card.sign-here'),
      people: [
        { role: text('card.responsible'), name: printable(data.responsible, 24) },
        { role: text('card.sign-head'), name: '' },
      ],
      signed: signedTable(data),
    },
    note: JSON.stringify(parts).includes(unprintable) ? text('receipt.unprintable') : null,
  }
}

/** Short facts stand two in a row, long ones below each other. */
function sectionsOf(data: CardData) {
  const { language, timeZone, sender } = data
  const text = documentsTexts(language)
  const word = commonTexts(language)
  const time = (at: Date | null) => at && formatTime(language, timeZone, at)
  const fact = (label: string, value: string | null) => ({ label, value })
  const written = (label: string, value: string) => ({ label, value: printable(value) || null })
  const short = (value: string) => printable(value, 20) || null
  return {
    registration: {
      title: text('section.case'),
      facts: [
        fact(text('field.number'), short(data.number)),
        fact(text('card.type'), word(data.kind === 'claim' ? 'kind.claim-unconfirmed' : `kind.${data.kind}`)),
        fact(text('field.received-at'), time(data.receivedAt)),
        fact(text('field.channel'), word(`channel.${data.channel}`)),
        fact(text('field.registered-at'), time(data.registeredAt)),
        fact(text('field.received-by'), short(data.registeredBy ?? text('stamp.automatic'))),
        fact(text('card.responsible'), short(data.responsible)),
        fact(text('card.category'), data.severity && word(`severity.${data.severity}`)),
      ],
    },
    customer: {
      title: text('card.customer'),
      facts: [
        fact(text('field.company'), short(sender.company)),
        fact(text('field.contact'), short(sender.name)),
        fact(text('field.phone'), short(sender.phone)),
        fact(text('card.fax'), short(sender.fax)),
        fact(text('field.email'), short(sender.email)),
        fact(text('field.address'), short(sender.address)),
        fact(text('card.project'), short(data.project)),
        fact(text('card.order'), short(data.orderNumber)),
        fact(text('card.customers-number'), short(data.customersNumber)),
        fact(text('card.employee'), short(data.employeeConcerned)),
      ],
    },
    opinion: {
      title: text('card.customers-opinion'),
      facts: [
        fact(text('field.occurred-on'), data.occurredOn && formatDate(language, data.occurredOn)),
        fact(text('field.occurred-place'), short(data.occurredPlace)),
      ],
      texts: [
        written(text('card.subject'), data.subject),
        written(text('section.description'), data.wording),
        written(text('field.situation'), data.situation),
        { label: text('section.wish'), value: data.remedy && word(`remedy.${data.remedy}`) },
      ],
    },
    findings: {
      title: text('card.investigation'),
      texts: [
        written(text('card.employees-opinion'), data.employeesOpinion),
        written(text('card.facts'), data.factsClarified),
        written(text('card.own-opinion'), data.ownOpinion),
        written(text('card.cause'), data.cause),
      ],
      facts: [
        fact(text('card.own-opinion-at'), time(data.findingsAt)),
        fact(text('card.fault'), data.faultSide && word(`fault.${data.faultSide}`)),
        fact(text('card.process'), short(data.process)),
        fact(text('card.supplier'), short(data.supplierName)),
      ],
    },
    verdict: {
      title: text('card.verdict'),
      texts: [
        { label: text('card.decision'), value: data.validity && word(`validity.${data.validity}`) },
        written(text('card.grounds'), data.grounds),
        written(text('card.way-out'), data.wayOut),
      ],
    },
    outcome: {
      title: text('card.outcome'),
      facts: [
        fact(text('card.time-spent'), timeSpent(language, data.minutesSpent)),
        fact(text('card.closed-at'), data.closedAt && formatDay(language, timeZone, data.closedAt)),
        fact(text('card.effectiveness'), data.effectiveness && text(`card.${data.effectiveness}`)),
        fact(text('card.satisfaction'), data.satisfaction && text(`card.${data.satisfaction}`)),
      ],
      texts: [
        written(text('card.executors'), data.executors.join(', ')),
        written(text('card.remark'), data.satisfactionNote),
      ],
    },
  }
}

function linesTable({ language, lines }: CardData) {
  const text = documentsTexts(language)
  // Long words of Armenian and Kazakh are wider than a column of numbers.
  const heads = (labels: string[]) => labels.map((label) => printable(label, 11))
  const pieces = (quantity: number | null) => quantity?.toLocaleString(localeOf[language]) ?? null
  return {
    title: text('section.products'),
    product: text('field.product'),
    agreed: text('card.agreed'),
    before: heads([text('card.claimed'), text('field.quantity-supplied'), text('field.remaining-stock')]),
    after: heads([text('card.justified'), text('card.not-found'), text('card.by-customer')]),
    rows: lines.map((line) => ({
      product: printable(line.product, 16) || null,
      details: [
        [text('field.batch'), line.batch],
        [text('card.defect'), line.defect],
      ].map(([label, value = '']) => ({ label, value: printable(value, 18) || null })),
      pieces: [
        line.quantityAffected,
        line.quantitySupplied,
        line.remainingStock,
        line.quantityJustified,
        line.quantityNotFound,
        line.quantityCausedByCustomer,
      ].map(pieces),
    })),
  }
}

function actionsTable({ language, timeZone, actions }: CardData) {
  const text = documentsTexts(language)
  const day = (at: Date | null) => at && formatDay(language, timeZone, at)
  const rows = actions.map((action) => [
    printable(action.title, 30) || null,
    printable(action.executor, 18) || null,
    day(action.dueAt),
    day(action.doneAt),
    printable(action.outcome, 24) || null,
  ])
  return {
    title: text('card.actions'),
    columns: [
      { label: text('card.action'), share: 5, numeric: false },
      { label: text('card.executor'), share: 3.4, numeric: false },
      { label: text('card.due'), share: 2.4, numeric: false },
      { label: text('card.done'), share: 2.4, numeric: false },
      { label: text('card.result'), share: 4.4, numeric: false },
    ],
    // Three empty rows: what is agreed on paper can be written on paper.
    rows: rows.length > 0 ? rows : [1, 2, 3].map(() => [null, null, null, null, null]),
  }
}

function signedTable({ language, timeZone, signed }: CardData) {
  if (signed.length === 0) return null
  const text = documentsTexts(language)
  const word = commonTexts(language)
  return {
    title: text('card.signed'),
    columns: [
      { label: text('card.meaning'), share: 5, numeric: false },
      { label: text('card.name'), share: 4, numeric: false },
      { label: text('card.position'), share: 4, numeric: false },
      { label: text('card.time'), share: 3.4, numeric: false },
    ],
    rows: signed.map(({ meaning, name, position, role, at }) => [
      text(`card.signed.${meaning}`),
      printable(name, 20),
      printable(position, 20) || word(`role.${role}`),
      formatTime(language, timeZone, at),
    ]),
  }
}

/** "1 hr, 25 min" the language's way; null where nobody wrote any time down. */
function timeSpent(language: CustomerLanguage, minutes: number): string | null {
  if (minutes === 0) return null
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(localeOf[language], { style: 'unit', unit: name, unitDisplay: 'short' }).format(
      value,
    )
  const hours = Math.floor(minutes / 60)
  return [hours > 0 ? unit(hours, 'hour') : '', minutes % 60 > 0 ? unit(minutes % 60, 'minute') : '']
    .filter(Boolean)
    .join(' ')
}

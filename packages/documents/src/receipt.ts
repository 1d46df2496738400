import type { Remedy } from '@redress/domain/complaints/complaint'
import { type CustomerLanguage, localeOf } from '@redress/domain/languages/language'
import type { Channel } from '@redress/domain/messages/channel'
import { commonTexts } from '@redress/texts/common/of'
import { documentsTexts } from '@redress/texts/documents/of'
import { formatDate, formatPromise, formatSize, formatTime } from '@redress/texts/format'
import { type Company, letterheadOf, linesOf } from './letterhead.ts'
import { printable, unprintable } from './printable.ts'
import { renderDocument } from './renderer.ts'

export type ReceiptData = {
  language: CustomerLanguage
  company: Company
  number: string
  /** When it reached us; may be long before it was registered (IN-13). */
  receivedAt: Date
  registeredAt: Date
  timeZone: string
  /** Name and position; null when nobody was needed, as with the web form. */
  receivedBy: string | null
  channel: Channel
  sender: { company: string; name: string; email: string; phone: string; address: string }
  customersNumber: string
  lines: {
    product: string
    batch: string
    quantityAffected: number | null
    quantitySupplied: number | null
    remainingStock: number | null
  }[]
  wording: string
  situation: string
  /** A calendar day, "2026-11-03". */
  occurredOn: string | null
  occurredPlace: string
  remedy: Remedy | null
  urgent: boolean
  files: { name: string; size: number }[]
  /** Null where no clock runs: no date is promised. */
  firstReplyDueAt: Date | null
}

/** IN-5: the customer's copy of the complaint with the acceptance stamp, as PDF/A. */
export function renderReceipt(data: ReceiptData): Promise<Uint8Array> {
  return renderDocument({ template: 'receipt', data: receiptView(data), createdAt: data.registeredAt })
}

/** Words of a narrow column break earlier than words of a full line. */
const cell = 18

function receiptView(data: ReceiptData) {
  const { language, timeZone } = data
  const text = documentsTexts(language)
  const word = commonTexts(language)
  const number = printable(data.number)
  const company = printable(data.company.name)
  const receivedAt = formatTime(language, timeZone, data.receivedAt)
  const receivedBy = data.receivedBy ? printable(data.receivedBy, cell) : text('stamp.automatic')
  const pieces = (quantity: number | null) => quantity?.toLocaleString(localeOf[language]) ?? null

  const sections = [
    {
      title: text('section.case'),
      facts: [
        { label: text('field.number'), value: number },
        { label: text('field.customers-number'), value: stated(data.customersNumber) },
        { label: text('field.received-at'), value: formatPromise(language, timeZone, data.receivedAt) },
        { label: text('field.registered-at'), value: formatPromise(language, timeZone, data.registeredAt) },
        { label: text('field.received-by'), value: receivedBy },
        { label: text('field.channel'), value: word(`channel.${data.channel}`) },
      ],
    },
    {
      title: text('section.sender'),
      facts: [
        { label: text('field.company'), value: stated(data.sender.company) },
        { label: text('field.contact'), value: stated(data.sender.name) },
        { label: text('field.email'), value: stated(data.sender.email) },
        { label: text('field.phone'), value: stated(data.sender.phone) },
        { label: text('field.address'), value: stated(data.sender.address) },
      ],
    },
    {
      title: text('section.products'),
      table: {
        columns: [
          column(text('field.product'), 5),
          column(text('field.batch'), 4),
          column(text('field.quantity-affected'), 3, true),
          column(text('field.quantity-supplied'), 3, true),
          column(text('field.remaining-stock'), 3, true),
        ],
        rows: data.lines.map((line) => [
          stated(line.product, cell),
          stated(line.batch, cell),
          pieces(line.quantityAffected),
          pieces(line.quantitySupplied),
          pieces(line.remainingStock),
        ]),
      },
    },
    { title: text('section.description'), quoted: printable(data.wording) },
    {
      title: text('section.circumstances'),
      facts: [
        {
          label: text('field.occurred-on'),
          value: data.occurredOn && formatDate(language, data.occurredOn),
        },
        { label: text('field.occurred-place'), value: stated(data.occurredPlace) },
        { label: text('field.situation'), value: stated(data.situation) },
      ],
    },
    {
      title: text('section.wish'),
      facts: [
        { label: text('field.remedy'), value: data.remedy && word(`remedy.${data.remedy}`) },
        { label: text('field.urgency'), value: text(data.urgent ? 'urgency.urgent' : 'urgency.ordinary') },
      ],
    },
    filesSection(data),
  ]

  return {
    language,
    title: `${text('receipt.title')} ${number}`,
    heading: text('receipt.title'),
    page: text('page'),
    missing: text('value.not-stated'),
    letterhead: letterheadOf(data.company, language),
    recipient: [data.sender.company, data.sender.name, data.sender.address].flatMap(linesOf),
    stamp: {
      company,
      accepted: text('stamp.accepted'),
      rows: [
        { label: text('stamp.number'), value: number },
        { label: text('stamp.date'), value: receivedAt },
        { label: text('stamp.by'), value: receivedBy },
      ],
    },
    thanks: text('receipt.thanks'),
    promise: data.firstReplyDueAt
      ? { label: text('receipt.promise'), due: formatPromise(language, timeZone, data.firstReplyDueAt) }
      : { label: text('receipt.promise-soon'), due: '' },
    sections,
    notes: [
      text('receipt.meaning'),
      ...(JSON.stringify(sections).includes(unprintable) ? [text('receipt.unprintable')] : []),
    ],
  }
}

function filesSection({ language, files }: ReceiptData) {
  const text = documentsTexts(language)
  const title = text('section.files')
  if (files.length === 0) return { title, note: text('files.none') }
  const all = files.reduce((sum, file) => sum + file.size, 0)
  return {
    title,
    table: {
      columns: [column(text('field.file'), 5), column(text('field.size'), 1, true)],
      rows: files.map((file) => [printable(file.name), formatSize(language, file.size)]),
    },
    note: text('files.total', { count: files.length, size: formatSize(language, all) }),
  }
}

function column(label: string, share: number, numeric = false) {
  return { label, share, numeric }
}

/** Null prints as "not stated": a copy shows what was left open, too. */
function stated(text: string, longestWord = 40): string | null {
  return printable(text, longestWord) || null
}

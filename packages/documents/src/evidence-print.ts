import type { CustomerLanguage } from '@redress/domain/languages/language'
import type { Channel, MessageKind } from '@redress/domain/messages/channel'
import { commonTexts } from '@redress/texts/common/of'
import { documentsTexts } from '@redress/texts/documents/of'
import { formatDay, formatSize, formatTime } from '@redress/texts/format'
import { type Company, letterheadOf } from './letterhead.ts'
import { printable, unprintable } from './printable.ts'
import { renderDocument } from './renderer.ts'

export type EvidenceData = {
  language: CustomerLanguage
  company: Company
  timeZone: string
  printedAt: Date
  number: string
  subject: string
  /** In the order in which they are numbered. */
  files: {
    name: string
    size: number
    hash: string
    addedAt: Date
    /** Who uploaded it; empty where only its side is known. */
    addedBy: string
    fromCustomer: boolean
    /** JPEG; null for what is no picture. */
    thumbnail: Uint8Array | null
  }[]
  /** Pictures left without a thumbnail because there are too many. */
  picturesLeftOut: number
  tests: { test: string; result: string; doneBy: string; doneAt: Date | null }[]
  chronology: {
    happenedAt: Date
    what: string
    source: string
    addedBy: string
    struckAt: Date | null
  }[]
  messages: { at: Date; who: string; kind: MessageKind; channel: Channel; body: string; files: string[] }[]
  messagesLeftOut: number
}

/** AN-2: the evidence, the chronology and the messages of one complaint as PDF/A. */
export function renderEvidence(data: EvidenceData): Promise<Uint8Array> {
  const pictures = data.files.flatMap(({ thumbnail }, index) =>
    thumbnail ? [[pictureName(index), thumbnail] as const] : [],
  )
  return renderDocument({
    template: 'evidence',
    data: evidenceView(data),
    pictures: Object.fromEntries(pictures),
    createdAt: data.printedAt,
  })
}

function evidenceView(data: EvidenceData) {
  const { language, timeZone } = data
  const text = documentsTexts(language)
  const parts = {
    evidence: filesTable(data),
    pictures: picturesGrid(data),
    tests: testsTable(data),
    chronology: chronologyView(data),
    messages: messagesView(data),
  }
  return {
    language,
    title: `${text('evidence.title')} ${printable(data.number)}`,
    heading: text('evidence.title'),
    page: text('page'),
    letterhead: letterheadOf(data.company, language),
    number: printable(data.number),
    subject: printable(data.subject, 40),
    ...parts,
    printed: formatTime(language, timeZone, data.printedAt),
    note: JSON.stringify(parts).includes(unprintable) ? text('receipt.unprintable') : null,
  }
}

const column = (label: string, share: number, numeric = false) => ({ label, share, numeric })

function filesTable({ language, timeZone, files }: EvidenceData) {
  const text = documentsTexts(language)
  const title = text('evidence.list')
  if (files.length === 0) return { title, note: text('evidence.none') }
  return {
    title,
    table: {
      columns: [
        column(text('evidence.position'), 1.4, true),
        column(text('field.file'), 6),
        column(text('evidence.kind'), 1.8),
        column(text('field.size'), 2.2, true),
        column(text('evidence.sum'), 3),
        column(text('evidence.added'), 4),
      ],
      rows: files.map((file, index) => [
        String(index + 1),
        printable(file.name, 22),
        printable(kindOf(file.name), 6) || null,
        formatSize(language, file.size),
        file.hash.slice(0, 12),
        [
          formatTime(language, timeZone, file.addedAt),
          [
            printable(file.addedBy, 16),
            text(file.fromCustomer ? 'evidence.from-customer' : 'evidence.from-us'),
          ]
            .filter(Boolean)
            .join(', '),
        ].join('\n'),
      ]),
    },
  }
}

function picturesGrid({ language, files, picturesLeftOut }: EvidenceData) {
  const text = documentsTexts(language)
  const shown = files.flatMap(({ name, thumbnail }, index) =>
    thumbnail ? [{ position: String(index + 1), name: printable(name, 22), file: pictureName(index) }] : [],
  )
  return {
    title: text('evidence.pictures'),
    shown,
    note: picturesLeftOut > 0 ? text('evidence.pictures-more', { count: picturesLeftOut }) : null,
  }
}

function testsTable({ language, timeZone, tests }: EvidenceData) {
  if (tests.length === 0) return null
  const text = documentsTexts(language)
  return {
    title: text('evidence.tests'),
    table: {
      columns: [
        column(text('evidence.test'), 5),
        column(text('card.result'), 5),
        column(text('evidence.done-by'), 4),
      ],
      rows: tests.map(({ test, result, doneBy, doneAt }) => [
        printable(test, 28),
        printable(result, 28) || null,
        [printable(doneBy, 20), doneAt ? formatTime(language, timeZone, doneAt) : '']
          .filter(Boolean)
          .join('\n') || null,
      ]),
    },
  }
}

function chronologyView({ language, timeZone, chronology }: EvidenceData) {
  const text = documentsTexts(language)
  return {
    title: text('evidence.chronology'),
    none: text('evidence.chronology-none'),
    columns: [
      text('evidence.when'),
      text('evidence.what'),
      text('evidence.source'),
      text('evidence.recorded-by'),
    ],
    rows: chronology.map((entry) => ({
      when: formatTime(language, timeZone, entry.happenedAt),
      what: printable(entry.what, 30),
      source: printable(entry.source, 16),
      by: printable(entry.addedBy, 16),
      struck: entry.struckAt
        ? text('evidence.struck', { date: formatDay(language, timeZone, entry.struckAt) })
        : null,
    })),
  }
}

function messagesView({ language, timeZone, messages, messagesLeftOut }: EvidenceData) {
  const text = documentsTexts(language)
  const word = commonTexts(language)
  return {
    title: text('evidence.messages'),
    none: text('evidence.messages-none'),
    entries: messages.map(({ at, who, kind, channel, body, files }) => ({
      head: [formatTime(language, timeZone, at), printable(who, 30)].join(' · '),
      way: [text(`evidence.${kind}`), kind === 'internal_note' ? '' : word(`channel.${channel}`)]
        .filter(Boolean)
        .join(' · '),
      isNote: kind === 'internal_note',
      body: printable(body),
      files:
        files.length > 0
          ? text('evidence.attached', { files: files.map((name) => printable(name, 40)).join(', ') })
          : null,
    })),
    note: messagesLeftOut > 0 ? text('evidence.messages-more', { count: messagesLeftOut }) : null,
  }
}

function pictureName(index: number): string {
  return `${index + 1}.jpg`
}

/** "JPG" of "photo.jpg": what people call the kind of a file. */
function kindOf(name: string): string {
  return /\.([^.]{1,8})$/u.exec(name)?.[1]?.toUpperCase() ?? ''
}

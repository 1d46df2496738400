import type { Role } from '@redress/domain/identity/role'
import { type CustomerLanguage, localeOf } from '@redress/domain/languages/language'
import type { ReplyDecision } from '@redress/domain/replies/reply'
import { commonTexts } from '@redress/texts/common/of'
import { documentsTexts } from '@redress/texts/documents/of'
import { formatDay } from '@redress/texts/format'
import { type DrawnPages, pagesIn } from './drawn-pages.ts'
import { type Company, letterheadOf, linesOf } from './letterhead.ts'
import { printable, unprintable } from './printable.ts'
import { renderDocument } from './renderer.ts'

export type LetterData = {
  language: CustomerLanguage
  company: Company
  /** Marks every page as not sent. */
  isDraft: boolean
  number: string
  complaintNumber: string
  customersNumber: string
  writtenAt: Date
  receivedAt: Date
  /** Silence until then counts as acceptance (RE-6). */
  silenceAt: Date
  timeZone: string
  recipient: { company: string; name: string; address: string; email: string }
  products: { product: string; batch: string }[]
  decision: ReplyDecision | null
  /** Decimal with a point, "120.50". */
  amount: string | null
  currency: string
  manner: string
  gist: string
  technical: string
  commercial: string
  legal: string
  measures: string
  enclosures: string[]
  signatures: { name: string; position: string; role: Role }[]
}

/** RE-1: the formal written reply as PDF/A. */
export function renderFormalReply(data: LetterData): Promise<Uint8Array> {
  return renderDocument({ template: 'formal-reply', data: letterView(data), createdAt: data.writtenAt })
}

/** RE-1: the pages of the letter to be looked at while it is written: the same layout, as one SVG picture. */
export async function drawFormalReply(data: LetterData): Promise<DrawnPages> {
  const task = { template: 'formal-reply', data: letterView(data), createdAt: data.writtenAt } as const
  const svg = new TextDecoder().decode(await renderDocument({ ...task, form: 'svg' }))
  return { svg, pages: pagesIn(svg) }
}

function letterView(data: LetterData) {
  const { language, timeZone } = data
  const text = documentsTexts(language)
  const number = printable(data.number)
  const title = `${text('reply.title')} ${number}`
  const isRefused = data.decision === 'refused'

  const sections = [
    { title: text('reply.gist'), body: stated(data.gist) },
    {
      title: text('reply.decision'),
      verdict: data.decision ? text(`reply.decided.${data.decision}`) : text('value.not-stated'),
      facts: isRefused
        ? []
        : [
            { label: text('reply.amount'), value: amountOf(data) },
            { label: text('reply.manner'), value: stated(data.manner) },
          ].filter(({ value }) => value !== null),
      body: stated(data.commercial),
    },
    { title: text(isRefused ? 'reply.grounds' : 'reply.findings'), body: stated(data.technical) },
    { title: text('reply.legal'), body: stated(data.legal) },
    { title: text('reply.measures'), body: stated(data.measures) },
  ].filter((section) => section.body !== null || 'verdict' in section)

  return {
    language,
    title,
    heading: text('reply.title'),
    page: text('page'),
    draft: data.isDraft ? text('reply.draft') : null,
    letterhead: letterheadOf(data.company, language),
    recipient: [
      data.recipient.company,
      data.recipient.name,
      data.recipient.address,
      data.recipient.email,
    ].flatMap(linesOf),
    sender: [data.company.name, data.company.address, data.company.registration].flatMap(linesOf),
    reference: [
      { label: text('reply.number'), value: number },
      { label: text('stamp.date'), value: formatDay(language, timeZone, data.writtenAt) },
      { label: text('field.number'), value: printable(data.complaintNumber) },
      { label: text('field.received-at'), value: formatDay(language, timeZone, data.receivedAt) },
      ...(data.customersNumber
        ? [{ label: text('field.customers-number'), value: printable(data.customersNumber, 24) }]
        : []),
    ],
    products: {
      label: text('section.products'),
      lines: data.products.map(({ product, batch }) =>
        printable(batch ? `${product}, ${text('field.batch')} ${batch}` : product, 40),
      ),
    },
    sections,
    enclosures: {
      title: text('reply.enclosures'),
      none: text('reply.enclosures-none'),
      lines: data.enclosures.map((line) => printable(line, 40)),
    },
    answer: text('reply.answer', { date: formatDay(language, timeZone, data.silenceAt) }),
    signatures: data.signatures.map(({ name, position, role }) => ({
      name: printable(name, 24),
      role: printable(position, 24) || commonTexts(language)(`role.${role}`),
    })),
    note: JSON.stringify(sections).includes(unprintable) ? text('receipt.unprintable') : null,
  }
}

/** The exact amount with its currency, the language's way; digits are kept as they were decided. */
function amountOf({ amount, currency, language }: LetterData): string | null {
  if (amount === null) return null
  const written = new Intl.NumberFormat(localeOf[language], {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    // The digits as text: a number would lose cents above some billions.
  }).format(amount as Intl.StringNumericLiteral)
  return `${written} ${printable(currency)}`.trim()
}

function stated(words: string): string | null {
  return printable(words) || null
}

import { type CustomerLanguage, customerLanguages } from '@redress/domain/languages/language'
import { documentsTexts } from '@redress/texts/documents/of'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, expect, test, vi } from 'vitest'
import { drawFormalReply, type LetterData, renderFormalReply } from './formal-reply.ts'
import { closeRenderer } from './renderer.ts'

// The first document waits for the worker's start, which a busy machine delays.
vi.setConfig({ testTimeout: 30_000 })
afterAll(closeRenderer)

test.each(customerLanguages)('RE-1: the letter in %s holds every part', async (language) => {
  const data = aLetter({ language, ...written[language] })
  const text = await textOf(await renderFormalReply(data))
  const label = documentsTexts(language)
  for (const key of [
    'reply.title',
    'reply.gist',
    'reply.decided.satisfied_partly',
    'reply.amount',
    'reply.manner',
    'reply.findings',
    'reply.legal',
    'reply.measures',
    'reply.enclosures',
    'letterhead.registration',
  ] as const) {
    expect(text).toContain(squeezed(label(key)))
  }
  for (const words of [
    data.company.name,
    data.company.registration,
    'ul. Przemysłowa 5',
    data.recipient.company,
    data.gist,
    data.technical,
    data.commercial,
    data.legal,
    data.measures,
    'C-2026-00123/2',
    'Measurement report.pdf',
    'Maria Rossi',
    'Head of quality assurance',
  ]) {
    expect(text).toContain(squeezed(words))
  }
  expect(text).toContain('EUR')
  expect(text).toMatch(/1[.,]?234[.,]50/)
  expect(text).not.toContain('□')
  expect(text).not.toContain(squeezed(label('reply.draft')))
})

test('RE-1: a refusal shows its reasons and no amount; empty parts are not in the letter', async () => {
  const text = await textOf(
    await renderFormalReply(aLetter({ decision: 'refused', commercial: '', legal: '', measures: '' })),
  )
  expect(text).toContain(squeezed('We can’t accept your complaint.'))
  expect(text).toContain('Reasons')
  for (const absent of ['Amount', 'Mannerandterm', 'Legalposition', 'Measurestaken']) {
    expect(text).not.toContain(absent)
  }
})

test.each(['en', 'pl', 'zh'] as const)(
  'RE-1: the pages to look at in %s are those of the PDF, without a way to run anything',
  async (language) => {
    const technical = `${written[language].technical ?? ''}\n<script>alert(1)</script>\n`.repeat(90)
    const data = aLetter({ language, ...written[language], technical, isDraft: true })
    const { svg, pages } = await drawFormalReply(data)
    const { numPages } = await getDocumentProxy(await renderFormalReply(data))
    expect(numPages).toBeGreaterThan(1)
    expect(pages).toBe(numPages)
    expect(svg).toMatch(/^<svg /)
    expect(svg).not.toMatch(/<script|foreignObject|\shref="http/)
  },
)

test('RE-5: every page of a draft says so', async () => {
  const technical = 'The glue has become brittle.\n'.repeat(120)
  const { text: pages } = await extractText(
    await getDocumentProxy(await renderFormalReply(aLetter({ isDraft: true, technical }))),
  )
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) expect(page).toContain('DRAFT')
})

test('RE-1: the letter is PDF/A, and the same data give the same bytes', async () => {
  const first = await renderFormalReply(aLetter({}))
  const again = await renderFormalReply(aLetter({}))
  expect(Buffer.compare(first, again)).toBe(0)
  const { metadata } = await (await getDocumentProxy(first.slice())).getMetadata()
  expect(metadata?.get('pdfaid:part')).toBe('2')
})

const written: Record<CustomerLanguage, Partial<LetterData>> = {
  en: {},
  pl: {
    gist: 'Klawisze trzeciego rzędu nie reagują.',
    technical: 'Klej stał się kruchy: zażółć gęślą jaźń.',
  },
  el: { gist: 'Τα πλήκτρα δεν αντιδρούν.', technical: 'Η κόλλα έγινε εύθραυστη.' },
  kk: { gist: 'Пернелер істемейді.', technical: 'Желім морт болып қалған: әғқңөұүһі.' },
  fil: { gist: 'Hindi gumagana ang mga pindutan.', technical: 'Naging malutong ang pandikit.' },
  hy: { gist: 'Ստեղները չեն արձագանքում։', technical: 'Սոսինձը դարձել է փխրուն։' },
  zh: { gist: '第三排按键无反应。', technical: '胶水变脆，导致触点断开。' },
}

function aLetter(change: Partial<LetterData>): LetterData {
  return {
    language: 'en',
    company: {
      name: 'Helmbrecht Schalter GmbH',
      address: 'Industriestraße 14\n90431 Nürnberg',
      registration: 'HRB 12345',
      email: 'quality@helmbrecht.example',
      phone: '+49 911 123456',
    },
    isDraft: false,
    number: 'C-2026-00123/2',
    complaintNumber: 'C-2026-00123',
    customersNumber: 'QN-4711',
    writtenAt: new Date('2026-11-20T09:00:00Z'),
    receivedAt: new Date('2026-11-03T13:05:00Z'),
    silenceAt: new Date('2026-12-04T09:00:00Z'),
    timeZone: 'Europe/Berlin',
    recipient: {
      company: 'Łódzkie Zakłady Sp. z o.o.',
      name: 'Jürgen Müller',
      address: 'ul. Przemysłowa 5\n00-450 Warszawa',
      email: 'j.mueller@customer.example',
    },
    products: [{ product: 'KP-4412 Keypad', batch: '2026-W31-0007' }],
    decision: 'satisfied_partly',
    amount: '1234.50',
    currency: 'EUR',
    manner: 'Credit note, within ten working days of your acceptance.',
    gist: 'The keys of the third row do not answer.',
    technical: 'The glue under the third row has become brittle after storage at 60 °C.',
    commercial: 'We credit the parts affected and bear the freight.',
    legal: 'This is done without prejudice to the warranty of the supply contract, §7.2.',
    measures: 'All stock of the batch is blocked; the glue is applied by the new process.',
    enclosures: ['Measurement report.pdf', 'Photo of the section'],
    signatures: [
      { name: 'Anna Kowalczyk', position: '', role: 'agent' },
      { name: 'Maria Rossi', position: 'Head of quality assurance', role: 'quality_manager' },
    ],
    ...change,
  }
}

/** Spaces and breaks depend on the layout, so texts are compared without them. */
function squeezed(text: string): string {
  return text.normalize('NFC').replace(/\s/g, '')
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()))
  return text.map(squeezed).join('')
}

import { type CustomerLanguage, customerLanguages } from '@redress/domain/languages/language'
import { documentsTexts } from '@redress/texts/documents/of'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, expect, test, vi } from 'vitest'
import { type CardData, renderComplaintCard } from './complaint-card.ts'
import { closeRenderer } from './renderer.ts'

// The first document waits for the worker's start, which a busy machine delays.
vi.setConfig({ testTimeout: 30_000 })
afterAll(closeRenderer)

test.each(customerLanguages)('DOC: the card in %s shows every field of the form', async (language) => {
  const data = aCard({ language, wording: wordings[language] })
  const text = await textOf(await renderComplaintCard(data))
  const label = documentsTexts(language)
  for (const key of [
    'card.title',
    'card.project',
    'card.order',
    'card.customers-number',
    'card.fax',
    'card.employee',
    'card.agreed',
    'card.own-opinion-at',
    'card.cause',
    'card.actions',
    'card.executors',
    'card.satisfaction',
    'card.sign-head',
    'card.signed.decided',
  ] as const) {
    expect(text).toContain(squeezed(label(key)))
  }
  for (const words of [
    data.number,
    data.project,
    data.orderNumber,
    data.customersNumber,
    data.sender.company,
    data.sender.fax,
    data.employeeConcerned,
    wordings[language],
    data.cause,
    data.grounds,
    'Raise oven zone 3',
    'Pavel Novak, Edda Engineer',
    'Maria Rossi',
    '320',
  ]) {
    expect(text).toContain(squeezed(words))
  }
  expect(text).not.toContain('□')
})

test('DOC: what is not known is a dash to write behind; nothing is signed that nobody signed', async () => {
  const full = await textOf(await renderComplaintCard(aCard({})))
  const bare = await textOf(
    await renderComplaintCard(aCard({ cause: '', project: '', actions: [], signed: [], validity: null })),
  )
  expect(bare.split('–').length).toBeGreaterThan(full.split('–').length + 15)
  expect(bare).not.toContain('Signedelectronically')
  expect(bare).toContain('Signatureanddate')
})

test('IN-4: the card of a claim says that it was never confirmed in writing, that of a complaint does not', async () => {
  const claim = await textOf(await renderComplaintCard(aCard({ kind: 'claim' })))
  expect(claim).toContain('Claim,notconfirmedinwriting')
  expect(await textOf(await renderComplaintCard(aCard({})))).not.toContain('notconfirmed')
})

test('DOC: the card is PDF/A, the same data give the same bytes, hostile text prints literally', async () => {
  const hostile = '#eval("1+1") $x$ *bold* <script> \\u{41}'
  const data = aCard({ wording: hostile, project: hostile, cause: hostile })
  const first = await renderComplaintCard(data)
  expect(Buffer.compare(first, await renderComplaintCard(data))).toBe(0)
  const { metadata } = await (await getDocumentProxy(first.slice())).getMetadata()
  expect(metadata?.get('pdfaid:part')).toBe('2')
  expect((await textOf(first)).split(squeezed(hostile))).toHaveLength(4)
})

test('DOC: words without an end and the largest numbers stay within the paper', async () => {
  const endless = 'x'.repeat(400)
  const data = aCard({ wording: endless, project: endless, cause: endless })
  const lines = data.lines.map((line) => ({ ...line, product: endless, batch: endless }))
  const pdf = await getDocumentProxy(await renderComplaintCard({ ...data, lines }))
  let crosses = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    for (const item of items) {
      if (!('str' in item)) continue
      crosses += item.str.split('x').length - 1
      // A4 is 595 points wide.
      expect(item.transform[4] + item.width).toBeLessThan(560)
    }
  }
  expect(crosses).toBeGreaterThanOrEqual(2_000)
})

const wordings: Record<CustomerLanguage, string> = {
  en: 'The keys of the third row do not answer.',
  pl: 'Klawisze nie reagują: zażółć gęślą jaźń.',
  el: 'Τα πλήκτρα δεν αντιδρούν.',
  kk: 'Пернелер істемейді: әғқңөұүһі.',
  fil: 'Hindi gumagana ang mga pindutan.',
  hy: 'Ստեղները չեն արձագանքում։',
  zh: '第三排按键无反应。',
}

function aCard(change: Partial<CardData>): CardData {
  const at = new Date('2026-11-05T09:00:00Z')
  return {
    language: 'en',
    company: {
      name: 'Helmbrecht Schalter GmbH',
      address: 'Industriestraße 14\n90431 Nürnberg',
      registration: 'HRB 12345',
      email: 'quality@helmbrecht.example',
      phone: '+49 911 123456',
    },
    timeZone: 'Europe/Berlin',
    printedAt: at,
    number: 'C-2026-00123',
    kind: 'complaint',
    channel: 'phone',
    receivedAt: at,
    registeredAt: at,
    closedAt: null,
    registeredBy: 'Anna Kowalczyk',
    responsible: 'Jonas Weber',
    sender: {
      company: '深圳科技 Łódź',
      name: 'Ειρήνη Λίση',
      email: 'e@customer.example',
      phone: '+48 22 555',
      fax: '+48 22 556',
      address: '',
    },
    project: 'Keypad 2026',
    orderNumber: 'PO-778812',
    customersNumber: 'QN-4711',
    lines: [
      {
        product: 'KP-4412 Keypad',
        batch: '2026-W31',
        defect: 'E12 Key dead',
        quantityAffected: 2_000_000_000,
        quantitySupplied: 10_000,
        remainingStock: null,
        quantityJustified: 320,
        quantityNotFound: 150,
        quantityCausedByCustomer: 30,
      },
    ],
    subject: 'Keys are dead',
    wording: 'The keys do not answer.',
    situation: '',
    occurredOn: '2026-10-30',
    occurredPlace: 'Line 3',
    remedy: 'replacement',
    severity: 'major',
    employeeConcerned: 'Pavel Novak',
    employeesOpinion: '',
    factsClarified: 'Only after storage.',
    ownOpinion: 'The glue is brittle.',
    findingsAt: at,
    cause: 'Glue became brittle',
    process: 'Gluing',
    faultSide: 'supplier',
    supplierName: 'Klebstoff AG',
    validity: 'partly_justified',
    grounds: 'Contract §7.2',
    wayOut: '',
    actions: [
      { title: 'Raise oven zone 3', executor: 'Pavel Novak', dueAt: at, doneAt: at, outcome: 'At 80 °C' },
    ],
    minutesSpent: 145,
    executors: ['Pavel Novak', 'Edda Engineer'],
    effectiveness: null,
    satisfaction: 'satisfied',
    satisfactionNote: '',
    signed: [{ meaning: 'decided', name: 'Maria Rossi', position: '', role: 'quality_manager', at }],
    ...change,
  }
}

/** Spaces and breaks depend on the layout, so texts are compared without them; hyphens at line ends, too. */
function squeezed(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00ad-]/g, '')
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()))
  return text.map(squeezed).join('')
}

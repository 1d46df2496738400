import { contentAt } from '@redress/domain/cars/staged'
import { type CustomerLanguage, customerLanguages } from '@redress/domain/languages/language'
import { reportTexts } from '@redress/texts/report/of'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, expect, test, vi } from 'vitest'
import { drawEightD, renderEightD } from './eight-d.ts'
import { aFullReport } from './eight-d.fixture.ts'
import type { ReportData } from './eight-d/sheet.ts'
import { closeRenderer } from './renderer.ts'

// The first document waits for the worker's start, which a busy machine delays.
vi.setConfig({ testTimeout: 30_000 })
afterAll(closeRenderer)

const words: Record<CustomerLanguage, string> = {
  en: 'Loop resistance rises',
  pl: 'Zażółć gęślą jaźń',
  el: 'Η αντίσταση αυξάνεται',
  kk: 'Кедергі артады: әғқңөұүһі',
  fil: 'Tumataas ang resistensiya',
  hy: 'Սոսինձը դարձել է փխրուն',
  zh: '回路电阻升高',
}

test.each(customerLanguages)(
  'CAR-7: the report in %s holds every discipline, field and table',
  async (language) => {
    const data = aReport({ language, content: aFullReport(words[language]) })
    const text = squeezed(await textOf(await renderEightD(data)))
    const label = reportTexts(language)
    for (const key of [
      'title.eight_d',
      'stage.d8',
      'd0',
      'd1',
      'd2',
      'd3',
      'd4',
      'd5',
      'd6',
      'd7',
      'd8',
      'field.d2.effectAtEndUser',
      'section.stock',
      'section.is-not',
      'cause.technical_occurrence',
      'cause.technical_escape',
      'section.ishikawa',
      'section.tests',
      'section.documents',
      'section.read-across',
      'meaning.accepted',
    ] as const) {
      expect(text).toContain(squeezed(label(key)))
    }
    for (const name of ['d2.ourDescription', 'd4.escape', 'd6.result', 'd8.lessons']) {
      expect(text).toContain(squeezed(`${words[language]} ${name}`))
    }
    for (const value of [
      'CAR-2026-0045',
      'QN-4711',
      'L2506-17',
      'A 205 680 11',
      'Ivan Kovač',
      'CP-4412',
      'Maria Rossi',
    ]) {
      expect(text).toContain(squeezed(value))
    }
    expect(text).toContain(squeezed(label('section.chart', { total: '26' })))
    expect(text).toContain(squeezed(label('revision', { revision: '2' })))
    expect(text).toContain('f00d'.repeat(4))
    expect(text).not.toContain('□')
  },
)

test('CAR-7: after D3 nothing of the later disciplines is in it, and no comment of our own release', async () => {
  const content = contentAt(aFullReport('Stays inside'), 'd3')
  const text = squeezed(await textOf(await renderEightD(aReport({ stage: 'd3', content }))))
  expect(text).toContain(squeezed('Interim report up to D3'))
  expect(text).toContain('D3Containment')
  for (const later of [
    'D4Rootcause',
    'Inknotfullycured',
    'd4.occurrence',
    'd8.lessons',
    'CP-4412',
    'Reportclosed',
    'Inner',
  ]) {
    expect(text).not.toContain(later)
  }
})

test('CAR-2: a question of is / is-not nobody answered is not printed', async () => {
  const full = aFullReport('Words')
  const [row] = full.isNot
  if (!row) throw new Error('the report has no row')
  const unanswered = { ...row, question: 'Left open', isText: '', isNotText: ' ', differs: '', changed: '' }
  const content = { ...full, isNot: [{ ...row, question: 'Answered' }, unanswered] }
  const text = squeezed(await textOf(await renderEightD(aReport({ content }))))
  expect(text).toContain('Answered')
  expect(text).not.toContain('Leftopen')
})

test('CAR-1: a 4D shows what a 4D has', async () => {
  const content = contentAt(aFullReport('Words', { kind: 'four_d' }), 'd6')
  const text = squeezed(await textOf(await renderEightD(aReport({ stage: 'd6', content }))))
  expect(text).toContain('4Dreport')
  expect(text).toContain('Finalreport')
  for (const absent of ['D0Emergency', 'D7Prevention', 'D8Closing']) expect(text).not.toContain(absent)
})

test('CAR-10: where several customers get it, none reads of the others', async () => {
  const full = aFullReport('Words')
  const stock = full.stock.map((row) => ({ ...row, placeName: `Hall of ${row.place}` }))
  const content = { ...full, stock }
  const text = await textOf(await renderEightD(aReport({ hidesCustomers: true, content })))
  expect(squeezed(text)).toContain('Halloffinished_goods')
  expect(squeezed(text)).not.toContain('Hallofat_customer')
  for (const secret of ['Łódzkie', 'QN-4711', 'C-2026-00123', 'A 205']) expect(text).not.toContain(secret)
})

test('CAR-7: the head says when the interim reports went', async () => {
  const earlier = [
    { revision: 1, stage: 'd3' as const, sentAt: '2026-11-10T09:00:00Z' },
    { revision: 2, stage: 'd4' as const, sentAt: '2026-11-16T09:00:00Z' },
  ]
  const text = squeezed(await textOf(await renderEightD(aReport({ earlier }))))
  for (const words of ['Sent before', '10 Nov 2026 · Revision 1', '16 Nov 2026 · Revision 2']) {
    expect(text).toContain(squeezed(words))
  }
  expect(squeezed(await textOf(await renderEightD(aReport({}))))).not.toContain('Sentbefore')
})

test('B22: where the customer wants it both scores stand in the head; of several customers none reads another’s', async () => {
  const scores = { own: 91, customers: { score: 68, revision: 1 } }
  const printed = async (change: Partial<ReportData>) =>
    squeezed(await textOf(await renderEightD(aReport(change))))
  const text = await printed({ scores })
  for (const words of [
    'Our own assessment',
    '91 of 100 points',
    'Customer’s assessment',
    '68 of 100 points (revision 1)',
  ]) {
    expect(text).toContain(squeezed(words))
  }
  const many = await printed({ scores, hidesCustomers: true })
  expect(many).toContain('91of100')
  expect(many).not.toContain('68of100')
  expect(await printed({})).not.toContain('of100points')
})

test('CAR-7: the same data give the same bytes of PDF/A', async () => {
  const first = await renderEightD(aReport({}))
  expect(Buffer.compare(first, await renderEightD(aReport({})))).toBe(0)
  const { metadata } = await (await getDocumentProxy(first.slice())).getMetadata()
  expect(metadata?.get('pdfaid:part')).toBe('2')
})

test('CAR-7: the pages to look at are those of the PDF, marked as a draft, with nothing that can run', async () => {
  const data = aReport({ isDraft: true, revision: null, content: aFullReport('<script>alert(1)</script>') })
  const { svg, pages } = await drawEightD(data)
  const { numPages } = await getDocumentProxy(await renderEightD(data))
  expect(pages).toBe(numPages)
  expect(pages).toBeGreaterThan(1)
  // Nothing white lies upon the first page.
  expect(svg).not.toMatch(/fill="#ffffff"[^>]*d="M 0 0v 841/)
  expect(svg).not.toMatch(/<script|foreignObject|\shref="http/)
})

test('CAR-7: a picture without its file says so, one with it is drawn', async () => {
  const photo = {
    discipline: 'd2' as const,
    position: 0,
    originalId: 'x',
    markedId: null,
    marks: [],
    version: 1,
  }
  const content = aFullReport('Words', {
    photos: [
      { ...photo, id: 'p1', caption: 'Broken bond', side: 'before' },
      { ...photo, id: 'p2', caption: 'Sound bond', side: 'after' },
    ],
  })
  const pictures = new Map([['p1', Buffer.from(tinyJpeg, 'base64')]])
  const text = await textOf(await renderEightD(aReport({ content, pictures })))
  expect(text).toMatch(/Before\s*Broken bond/)
  expect(text).toMatch(/After\s*Sound bond/)
  expect(text.match(/cannot be printed here/g)).toHaveLength(1)
})

function aReport(change: Partial<ReportData>): ReportData {
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
    isDraft: false,
    stage: 'd8',
    content: aFullReport('Words'),
    revision: { number: 2, hash: 'f00d'.repeat(16) },
    earlier: [],
    scores: null,
    asOf: new Date('2026-11-20T09:00:00Z'),
    hidesCustomers: false,
    pictures: new Map(),
    ...change,
  }
}

/** Spaces and breaks depend on the layout, so texts are compared without them. */
function squeezed(text: string): string {
  return text.normalize('NFC').replace(/\s/g, '')
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()))
  return text.join('\n').normalize('NFC')
}

const tinyJpeg =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APn+v//Z'

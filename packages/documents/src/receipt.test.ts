import { type CustomerLanguage, customerLanguages } from '@redress/domain/languages/language'
import { documentsTexts } from '@redress/texts/documents/of'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, expect, test, vi } from 'vitest'
import { type ReceiptData, renderReceipt } from './receipt.ts'
import { closeRenderer } from './renderer.ts'

// The first document waits for the worker's start, which a busy machine delays.
vi.setConfig({ testTimeout: 30_000 })
afterAll(closeRenderer)

test.each(customerLanguages)(
  'IN-5: the receipt in %s shows stamp, data and every label',
  async (language) => {
    const data = aReceipt({
      language,
      wording: wordings[language],
      sender: { ...sender, ...senders[language] },
    })
    const text = await textOf(await renderReceipt(data))

    const label = documentsTexts(language)
    expect(text).toContain(squeezed(label('stamp.accepted')))
    expect(text).toContain(squeezed(label('receipt.meaning')))
    for (const field of ['field.batch', 'field.quantity-supplied', 'field.occurred-place'] as const) {
      expect(text).toContain(squeezed(label(field)))
    }
    expect(text).toContain(squeezed(wordings[language]))
    expect(text).toContain(squeezed(data.sender.company))
    expect(text).toContain('C-2026-00123')
    expect(text).toContain(squeezed('Anna Kowalczyk, Customer service'))
    expect(text).not.toContain('□')
  },
)

test('IN-5: title, language, PDF/A mark, tags and date stand in the file', async () => {
  const pdf = await renderReceipt(aReceipt({ language: 'kk' }))

  const { info, metadata } = await (await getDocumentProxy(pdf.slice())).getMetadata()
  expect(info).toMatchObject({ Title: 'Шағымды қабылдау қолхаты C-2026-00123', Language: 'kk' })
  expect(info).toMatchObject({ CreationDate: expect.stringContaining('20261103130502') })
  expect(metadata?.get('pdfaid:part')).toBe('2')
  expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/)
})

test('IN-5: the same data give the same bytes', async () => {
  const first = await renderReceipt(aReceipt({}))
  await renderReceipt(aReceipt({ number: 'C-2026-00124' }))
  const again = await renderReceipt(aReceipt({}))

  expect(Buffer.compare(first, again)).toBe(0)
})

test('IN-5: an automatic registration and empty optional fields read as such', async () => {
  const bare = aReceipt({
    receivedBy: null,
    sender: { company: 'Kontakt Ltd', name: 'A. Smith', email: 'a@kontakt.example', phone: '', address: '' },
    customersNumber: '',
    lines: [
      { product: 'KP-1', batch: '', quantityAffected: null, quantitySupplied: null, remainingStock: null },
    ],
    situation: '',
    occurredOn: null,
    occurredPlace: '  ',
    remedy: null,
    urgent: false,
    files: [],
    firstReplyDueAt: null,
  })
  const text = await textOf(await renderReceipt(bare))

  expect(text).toContain('Automaticregistration')
  expect(text).toContain('Nofileswerereceived.')
  expect(text).toContain('Wewillansweryouassoonaswecan.')
  // Reference, phone, address, four cells of the line, day, place, situation, remedy.
  expect(text.match(/notstated/g)).toHaveLength(11)
})

test.each([
  '#eval("1+1") #import "house.typ" #panic()',
  '$ x^2 $ *bold* _slanted_ `raw` = heading',
  '<script>alert(1)</script> <label> @reference',
  '/* remark */ // remark \\u{41} \\ [content] #[#]',
  '"quoted" { } %s &amp; {link} {page}',
])('C14: hostile text prints literally: %s', async (hostile) => {
  const data = aReceipt({ wording: hostile, situation: hostile, occurredPlace: hostile, number: hostile })
  const text = await textOf(await renderReceipt({ ...data, sender: { ...sender, name: hostile } }))

  expect(text.split(squeezed(hostile)).length - 1).toBeGreaterThanOrEqual(5)
})

test('IN-5: signs no font has are replaced and explained, control signs vanish', async () => {
  const wording = 'Broken 😀 👩‍🔧 \u0000\u0007\u202Efdp.exe\uFEFF \uD800 café 한 end'
  const text = await textOf(await renderReceipt(aReceipt({ wording })))

  expect(text).toContain(squeezed('Broken □ □ fdp.exe'))
  expect(text).toContain('café')
  expect(text).toContain('□end')
  expect(text).toContain(squeezed(documentsTexts('en')('receipt.unprintable')))
})

test('IN-5: a wording of 20,000 characters flows over pages, each with its number', async () => {
  const sentence = 'Key number 0000 does not react after storage in damp heat. '
  const wording = Array.from({ length: 338 }, (_, n) =>
    sentence.replace('0000', String(n).padStart(4, '0')),
  ).join('')
  expect(wording.length).toBeGreaterThan(19_900)

  const pages = await pagesOf(await renderReceipt(aReceipt({ wording })))

  expect(pages.length).toBeGreaterThan(3)
  for (const [index, page] of pages.entries()) {
    expect(page).toContain(`Page${index + 1}of${pages.length}`)
    expect(page).toContain(squeezed('Receipt of complaint C-2026-00123'))
  }
  const all = pages.join('')
  for (const n of [0, 100, 200, 337]) expect(all).toContain(`Keynumber${String(n).padStart(4, '0')}`)
})

test.each([
  ['letters', 'x'.repeat(20_000)],
  ['letters bound by no-break spaces', 'xx\u00a0x'.repeat(5_000)],
])('IN-5: words without an end and many lines stay on the paper: %s', async (_, wording) => {
  const lines = Array.from({ length: 60 }, (_, n) => ({ ...line, batch: `${'B'.repeat(90)}${n}` }))
  const pdf = await getDocumentProxy(await renderReceipt(aReceipt({ wording, lines })))

  let crosses = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    for (const item of items) {
      if (!('str' in item)) continue
      crosses += item.str.split('x').length - 1
      // A4 is 595 points wide, and the stamp may lean a little over the margin.
      expect(item.transform[4] + item.width).toBeLessThan(560)
    }
  }
  expect(crosses).toBeGreaterThanOrEqual(wording.split('x').length - 1)
})

test('IN-5: a long batch number is copied out of the paper as it was typed', async () => {
  const batch = 'LOT20260731-ABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789'
  const text = await textOf(await renderReceipt(aReceipt({ lines: [{ ...line, batch }] })))

  expect(text).toContain(batch)
})

const sender = {
  company: 'Łódzkie Zakłady Sp. z o.o.',
  name: 'Jürgen Müller',
  email: 'j.mueller@customer.example',
  phone: '+48 22 555 0101',
  address: 'ul. Przemysłowa 5\n00-450 Warszawa',
}

const line: ReceiptData['lines'][number] = {
  product: 'Keypad KP-4412',
  batch: '2026-W31-0007',
  quantityAffected: 12,
  quantitySupplied: 4000,
  remainingStock: 350,
}

const senders: Record<CustomerLanguage, Partial<typeof sender>> = {
  en: { company: 'Norrholm Interfaces AB' },
  pl: { company: 'Zażółć Gęślą Jaźń S.A.' },
  el: { company: 'Ηλεκτρονική Αθηνών Α.Ε.' },
  kk: { company: '«Қазақ Электроника» ЖШС' },
  fil: { company: 'Maynila Electronics Corp.' },
  hy: { company: '«Երևան Էլեկտրոնիկա» ՍՊԸ' },
  zh: { company: '深圳市明远电子有限公司' },
}

const wordings: Record<CustomerLanguage, string> = {
  en: 'The keys stop reacting at 60 °C – “carton 7”, 12 of 40 parts.',
  pl: 'Klawisze nie reagują w temperaturze 60 °C: ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ „karton 7”.',
  el: 'Τα πλήκτρα δεν αντιδρούν στους 60 °C· άέήίόύώϊϋΐΰς «χαρτόνι 7».',
  kk: 'Пернелер істемейді: ә ғ қ ң ө ұ ү һ і Ә Ғ Қ Ң Ө Ұ Ү Һ І.',
  fil: 'Tumitigil ang mga pindutan sa 60 °C; Peña, “kahon 7”.',
  hy: 'Ստեղները չեն արձագանքում 60 °C-ում։ Ի՞նչ անել, և ե՞րբ՝ «տուփ 7»։',
  zh: '按键在60 °C存放后无反应，“第7箱”40件中12件不良——请确认。',
}

function aReceipt(change: Partial<ReceiptData>): ReceiptData {
  return {
    language: 'en',
    company: {
      name: 'Helmbrecht Schalter GmbH',
      address: 'Industriestraße 14\n90431 Nürnberg',
      registration: 'HRB 12345',
      email: 'quality@helmbrecht.example',
      phone: '+49 911 123456',
    },
    number: 'C-2026-00123',
    receivedAt: new Date('2026-11-03T13:05:00Z'),
    registeredAt: new Date('2026-11-03T13:05:02Z'),
    timeZone: 'Europe/Berlin',
    receivedBy: 'Anna Kowalczyk, Customer service',
    channel: 'phone',
    sender,
    customersNumber: 'QN-4711',
    lines: [line],
    wording: 'The keys stop reacting.',
    situation: 'After storage in damp heat.',
    occurredOn: '2026-10-30',
    occurredPlace: 'Wrocław, line 3',
    remedy: 'analysis_report',
    urgent: true,
    files: [{ name: '测试报告.pdf', size: 120_000 }],
    firstReplyDueAt: new Date('2026-11-05T16:00:00Z'),
    ...change,
  }
}

/** Spaces and breaks depend on the layout, so texts are compared without them. */
function squeezed(text: string): string {
  return text.normalize('NFC').replace(/\s/g, '')
}

async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()))
  return text.map(squeezed)
}

async function textOf(pdf: Uint8Array): Promise<string> {
  return (await pagesOf(pdf)).join('')
}

import { documentsTexts } from '@redress/texts/documents/of'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, expect, test, vi } from 'vitest'
import { type EvidenceData, renderEvidence } from './evidence-print.ts'
import { closeRenderer } from './renderer.ts'

vi.setConfig({ testTimeout: 30_000 })
afterAll(closeRenderer)

test.each(['en', 'pl', 'el', 'zh'] as const)(
  'AN-2: evidence, chronology and messages print in %s',
  async (language) => {
    const text = await textOf(await renderEvidence(anEvidence({ language })))
    const label = documentsTexts(language)
    for (const key of ['evidence.title', 'evidence.tests', 'evidence.chronology'] as const)
      expect(text).toContain(squeezed(label(key)))
    for (const words of ['按键 1.jpg', 'a1b2c3d4e5f6', 'Stored at 60 °C', 'Keys are dead', 'JPG'])
      expect(text).toContain(squeezed(words))
    expect(text).not.toContain('a1b2c3d4e5f60')
    expect(text).not.toContain('□')
  },
)

test('AN-2: a struck event stays readable and says when it was struck', async () => {
  const text = await textOf(await renderEvidence(anEvidence({})))
  expect(text).toContain(squeezed('Wrong entry'))
  expect(text).toContain(squeezed('struck on 5 Nov 2026'))
})

test('AN-2: pictures stand in the file as thumbnails, and are gone for the next document', async () => {
  const withPicture = await renderEvidence(anEvidence({}))
  const without = anEvidence({})
  const files = without.files.map((file) => ({ ...file, thumbnail: null }))
  expect(Buffer.from(withPicture).toString('latin1')).toContain('/DCTDecode')
  const plain = await renderEvidence({ ...without, files })
  expect(Buffer.from(plain).toString('latin1')).not.toContain('/DCTDecode')
})

test('AN-2: an empty file says so, part by part', async () => {
  const text = await textOf(
    await renderEvidence(anEvidence({ files: [], tests: [], chronology: [], messages: [] })),
  )
  for (const key of ['evidence.none', 'evidence.chronology-none', 'evidence.messages-none'] as const)
    expect(text).toContain(squeezed(documentsTexts('en')(key)))
})

/** Two by two grey points. */
const smallestJpeg = Buffer.from(
  '/9j/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAACAAIDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AKAB/9k=',
  'base64',
)
const at = new Date('2026-11-05T09:00:00Z')

function anEvidence(change: Partial<EvidenceData>): EvidenceData {
  return {
    language: 'en',
    company: { name: 'Helmbrecht', address: '', registration: '', email: '', phone: '' },
    timeZone: 'Europe/Berlin',
    printedAt: at,
    number: 'C-2026-00123',
    subject: 'Keys are dead',
    files: [
      {
        name: '按键 1.jpg',
        size: 1_234_567,
        hash: 'a1b2c3d4e5f60718',
        addedAt: at,
        addedBy: '',
        fromCustomer: true,
        thumbnail: smallestJpeg,
      },
    ],
    picturesLeftOut: 0,
    tests: [{ test: 'Resistance', result: 'too high', doneBy: 'Jonas Weber', doneAt: at }],
    chronology: [
      { happenedAt: at, what: 'Stored at 60 °C', source: 'log', addedBy: 'Jonas Weber', struckAt: null },
      { happenedAt: at, what: 'Wrong entry', source: '', addedBy: 'Jonas Weber', struckAt: at },
    ],
    messages: [
      { at, who: 'Ewa Lis', kind: 'from_customer', channel: 'email', body: 'Keys are dead', files: [] },
    ],
    messagesLeftOut: 0,
    ...change,
  }
}

function squeezed(text: string): string {
  return text.normalize('NFC').replace(/\s/g, '')
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()))
  return text.map(squeezed).join('')
}

import { customerLanguages } from '@redress/domain/languages/language'
import { reportTexts } from '@redress/texts/report/of'
import { read } from 'hucre'
import { expect, test } from 'vitest'
import { aFullReport } from './eight-d.fixture.ts'
import { eightDWorkbook } from './eight-d-workbook.ts'
import type { ReportData } from './eight-d/sheet.ts'

const data: ReportData = {
  language: 'en',
  company: { name: 'Norrholm', address: '', registration: '', email: '', phone: '' },
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
}

/** One point. */
const toPng = async () => Buffer.from(tinyPng, 'base64')
const tinyPng =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

async function sheetOf(change: Partial<ReportData>) {
  const { sheets } = await read(await eightDWorkbook({ ...data, ...change }, toPng))
  const [sheet] = sheets
  if (!sheet) throw new Error('no sheet')
  return {
    rows: sheet.rows,
    cells: sheet.rows.flat(),
    images: sheet.images ?? [],
    breaks: sheet.rowBreaks ?? [],
  }
}

test.each(customerLanguages)('CAR-7: the workbook in %s says what the paper says', async (language) => {
  const { cells, images } = await sheetOf({ language })
  const t = reportTexts(language)
  expect(cells).toContain(`D4   ${t('d4')}`)
  for (const key of [
    'section.stock',
    'table.why',
    'field.d2.ourDescription',
    'section.signatures',
  ] as const) {
    expect(cells).toContain(t(key))
  }
  expect(cells).toContain('Words d8.lessons')
  expect(images).toHaveLength(3)
})

test('CAR-7: quantities are numbers, and the sum of the places stands below them', async () => {
  const { rows } = await sheetOf({})
  const total = rows.find((row) => row[0] === 'Total')
  expect(total).toEqual(expect.arrayContaining([2700, 2400, 300, 180, 120]))
})

test('CAR-7: what looks like a formula is text', async () => {
  const words = '=HYPERLINK("http://evil.example","x")'
  const { cells } = await sheetOf({ content: aFullReport(words) })
  expect(cells).toContain(words)
  const { sheets } = await read(await eightDWorkbook({ ...data, content: aFullReport(words) }, toPng))
  expect([...(sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([])
})

test('CAR-7: no page of the print ends between a heading and what stands below it', async () => {
  const { rows, breaks } = await sheetOf({ content: aFullReport('Long words. '.repeat(60)) })
  expect(breaks.length).toBeGreaterThan(3)
  const t = reportTexts('en')
  for (const last of breaks) {
    const [first] = rows[last] ?? []
    expect(String(first)).not.toMatch(/^D\d {3}/)
    expect([t('section.stock'), t('section.tests'), t('table.place')]).not.toContain(first)
  }
})

import { randomUUID } from 'node:crypto'
import type { JournalMapping } from '@redress/contracts/journal'
import { journalRoutes } from '@redress/contracts/journal-routes'
import { aUser } from '@redress/prisma/builders/users'
import { write as writeWorkbook } from 'hucre'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import {
  type Head,
  lookAt,
  looked,
  mapped,
  polishJournal,
  readAgain,
  sendJournal,
  through,
} from './testing/journal.ts'

let kit: Kit
let head: Head
const now = new Date('2026-03-05T09:00:00.000Z')

beforeAll(async () => {
  kit = await startKit()
  kit.setNow(now)
  head = { kit, as: (await aUser(kit.services.prisma, { role: 'admin' })).id }
})
afterAll(() => kit.close())

const refusedFor = (answer: Parameters<typeof expectProblem>[0]) =>
  faultsOf(expectProblem(answer, 'invalid-input'))

const good = 'R-1;14.02.2024;telefon;Vistula;K-1;;Nie działa;5;tak;zamknięta;20.02.2024'

test.each([
  ['nothing at all', '\n\n', 'empty-file'],
  ['names of columns only', polishJournal([]), 'empty-file'],
  ['10,000 columns', `${'a,'.repeat(9_999)}a\n${'1,'.repeat(9_999)}1\n`, 'too-many'],
])('IN-10, AL-4: %s is refused before anything is kept', async (_name, content, code) => {
  const answer = await lookAt(head, content)
  expect(refusedFor(answer)).toEqual([`#/upload ${code}`])
})

test('IN-10, AL-5: what is no journal inside is refused at the door', async () => {
  const noise = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
  expectProblem(await sendJournal(head, noise, 'journal.csv'), 'unsupported-file')
  expectProblem(await sendJournal(head, good, 'journal.xlsx'), 'unsupported-file')
  expectProblem(await sendJournal(head, '', 'journal.csv'), 'unsupported-file')
  const pdf = new TextEncoder().encode('%PDF-1.7\n%%EOF\n')
  const answer = await lookAt(head, pdf, 'journal.pdf')
  expect(refusedFor(answer)).toEqual(['#/upload type-not-allowed'])
})

test('IN-10, AL-4: every fault of a row is named with line, column, field and value; good rows go through', async () => {
  const found = await looked(
    head,
    polishJournal([
      good,
      'R-2;31.02.2024;telefon;Vistula;K-1;;Nie działa;5;tak;zamknięta;',
      'R-3;14.02.2024;gołąb;Vistula;K-1;;Nie działa;-5;tak;zamknięta;01.02.2024',
      'R-4;14.02.2031;telefon;;K-1;;;1,5;tak;zamknięta;',
      `R-5;14.02.2024;telefon;Vistula;K-1;;${'x'.repeat(1_000_000)};5;tak;zamknięta;`,
      '=R-6;14.02.2024;telefon;Vistula;=cmd();;;5;tak;zamknięta;',
      good,
    ]),
  )
  const checked = await through(head, found, 'check')
  expect(checked.rows).toEqual({ total: 7, read: 7, imported: 1, known: 1, failed: 5 })
  const { body } = await kit.call(
    journalRoutes.rows,
    { params: { id: found.id }, query: { outcome: 'failed' } },
    { as: head.as },
  )
  const faults = body.rows.map((row) => [
    row.line,
    row.faults.map(({ columnName, field, fault }) => `${columnName}|${field} ${fault}`),
  ])
  expect(faults).toEqual([
    [3, ['Data wpływu|receivedAt not-a-date']],
    [
      4,
      [
        'Kanał|channel not-a-choice',
        'Ilość|quantityAffected too-small',
        'Data zamknięcia|closedAt end-before-start',
      ],
    ],
    [
      5,
      [
        'Ilość|quantityAffected not-whole',
        'Klient|customer required',
        'Opis wady|wording required',
        'Data wpływu|receivedAt in-the-future',
      ],
    ],
    [6, ['Opis wady|wording too-long']],
    [7, ['Opis wady|wording required']],
  ])
  expect(body.rows[0]?.faults[0]?.value).toBe('31.02.2024')

  const report = await kit.call(
    journalRoutes.report,
    { params: { id: found.id }, query: {} },
    { as: head.as },
  )
  const text = report.raw.rawPayload.toString('utf8')
  expect(text.startsWith('\uFEFFNr reklamacji,Data wpływu,')).toBe(true)
  expect(text).toContain("'=R-6,14.02.2024,telefon,Vistula,'=cmd(),")
  expect(text).not.toContain(',=')
  expect(report.headers['content-disposition']).toMatch(/^attachment; filename="journal-refused.csv"/)
})

test('IN-10: the report of refused rows, mended, is a journal again', async () => {
  const found = await looked(
    head,
    polishJournal([
      '=M-1;14.02.2024;telefon;Mended;K-1;;;5;tak;zamknięta;',
      'M-2;14.02.2024;fax;Mended;K-1;;Pękł;5;tak;zamknięta;',
    ]),
  )
  await through(head, found, 'check')
  expect((await through(head, found, 'run')).rows).toMatchObject({ imported: 1, failed: 1 })
  const report = await kit.call(
    journalRoutes.report,
    { params: { id: found.id }, query: { isDry: 'false' } },
    { as: head.as },
  )
  const text = report.raw.rawPayload.toString('utf8').replace(',K-1,,,', ',K-1,,Nie świeci,')
  const again = await looked(head, text)
  expect((await through(head, again, 'check')).rows).toMatchObject({ imported: 1, failed: 0 })
  await through(head, again, 'run')
  const made = await kit.services.prisma.complaint.findFirst({ where: { wording: 'Nie świeci' } })
  expect(made).toMatchObject({ customersNumber: '=M-1', companyName: 'Mended' })
})

test('IN-10: a mapping that says too little or nothing sensible is refused by field', async () => {
  const found = await looked(head, 'a;b;a\n03.04/2021;x;1\n')
  expect(found.columns.map(({ name }) => name)).toEqual(['a', 'b', 'a (2)'])
  expect(found.missing).toEqual(['receivedAt', 'channel', 'customer', 'wording'])
  const send = (step: 'check', version: number) =>
    kit.call(journalRoutes[step], { params: { id: found.id }, body: { version } }, { as: head.as })
  expect(refusedFor(await send('check', found.version))).toEqual(
    ['receivedAt', 'channel', 'customer', 'wording'].map((field) => `#/mapping/${field} required`),
  )
  const mapping: JournalMapping = {
    columns: [
      { column: 0, field: 'wording' },
      { column: 1, field: 'wording' },
      { column: 7, field: 'batch' },
    ],
    constants: { channel: 'pigeon', receivedAt: '2021-02-31' },
    values: { severity: { hoch: 'terrible' } },
  }
  const answer = await kit.call(
    journalRoutes.map,
    { params: { id: found.id }, body: { version: found.version, mapping } },
    { as: head.as },
  )
  expect(refusedFor(answer)).toEqual([
    '#/mapping/columns/1/field already-used',
    '#/mapping/columns/2/column not-found',
    '#/mapping/constants/receivedAt not-a-date',
    '#/mapping/constants/channel not-a-choice',
    '#/mapping/values/severity not-a-choice',
  ])
})

test('IN-10: dates that could be read both ways wait for a person', async () => {
  const found = await looked(head, 'date,customer,description,channel\n03/04/2021,Acme,Broken,phone\n')
  expect(found.columns[0]).toMatchObject({ kind: 'date', dateOrder: null, ambiguous: true })
  const refused = await kit.call(
    journalRoutes.check,
    { params: { id: found.id }, body: { version: found.version } },
    { as: head.as },
  )
  expect(refusedFor(refused)).toEqual(['#/mapping/receivedAt not-a-date'])
  const columns = found.mapping.columns.map((one) =>
    one.field === 'receivedAt' ? { ...one, dateOrder: 'mdy' as const } : one,
  )
  await mapped(head, found, { ...found.mapping, columns })
  const sample = await kit.call(journalRoutes.sample, { params: { id: found.id } }, { as: head.as })
  expect(sample.body.rows[0]?.understood).toMatchObject({
    receivedAt: '2021-03-04T11:00:00.000Z',
    channel: 'phone',
  })
})

test('IN-10: a person says in which encoding a file is; a value table says what its words mean', async () => {
  const text = polishJournal(['E-1;14.02.2024;gołąb;Żółw;K-1;;Pękła;5;tak;zamknięta;'])
  const bytes = new Uint8Array([...text].map((letter) => polish1250[letter] ?? letter.charCodeAt(0)))
  const found = await looked(head, bytes)
  expect(found.shape.encoding).toBe('windows-1250')
  const wrong = await kit.call(
    journalRoutes.shape,
    { params: { id: found.id }, body: { version: found.version, shape: { encoding: 'windows-1252' } } },
    { as: head.as },
  )
  expect(wrong.body.columns[1]?.name).not.toBe('Data wpływu')
  const right = await kit.call(
    journalRoutes.shape,
    { params: { id: found.id }, body: { version: wrong.body.version, shape: {} } },
    { as: head.as },
  )
  expect(right.body.columns[1]?.name).toBe('Data wpływu')
  const values = await kit.call(
    journalRoutes.values,
    { params: { id: found.id }, query: { column: 2, field: 'channel' } },
    { as: head.as },
  )
  expect(values.body).toEqual({ values: [{ value: 'gołąb', count: 1, code: null }], orMore: false })
  await mapped(head, right.body, { ...right.body.mapping, values: { channel: { Gołąb: 'letter' } } })
  expect((await through(head, found, 'check')).rows).toMatchObject({ imported: 1, failed: 0 })
})

const polish1250: Record<string, number> = {
  ł: 0xb3,
  ó: 0xf3,
  ć: 0xe6,
  ę: 0xea,
  ą: 0xb9,
  Ż: 0xaf,
  ż: 0xbf,
  ś: 0x9c,
  ń: 0xf1,
}

test('IN-10: a workbook is read sheet by sheet, dates and numbers as they stand there', async () => {
  const bytes = await writeWorkbook({
    sheets: [
      {
        name: 'Notes',
        rows: [
          ['kept', 'by hand'],
          ['since', '2019'],
        ],
      },
      {
        name: '2024',
        rows: [
          ['编号', '收到日期', '客户', '问题描述', '数量', '渠道'],
          [17, new Date(Date.UTC(2024, 1, 14)), '深圳电子', '按键失灵', 120, '电话'],
        ],
      },
    ],
  })
  const first = await looked(head, new Uint8Array(bytes), '旧台账.xlsx')
  expect(first).toMatchObject({
    sheets: ['Notes', '2024'],
    shape: { format: 'xlsx', sheet: 'Notes', encoding: null },
  })
  const { body } = await kit.call(
    journalRoutes.shape,
    { params: { id: first.id }, body: { version: first.version, shape: { sheet: '2024' } } },
    { as: head.as },
  )
  expect(body.missing).toEqual([])
  await through(head, body, 'check')
  expect((await through(head, body, 'run')).rows).toMatchObject({ imported: 1, failed: 0 })
  const made = await kit.services.prisma.complaint.findFirst({
    where: { customersNumber: '17', companyName: '深圳电子' },
    include: { lines: true },
  })
  expect(made).toMatchObject({ channel: 'phone', lines: [{ quantityAffected: 120 }] })
  expect(made?.receivedAt.toISOString()).toBe('2024-02-14T11:00:00.000Z')
})

test('AL-3: the same journal sent with the same key is looked at once; somebody else’s upload is not there', async () => {
  const sent = await sendJournal(head, polishJournal([good]))
  const body = { upload: sent.body.upload, timeZone: 'Europe/Warsaw' }
  const other = await aUser(kit.services.prisma, { role: 'quality_manager' })
  const key = randomUUID()
  const stolen = await kit.call(journalRoutes.create, { body }, { as: other.id, key })
  expect(refusedFor(stolen)).toEqual(['#/upload not-found'])
  const once = await kit.call(journalRoutes.create, { body }, { as: head.as, key })
  const twice = await kit.call(journalRoutes.create, { body }, { as: head.as, key })
  expect(twice.body.id).toBe(once.body.id)
  expect((await readAgain(head, once.body)).version).toBe(1)
  const nowhere = { upload: sent.body.upload, timeZone: 'Mars/Olympus' }
  const refused = await kit.call(journalRoutes.create, { body: nowhere }, { as: head.as, key: randomUUID() })
  expect(refusedFor(refused)).toEqual(['#/timeZone unknown-zone'])
})

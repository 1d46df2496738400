import { formRoutes } from '@redress/contracts/car-forms'
import { aCar } from '@redress/prisma/builders/cars'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { aCustomer } from '@redress/prisma/builders/customers'
import { aUser } from '@redress/prisma/builders/users'
import { unzipSync, zipSync } from 'fflate'
import { readXlsx, writeXlsx } from 'hucre'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectProblem, faultsOf } from '../../testing/expect-problem.ts'
import { type Kit, startKit } from '../../testing/kit.ts'
import { uploaded } from '../../testing/upload.ts'

let kit: Kit
let head: string

beforeAll(async () => {
  kit = await startKit()
  head = (await aUser(kit.services.prisma, { role: 'quality_manager' })).id
})
afterAll(() => kit.close())

const workbook = () =>
  writeXlsx({
    sheets: [
      {
        name: '8D Report',
        rows: [
          ['Supplier 8D', null, null],
          ['Complaint no.', null, 'Leader'],
          ['Containment', null, null],
        ],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
        columns: [{ width: 33 }, { width: 12 }, { width: 20 }],
      },
    ],
  })

const faults = (answer: Parameters<typeof expectProblem>[0]) =>
  faultsOf(expectProblem(answer, 'invalid-input'))

async function keep(customerId: string, name = 'Bergmann 8D', o: { as?: string; content?: Uint8Array } = {}) {
  const as = o.as ?? head
  const content = new Uint8Array(o.content ?? (await workbook()))
  const upload = await uploaded(kit, { as, name: 'form.xlsx', content })
  return kit.call(
    formRoutes.create,
    { params: { id: customerId }, body: { name, upload } },
    { as, key: crypto.randomUUID() },
  )
}

const map = (id: string, body: Record<string, unknown>, as = head) =>
  kit.call(
    formRoutes.map,
    { params: { id }, body: { version: 1, name: 'Bergmann 8D', active: true, cells: [], ...body } as never },
    { as },
  )

describe('CAR-7: a customer’s own form', () => {
  test('is kept once, its cells are pointed at, and it is filled from a CAR; all else stays as it was', async () => {
    const { prisma } = kit.services
    const customer = await aCustomer(prisma)
    const { status, body: form } = await keep(customer.id)
    expect(status).toBe(201)
    expect(form.sheets[0]).toMatchObject({
      name: '8D Report',
      merged: [{ row: 1, column: 1, rows: 1, columns: 3 }],
    })
    expect(form.sheets[0]?.rows[1]?.[0]).toBe('Complaint no.')

    const at = (cell: string, field: string) => ({ sheet: '8D Report', cell, field })
    const cells = [
      at('B2', 'customersNumbers'),
      at('D2', 'leader'),
      at('B3', 'd3.cleanLot'),
      at('B4', 'd2.quantityClaimed'),
    ]
    expect((await map(form.id, { cells })).body).toMatchObject({ cells, version: 2 })

    const complaint = await aComplaint(prisma, { customerId: customer.id, customersNumber: '=Q2-77' })
    const leader = await aUser(prisma, { role: 'engineer', name: 'Łucja Żak' })
    const car = await aCar(prisma, { of: [complaint], customerId: customer.id, leaderId: leader.id })
    const by = { changedById: leader.id, changedAt: new Date() }
    await prisma.carField.create({ data: { carId: car.id, name: 'd3.cleanLot', value: 'L2631', ...by } })
    const params = { number: car.number, id: form.id }
    const { raw, headers } = await kit.call(formRoutes.file, { params }, { as: leader.id })
    expect(headers['content-disposition']).toContain(`${car.number}.xlsx`)
    const { sheets } = await readXlsx(raw.rawPayload)
    expect(sheets[0]?.rows.map((row) => row.slice(0, 4))).toEqual([
      ['Supplier 8D', null, null, null],
      ['Complaint no.', '=Q2-77', 'Leader', 'Łucja Żak'],
      ['Containment', 'L2631', null, null],
    ])
    const [before, after] = [unzipSync(await workbook()), unzipSync(raw.rawPayload)]
    expect(after['xl/styles.xml']).toEqual(before['xl/styles.xml'])
    expect(Object.keys(after).toSorted((a, b) => a.localeCompare(b))).toEqual(
      Object.keys(before).toSorted((a, b) => a.localeCompare(b)),
    )
  })

  test('a sheet is found whatever signs its name holds', async () => {
    const name = `8D <Q&A> "it's" &lt;`
    const content = await writeXlsx({ sheets: [{ name, rows: [['Leader', null]] }] })
    const customer = await aCustomer(kit.services.prisma)
    const { body: form } = await keep(customer.id, 'Signs', { content })
    await map(form.id, { name: 'Signs', cells: [{ sheet: name, cell: 'B1', field: 'number' }] })
    const car = await aCar(kit.services.prisma, { customerId: customer.id })
    const params = { number: car.number, id: form.id }
    const { raw } = await kit.call(formRoutes.file, { params }, { as: head })
    const { sheets } = await readXlsx(raw.rawPayload)
    expect([sheets[0]?.name, sheets[0]?.rows[0]]).toEqual([name, ['Leader', car.number]])
  })

  test('AL-5: a small file that unpacks to more than a form can hold is refused before it is read', async () => {
    const parts = unzipSync(await workbook())
    const content = zipSync({ ...parts, 'xl/media/image1.png': new Uint8Array(65 * 1024 * 1024) })
    const customer = await aCustomer(kit.services.prisma)
    expect(content.length).toBeLessThan(1024 * 1024)
    expect(faults(await keep(customer.id, 'Bomb', { content }))).toEqual(['#/upload malformed'])
    expect(await kit.services.prisma.customerForm.count({ where: { customerId: customer.id } })).toBe(0)
  })

  test('what is no workbook is refused, and nothing is kept', async () => {
    const customer = await aCustomer(kit.services.prisma)
    const upload = await uploaded(kit, { as: head, name: 'form.txt' })
    const answer = await kit.call(
      formRoutes.create,
      { params: { id: customer.id }, body: { name: 'Text', upload } },
      { as: head },
    )
    expect(faults(answer)).toEqual(['#/upload type-not-allowed'])
    expect(await kit.services.prisma.customerForm.count({ where: { customerId: customer.id } })).toBe(0)
  })

  test('every wrong cell is named; a stale version changes nothing; a name is used once', async () => {
    const customer = await aCustomer(kit.services.prisma)
    const { body: form } = await keep(customer.id)
    expect((await keep(customer.id, 'Second')).status).toBe(201)
    expect(faults(await keep(customer.id))).toEqual(['#/name already-used'])
    const at = (cell: string, field: string) => ({ sheet: '8D Report', cell, field })
    const cells = [at('B2', 'number'), at('b3', 'number'), at('B4', 'colour'), at('B2', 'title')]
    expect(faults(await map(form.id, { cells, name: 'Second' }))).toEqual([
      '#/cells/1/cell malformed',
      '#/cells/2/field not-a-choice',
      '#/cells/3/cell already-used',
      '#/name already-used',
    ])
    expect((await map(form.id, {})).status).toBe(200)
    expectProblem(await map(form.id, {}), 'stale-version')
  })

  test('engineers fill it, the head of quality keeps it; an upload that is gone is named', async () => {
    const engineer = await aUser(kit.services.prisma, { role: 'engineer' })
    const customer = await aCustomer(kit.services.prisma)
    expectProblem(await keep(customer.id, 'Mine', { as: engineer.id }), 'forbidden')
    const body = { name: 'Gone', upload: 'x'.repeat(43) }
    const gone = await kit.call(formRoutes.create, { params: { id: customer.id }, body }, { as: head })
    expect(faults(gone)).toEqual(['#/upload not-found'])
  })
})
